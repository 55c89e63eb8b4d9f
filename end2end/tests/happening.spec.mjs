// Happening now: the calls under way.

import { ahead, callRows, expect, movableClock, openWith, section, test } from '../support.mjs';
import { call, home, NOW } from '../payload.mjs';

const now = (page) => page.getByRole('region', { name: 'Happening now' });
const live = [
  call('held', '2026-11-23T14:58:00Z', null, {
    callState: 'Hold',
    fromName: 'Elena',
    fromAddress: '+13035550142',
    endpointName: 'Front desk',
    holdQueueName: 'Front desk hold',
    holdReason: 'Transferring',
    heldByUserId: 'user-7',
    members: [
      { identity: '+13035550142', displayName: 'Elena', role: 'Caller', callState: 'Hold' },
      { identity: 'client:ana', endpointId: 'user-7', displayName: 'Ana Prado', role: 'Agent', callState: 'Connected', muted: true },
      { identity: 'client:ben', displayName: 'Ben Okafor', role: 'Transfer', callState: 'Ringing' },
      { identity: 'client:gone', displayName: 'Claire Gone', role: 'Agent', callState: 'None' },
    ],
  }),
  call('queued', '2026-11-23T14:59:30Z', null, { callState: 'Ringing', queueState: 'Queued', fromAddress: '+13035550143' }),
];

test('each call under way says its state, how long, why, and who is on it', async ({ page }) => {
  await movableClock(page, NOW);
  await openWith(page, home({ calls: [...home().calls.filter((one) => one.ended), ...live] }));
  const items = now(page).getByRole('listitem');
  await expect(items).toHaveCount(2);
  const held = items.first();
  for (const text of ['On hold', 'Elena', 'Front desk', 'queue Front desk hold', 'Transferring', 'on hold by Ana Prado', 'with Ana Prado (muted), Ben Okafor (ringing)']) {
    await expect(held).toContainText(text);
  }
  await expect(held).not.toContainText('Claire');
  await expect(items.nth(1)).toContainText('In queue');
  await expect(held).toContainText(/2:0\d/);
  await ahead(page, 60_000);
  await expect(held).toContainText(/3:0\d/);
  await held.getByRole('button', { name: 'Elena' }).click();
  await expect(page.getByRole('dialog')).toContainText('Front desk hold');
});

test('it is not there when nothing is', async ({ page }) => {
  await movableClock(page, NOW);
  await openWith(page, home({ calls: home().calls.filter((one) => one.ended) }));
  await expect(callRows(page).first()).toBeVisible();
  await expect(now(page)).toBeHidden();
  await expect(section(page, 'Calls')).toBeVisible();
});
