// The story of an address, and a call's swim-lanes.

import { callRows, expect, openRow, openWith, section, startClock, test } from '../support.mjs';
import { call, forms, home, NOW, voicemail } from '../payload.mjs';

const ZOE = '+16175550110';
const WAV = '/files/0123456789abcdef01234567';
const calls = [
  call('one', '2026-11-22T09:00:00Z', '2026-11-22T09:00:40Z', { fromName: 'Zoë Müller', fromAddress: ZOE, wasMissed: true }),
  call('two', '2026-11-23T10:59:20Z', '2026-11-23T11:00:10Z', {
    fromName: 'Zoë Müller',
    fromAddress: '(617) 555-0110',
    wasMissed: true,
    customerId: 'customer-2',
  }),
  call('back', '2026-11-23T12:00:00Z', '2026-11-23T12:01:00Z', {
    direction: 'Outgoing',
    toAddress: ZOE,
    fromName: 'Ana Prado',
    outcome: 'Talked',
    log: [
      { date: '2026-11-23T12:00:00Z', message: 'Ana Prado dialled' },
      { date: '2026-11-23T12:00:30Z', message: 'Zoë Müller answered' },
    ],
    members: [
      { identity: 'client:ana', displayName: 'Ana Prado', role: 'Agent' },
      { identity: ZOE, displayName: '', role: 'Caller' },
    ],
  }),
  call('other', '2026-11-23T12:00:00Z', '2026-11-23T12:01:00Z', { fromAddress: '+13035550199', fromName: 'Somebody Else' }),
];
const messages = [
  voicemail('left', '2026-11-23T11:00:05Z', {
    uri: WAV,
    fromAddress: ZOE,
    recordingFrom: 'Zoë Müller',
    customerId: 'customer-2',
    aiTranscription: 'It hurts.',
  }),
];
const here = () => home({ calls, voicemail: messages, forms: [{ ...forms[0], callerNumber: '1-617-555-0110' }] });
const story = (page) => page.getByRole('dialog');
const details = (page) => page.getByRole('dialog');
const entries = (page) => story(page).locator('.story').getByRole('listitem');

/** Opens the history of whoever the first record of a list is about. */
async function openHistory(page, list) {
  const item = section(page, list).getByRole('listitem').first();
  await openRow(item);
  await item.getByRole('button', { name: 'History of (617) 555-0110' }).click();
}

test.beforeEach(({ page }) => startClock(page, NOW));

test('everything of one address stands on one line of time, however its number is written', async ({ page }) => {
  await openWith(page, here());
  await openHistory(page, 'Conversations');
  await expect(story(page)).toContainText('Zoë Müller');
  await expect(story(page)).toContainText('3 calls, 1 conversation, 1 voicemail, 1 form');
  await expect(entries(page)).toHaveCount(6);
  await expect(entries(page).nth(0)).toContainText('Received text');
  await expect(entries(page).nth(1)).toContainText('Outgoing call: Completed');
  await expect(entries(page).nth(2)).toContainText('It hurts.');
  await expect(entries(page).nth(3)).toContainText('call 2 of 2');
  await expect(entries(page).nth(4)).toContainText('New patient: Kim');
  await expect(entries(page).nth(5)).toContainText('call 1 of 2');
  await expect(story(page)).not.toContainText('Somebody Else');
  await expect(story(page).getByRole('link', { name: 'Call (617) 555-0110' })).toHaveAttribute('href', `tel:${ZOE}`);
});

