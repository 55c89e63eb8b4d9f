// What of each section is shown.

import { andRendered, callRows, expect, openWith, search, section, startClock, test } from '../support.mjs';
import { call, calls, home, NOW, voicemail, voicemails } from '../payload.mjs';

const group = (page, name) => page.getByRole('group', { name: `Filter ${name}` });
const chip = (page, name, words) => group(page, name).getByRole('button', { name: words });
const table = (page) => page.getByRole('table', { name: 'Calls' });

test.beforeEach(async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, home());
});

test('each kind of call says how many it has, and shows them', async ({ page }) => {
  const expected = { Missed: 1, Answered: 3, Outgoing: 1, Live: 1, Incoming: 4 };
  // The outgoing call was answered by somebody, the live one is neither.
  expected.Answered = calls.filter((one) => one.answeredByName && one.ended).length;
  for (const [name, count] of Object.entries(expected)) {
    await expect(chip(page, 'Calls', `${name} ${count}`)).toBeVisible();
    await andRendered(page, () => chip(page, 'Calls', `${name} ${count}`).click());
    await expect(callRows(page)).toHaveCount(count);
    await expect(table(page)).toHaveAttribute('aria-rowcount', String(count + 1));
    await expect(chip(page, 'Calls', name)).toHaveAttribute('aria-pressed', 'true');
    await expect(section(page, 'Calls')).toContainText(`${count} of 5`);
    await expect(page).toHaveURL(new RegExp(`Calls=${name.toLowerCase()}`));
  }
  await group(page, 'Calls').getByRole('button', { name: 'Clear filters' }).click();
  await expect(callRows(page)).toHaveCount(5);
  await expect(page).not.toHaveURL(/Calls=/);
  // What there is none of is not offered.
  await expect(chip(page, 'Calls', /^Fax/)).toHaveCount(0);
});

test('a call that rang elsewhere and was answered is not missed', async ({ page }) => {
  await chip(page, 'Calls', /^Missed/).click();
  await expect(callRows(page)).toHaveCount(1);
  await expect(table(page)).not.toContainText('Dmitri');
});

test('line, person and customer, with what each would leave', async ({ page }) => {
  await group(page, 'Calls').getByRole('button', { name: 'Filter' }).click();
  await page.getByLabel('Line', { exact: true }).selectOption({ label: 'Front desk (2)' });
  await expect(callRows(page)).toHaveCount(2);
  // The choice stays in the list, and the others count what is left.
  await expect(page.getByLabel('Answered by', { exact: true }).getByRole('option')).toHaveText(['Any', 'Ana Prado (1)', 'Ben Okafor (0)', 'Claire Dubois (0)']);
  const before = page.url();
  await page.getByLabel('Answered by', { exact: true }).selectOption({ label: 'Ana Prado (1)' });
  await expect.poll(() => page.url()).not.toBe(before);
  await expect(callRows(page)).toHaveCount(1);
  await expect(callRows(page)).toContainText('Zoë Müller');
  // No name in the address.
  expect(decodeURIComponent(page.url())).not.toMatch(/Ana|Front/);
  await page.reload();
  await expect(callRows(page)).toHaveCount(1);
  const both = page.url();
  await chip(page, 'Calls', 'Answered by: Ana Prado, remove').click();
  await expect.poll(() => page.url()).not.toBe(both);
  await expect(callRows(page)).toHaveCount(2);
  await page.goBack();
  await expect(callRows(page)).toHaveCount(1);
  await group(page, 'Calls').getByRole('button', { name: 'Clear filters' }).click();
  await expect(callRows(page)).toHaveCount(5);
});

test('texts: unread, awaiting reply', async ({ page }) => {
  const items = section(page, 'Conversations').getByRole('listitem');
  await expect(items).toHaveCount(2);
  await chip(page, 'Conversations', 'Unread 1').click();
  await expect(items).toHaveCount(1);
  await chip(page, 'Conversations', 'To reply 1').click();
  await expect(items).toHaveCount(1);
  await expect(items).toContainText('Can I come at 10?');
  // A second press lets it go.
  await chip(page, 'Conversations', 'To reply 1').click();
  await expect(items).toHaveCount(2);
});

test('voicemail: not heard, with a transcript; a message that is marked heard leaves', async ({ page }) => {
  const items = section(page, 'Voicemail').getByRole('listitem');
  await chip(page, 'Voicemail', 'Transcript 1').click();
  await expect(items).toHaveCount(1);
  await chip(page, 'Voicemail', 'Unplayed 2').click();
  await expect(items).toHaveCount(2);
  await items.first().locator('.row').hover();
  await items.first().getByRole('button', { name: 'Mark as played' }).click();
  await expect(items).toHaveCount(1);
  await section(page, 'Voicemail').getByRole('button', { name: 'Mark all as played' }).click();
  await expect(section(page, 'Voicemail')).toContainText('No matches for these filters.');
  await section(page, 'Voicemail').getByRole('button', { name: 'Clear filters' }).click();
  await expect(items).toHaveCount(2);
});

