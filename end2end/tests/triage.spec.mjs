// Through everything that is waiting by the keyboard.

import { andRendered, asked, callRows, expect, homes, openWith, search, section, startClock, test } from '../support.mjs';
import { call, conversations, forms, home, NOW, voicemails } from '../payload.mjs';

const missed = call('waits', '2026-11-23T09:00:00Z', '2026-11-23T09:00:20Z', { fromName: 'Wanda', fromAddress: '+13035550161', wasMissed: true });
const here = () => home({ calls: [...home().calls, missed], conversations, voicemail: voicemails, forms });
const focused = (page) => page.locator(':focus');

test.beforeEach(async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, here());
  await expect(callRows(page).first()).toBeVisible();
});

test('n goes to each thing that is waiting, in order, and round again', async ({ page }) => {
  const order = ['Wanda', 'Can I come at 10?', 'Please call me back about the invoice', 'No transcript. Play to listen.', 'New patient: Kim'];
  for (const text of [...order, order[0]]) {
    await page.keyboard.press('n');
    await expect(focused(page)).toContainText(text);
    await expect(focused(page)).toBeInViewport();
  }
  // Back to where it was, also after what was open is closed.
  await page.getByRole('button', { name: 'Next up', exact: true }).click();
  await expect(focused(page)).toContainText(order[1]);
});

test('what a search or a filter hides comes into view', async ({ page }) => {
  await search(page).fill('nothing of the kind');
  await section(page, 'Calls').getByRole('heading', { level: 2 }).click();
  await page.keyboard.press('n');
  await expect(focused(page)).toContainText('Wanda');
  await expect(search(page)).toHaveValue('');
  await section(page, 'Conversations').getByRole('button', { name: /^Unread/ }).click();
  await section(page, 'Conversations').getByRole('heading', { level: 2 }).click();
  await page.keyboard.press('n');
  await expect(focused(page)).toContainText('Can I come at 10?');
});

test('a long list grows until it shows what is gone to', async ({ page }) => {
  const many = Array.from({ length: 60 }, (_, at) => ({
    id: `c${at}`,
    otherAddress: `+1303555${String(1000 + at)}`,
    mostRecentMessage: { id: `m${at}`, date: `2026-11-23T10:${String(59 - at).padStart(2, '0')}:00Z`, direction: 'Outgoing', text: `text ${at}` },
  }));
  many[55].mostRecentMessage = { ...many[55].mostRecentMessage, isUnread: true, direction: 'Incoming' };
  await openWith(page, home({ calls: [], voicemail: [], forms: [], conversations: many }));
  await expect(section(page, 'Conversations')).toBeVisible();
  await page.keyboard.press('n');
  await expect(focused(page)).toContainText('text 55');
});

test('j and k move through rows, Enter opens, Escape closes', async ({ page }) => {
  await page.keyboard.press('j');
  await expect(callRows(page).nth(0).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(callRows(page).nth(1).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(callRows(page).nth(1).getByRole('button').first()).toBeFocused();
  // In a list the row itself has the focus.
  await page.keyboard.press('n');
  await expect(focused(page)).toContainText('Wanda');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Wanda');
});

test('/ searches, r refreshes, ? shows the keys', async ({ page }) => {
  const list = asked(page);
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  // In a field keys are for typing.
  await andRendered(page, () => page.keyboard.type('rn?'));
  await expect(search(page)).toHaveValue('rn?');
  expect(homes(list)).toHaveLength(0);
  await page.keyboard.press('Escape');
  await expect(search(page)).toHaveValue('');
  await section(page, 'Calls').getByRole('heading', { level: 2 }).click();
  await page.keyboard.press('r');
  await expect.poll(() => homes(list).length).toBe(1);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toContainText('Next up');
  await page.keyboard.press('n');
  await expect(keys).toBeVisible();
  await keys.getByLabel('Keyboard shortcuts').uncheck();
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await expect(keys).toHaveCount(0);
  await expect(search(page)).not.toBeFocused();
});

test('keys with Ctrl, Alt or Meta are the browser’s', async ({ page }) => {
  const list = asked(page);
  await page.evaluate(() => {
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true, cancelable: true, ...more }));
    }
  });
  await page.waitForTimeout(200);
  expect(homes(list)).toHaveLength(0);
});

test('the tab counts what is waiting', async ({ page }) => {
  await expect(page).toHaveTitle('(5) Home · EvoVoice');
});