test('the address holds a record, never the number; it reloads, and Back closes it', async ({ page }) => {
  await openWith(page, here());
  await openHistory(page, 'Conversations');
  await expect(story(page)).toBeVisible();
  await expect(page).toHaveURL(/Story=conversations\.0\.conversation-1/);
  expect(decodeURIComponent(page.url())).not.toMatch(/617|0110/);
  await page.reload();
  await expect(entries(page)).toHaveCount(6);
  await story(page).getByRole('button', { name: 'Close' }).click();
  await expect(story(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/Story/);
  await callRows(page).getByRole('button', { name: 'Somebody Else' }).click();
  await expect(details(page)).toBeVisible();
  await expect(page).toHaveURL(/Call=id-other/);
  await page.goBack();
  await expect(details(page)).toHaveCount(0);
});

test('a voicemail and its likely call lead to each other', async ({ page }) => {
  await openWith(page, here());
  await openRow(section(page, 'Voicemail').getByRole('listitem').first());
  await section(page, 'Voicemail').getByRole('button', { name: /^Probably from the call/ }).click();
  await expect(details(page)).toContainText('Voicemail, probably from this call');
  await expect(details(page)).toContainText('It hurts.');
  await expect(details(page)).toContainText('Calls from this number2 of 2');
  await details(page).getByRole('button', { name: 'History of (617) 555-0110' }).first().click();
  await expect(story(page).getByRole('button', { name: /^Probably left in the call at/ })).toBeVisible();
  await story(page).getByRole('button', { name: 'Back to call' }).click();
  await expect(details(page)).toContainText('It hurts.');
  // From the story to another call.
  await details(page).getByRole('button', { name: 'History of (617) 555-0110' }).first().click();
  await story(page).getByRole('button', { name: /^Outgoing call/ }).click();
  await expect(details(page)).toContainText('Talked');
});

test('a message that fits no call says so', async ({ page }) => {
  await openWith(page, home({ calls: [], voicemail: messages }));
  await openHistory(page, 'Voicemail');
  await expect(story(page)).toContainText('No matching call in this period.');
});

test('a withheld caller has no story, and a record that is not there is told', async ({ page }) => {
  await openWith(page, home({ calls: [call('w', '2026-11-23T09:00:00Z', '2026-11-23T09:01:00Z', { fromAddress: 'anonymous' })] }));
  await callRows(page).getByRole('button', { name: 'Private number' }).click();
  await expect(details(page).getByRole('button', { name: /^History of Private/ })).toHaveCount(0);
  await page.goto('/?Call=gone-long-ago');
  await expect(page.getByRole('dialog', { name: 'Not in this period' })).toContainText('outside the chosen period');
  await page.goto('/?Story=calls.1.nobody');
  await expect(page.getByRole('dialog', { name: 'Not in this period' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page).not.toHaveURL(/Story/);
});

test('the lanes of a call, with the same in words', async ({ page }) => {
  await openWith(page, here());
  await callRows(page).getByRole('button', { name: 'Ana Prado' }).click();
  const lanes = details(page).getByRole('img', { name: /^The call over 1:00, with 2 log entries/ });
  await expect(lanes).toBeVisible();
  await expect(lanes).toContainText('Ana Prado');
  await expect(lanes).toContainText('(617) 555-0110');
  // Three lanes; the line of the log that names nobody by number is in the call's alone.
  await expect(lanes.locator('svg')).toHaveCount(3);
  const dots = (at) => lanes.locator('svg').nth(at).locator('circle');
  await expect(dots(0)).toHaveCount(2);
  await expect(dots(1)).toHaveCount(1);
  await expect(dots(1)).toHaveText('Ana Prado dialled');
  await expect(dots(2)).toHaveCount(0);
  for (const text of ['0:00', '0:30', '1:00', '12:01:00 PM']) await expect(lanes).toContainText(text);
  await expect(details(page).getByRole('listitem').filter({ hasText: '+0:30' })).toContainText('Zoë Müller answered');
});

test('a number in the table can be selected: that opens nothing, a press opens the call', async ({ page }) => {
  await openWith(page, here());
  const number = callRows(page).first().getByText('(617) 555-0110');
  await number.selectText();
  await number.dispatchEvent('click');
  await expect(story(page)).toHaveCount(0);
  await page.evaluate(() => getSelection().removeAllRanges());
  await number.click();
  await expect(details(page)).toContainText('What happened');
});

test('an open story follows a refresh', async ({ page }) => {
  await openWith(page, here());
  await openHistory(page, 'Conversations');
  await expect(entries(page)).toHaveCount(6);
  await page.unroute((url) => url.pathname === '/portal/home').catch(() => {});
  await page.route('**/portal/home*', (route) => {
    const more = call('new', '2026-11-23T14:59:00Z', '2026-11-23T14:59:30Z', { fromAddress: ZOE });
    return route.fulfill({ json: { ...here(), calls: [...calls, more] } });
  });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await openHistory(page, 'Conversations');
  await expect(entries(page)).toHaveCount(7);
});
