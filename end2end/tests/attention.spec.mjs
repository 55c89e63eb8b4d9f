// What is waiting: the counts at the top, and the callbacks.

import { ahead, callRows, expect, marked, movableClock, openWith, recording, search, section, serve, signOut, test } from '../support.mjs';
import { call, home, NOW } from '../payload.mjs';

const missed = (name, minute, from, values = {}) =>
  call(name, `2026-11-23T09:${minute}:00Z`, `2026-11-23T09:${minute}:40Z`, {
    fromAddress: from,
    wasMissed: true,
    endpointName: 'Front desk',
    ...values,
  });
const WAITING = '+13035550161';
const RETURNED = '+13035550162';
const TEXTED = '+13035550163';
const calls = [
  missed('first', '01', WAITING, { fromName: 'Wanda Waiting' }),
  missed('second', '11', WAITING, { fromName: 'Wanda Waiting' }),
  missed('returned', '02', RETURNED, { fromName: 'Rita Returned' }),
  call('return', '2026-11-23T09:30:00Z', '2026-11-23T09:31:00Z', { direction: 'Outgoing', toAddress: RETURNED }),
  missed('texted', '03', TEXTED, { fromName: 'Tom Texted' }),
  missed('withheld', '04', 'anonymous'),
  missed('elsewhere', '05', '+13035550164', { fromName: 'Ed Elsewhere', answeredByName: 'Ana Prado' }),
];
const conversations = [
  {
    id: 'texted',
    otherAddress: '(303) 555-0163',
    mostRecentMessage: { id: 'm', date: '2026-11-23T09:40:00Z', direction: 'Outgoing', text: 'Sorry we missed you' },
  },
];
const message = {
  id: 'left',
  type: 'VoiceMessage',
  uri: '/files/0123456789abcdef01234567',
  fromAddress: WAITING,
  recordingFrom: 'Wanda Waiting',
  recordingDuration: 6,
  dateCreated: '2026-11-23T09:11:30Z',
  aiTranscription: 'Please call me about Friday.',
};
const here = () => ({ ...home(), calls, conversations, voicemail: [message], forms: [], isHostedSuiteCustomer: false });

const attention = (page) => page.getByRole('region', { name: 'Needs attention' });
const callbacks = (page) => page.getByRole('region', { name: 'Call-backs' });

test('one entry for a caller who waits, none for whom somebody came back to', async ({ page }) => {
  await openWith(page, here());
  const entries = callbacks(page).getByRole('listitem');
  await expect(entries).toHaveCount(1);
  await expect(entries).toContainText('Wanda Waiting');
  await expect(entries).toContainText('(303) 555-0161');
  await expect(entries).toContainText('2 calls');
  await expect(entries).toContainText('Please call me about Friday.');
  await expect(entries.getByRole('link', { name: 'Call (303) 555-0161' })).toHaveAttribute('href', `tel:${WAITING}`);
  await callbacks(page).getByText('About this list').click();
  await expect(callbacks(page)).toContainText('1 missed call without a number or date isn’t listed.');
  await entries.getByRole('button', { name: 'Wanda Waiting' }).click();
  await expect(page.getByRole('dialog')).toContainText('Wanda Waiting');
});

test('counts lead to their sections', async ({ page }) => {
  await openWith(page, here());
  await expect(attention(page).getByRole('link')).toHaveCount(4);
  await attention(page).getByRole('link', { name: '1 callback' }).click();
  await expect(callbacks(page)).toBeInViewport();
  await expect(attention(page).getByRole('link', { name: '1 unplayed voicemail' })).toBeVisible();
});

test('a message that was played is not waiting any more, on this device', async ({ page }) => {
  await page.route('**/files/*', (route) => route.fulfill({ contentType: 'audio/wav', body: recording() }));
  await openWith(page, here());
  const voicemail = section(page, 'Voicemail');
  await expect(voicemail.getByText('Unplayed', { exact: true })).toBeVisible();
  await voicemail.getByRole('button', { name: /^Play/ }).click();
  await expect(voicemail.getByText('Unplayed', { exact: true })).toBeHidden();
  await expect(attention(page).getByRole('link', { name: '0 unplayed voicemails' })).toBeVisible();
  await page.reload();
  await expect(callRows(page).first()).toBeVisible();
  await expect(voicemail.getByText('Unplayed', { exact: true })).toBeHidden();
  // What is kept names nobody.
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/Wanda|3035550|left/);
  await signOut(page);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('heard')))).toEqual([]);
});

test('nothing waiting is said in so many words', async ({ page }) => {
  await openWith(page, { ...here(), calls: home().calls.filter((one) => one.ended && !one.wasMissed), conversations: [], voicemail: [] });
  await expect(page.getByText('All caught up')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next up' })).toBeHidden();
  await expect(attention(page).getByRole('link', { name: '0 callbacks' })).toBeVisible();
  await expect(callbacks(page)).toContainText('No one to call back.');
});

test('the search looks through the call-backs too', async ({ page }) => {
  await openWith(page, here());
  await search(page).fill('wanda');
  await expect.poll(() => marked(callbacks(page))).toEqual(['Wanda']);
  await search(page).fill('nobody of that name');
  await expect(callbacks(page)).toContainText('0 of 1');
  await expect(attention(page)).toContainText('No results for “nobody of that name” since');
});

test('what a refresh brings is counted at once, and shown when somebody goes to it', async ({ page }) => {
  await movableClock(page, NOW);
  await openWith(page, here());
  await expect(attention(page).getByRole('link', { name: '1 callback' })).toBeVisible();
  const more = missed('third', '40', '+13035550169', { fromName: 'Nora New' });
  const live = call('live', '2026-11-23T15:00:30Z', null, { callState: 'Ringing', fromName: 'Lena Live', fromAddress: '+13035550170' });
  const left = { ...message, id: 'left-2', fromAddress: '+13035550169', recordingFrom: 'Nora New', dateCreated: '2026-11-23T09:41:00Z' };
  await serve(page, { ...here(), calls: [...calls, more, live], voicemail: [message, left] });
  await ahead(page, 61_000);
  await expect(attention(page).getByRole('link', { name: '2 callbacks' })).toBeVisible();
  await expect(attention(page).getByRole('link', { name: '2 unplayed voicemails' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Happening now' })).toContainText('Lena Live');
  await expect(section(page, 'Voicemail').getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Show 3 new' })).toBeVisible();
  // Both callers are in the list; the newer message is still held back.
  await page.keyboard.press('n');
  await expect(page.locator(':focus')).toContainText('Nora New');
  await page.keyboard.press('n');
  await expect(page.locator(':focus')).toContainText('Wanda Waiting');
  await page.keyboard.press('n');
  await expect(section(page, 'Voicemail').getByRole('listitem')).toHaveCount(2);
});

test('a transcript that comes after its message is shown with the call-back', async ({ page }) => {
  await openWith(page, { ...here(), voicemail: [{ ...message, aiTranscription: null }] });
  await expect(callbacks(page)).toContainText('Waited 0:40');
  await expect(callbacks(page)).not.toContainText('Friday');
  await serve(page, here());
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(callbacks(page)).toContainText('Please call me about Friday.');
});