test('forms: form, client, contact', async ({ page }) => {
  await group(page, 'Forms').getByRole('button', { name: 'Filter' }).click();
  await page.getByLabel('Contact', { exact: true }).selectOption({ label: 'Ben Okafor (1)' });
  await expect(section(page, 'Forms').getByRole('listitem').first()).toContainText('New patient: Kim');
  await expect(page.getByLabel('Form', { exact: true }).getByRole('option')).toHaveText(['Any', 'New patient (1)']);
  await expect(page.getByLabel('Client', { exact: true }).getByRole('option')).toHaveText(['Any', 'Back Bay (1)']);
});

test('the search and the filters go together, and each says when nothing is left', async ({ page }) => {
  await search(page).fill('Dmitri');
  await expect(chip(page, 'Calls', 'All 1')).toBeVisible();
  await expect(chip(page, 'Calls', 'Missed 0')).toBeVisible();
  await chip(page, 'Calls', 'Missed 0').click();
  await expect(section(page, 'Calls')).toContainText('No matches for this search and these filters.');
  await section(page, 'Calls').getByRole('button', { name: 'Clear filters' }).click();
  await expect(callRows(page)).toHaveCount(1);
});

test('the order and the filters are in the address: they reload, and Back walks through them', async ({ page }) => {
  await table(page).getByRole('button', { name: 'Duration' }).click();
  await expect(page).toHaveURL(/Sort=-duration/);
  await chip(page, 'Calls', /^Incoming/).click();
  await expect(page).toHaveURL(/Calls=incoming/); // Written once the rows are shown.
  await page.reload();
  await expect(chip(page, 'Calls', /^Incoming/)).toHaveAttribute('aria-pressed', 'true');
  await expect(table(page).getByRole('columnheader', { name: 'Duration' })).toHaveAttribute('aria-sort', 'descending');
  await page.goBack();
  await expect(callRows(page)).toHaveCount(5);
  await page.goBack();
  await expect(table(page).getByRole('columnheader', { name: 'Date' })).toHaveAttribute('aria-sort', 'descending');
});

test('what the address names and the data has not is told, not obeyed blindly', async ({ page }) => {
  await page.goto('/?Calls=missed.abcdef&Conversations=nonsense&Sort=-nothing');
  await expect(section(page, 'Calls')).toContainText('No matches for these filters.');
  await expect(chip(page, 'Calls', 'Line: not in this period, remove')).toBeVisible();
  await expect(section(page, 'Conversations').getByRole('listitem')).toHaveCount(2);
});

test('calls that probably left a message, and repeats folded into one row', async ({ page }) => {
  const WHO = '+13035550161';
  const at = (minute) => `2026-11-23T09:${minute}:00Z`;
  await openWith(page, home({
    calls: ['01', '05', '09'].map((minute) => call(`c${minute}`, at(minute), `2026-11-23T09:${minute}:40Z`, { fromName: `Wanda ${minute}`, fromAddress: WHO, wasMissed: true })).concat(calls),
    voicemail: [voicemail('left', '2026-11-23T09:05:30Z', { fromAddress: WHO }), ...voicemails],
  }));
  await chip(page, 'Calls', /^Voicemail 1/).click();
  await expect(callRows(page)).toHaveCount(1);
  await expect(callRows(page)).toContainText('Wanda 05');
  await group(page, 'Calls').getByRole('button', { name: 'Clear filters' }).click();
  await expect(callRows(page)).toHaveCount(8);
  await group(page, 'Calls').getByRole('button', { name: 'Filter' }).click();
  await page.getByLabel('Group repeat callers').check();
  await expect(callRows(page)).toHaveCount(6);
  const folded = callRows(page).filter({ hasText: 'Wanda 09' });
  await folded.getByRole('button', { name: '×3, calls from this caller on this day' }).click();
  await expect(callRows(page)).toHaveCount(8);
  await expect(callRows(page).filter({ hasText: 'Wanda 01' })).toBeVisible();
  await expect(folded.getByRole('button', { name: /^×3/ })).toHaveAttribute('aria-expanded', 'true');
  // Kept on this device.
  await page.reload();
  await expect(callRows(page)).toHaveCount(6);
});
