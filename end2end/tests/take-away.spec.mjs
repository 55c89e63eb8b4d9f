// Taking away what is on screen: CSV, copies, the hand-over sheet.

import { readFile } from 'node:fs/promises';
import { callRows, expect, openRow, openWith, search, section, startClock, test } from '../support.mjs';
import { call, forms, home, NOW } from '../payload.mjs';

/** The cells of a CSV file, by RFC 4180. */
function parse(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at];
    if (quoted && c === '"' && text[at + 1] === '"') (cell += '"'), (at += 1);
    else if (c === '"') quoted = !quoted;
    else if (!quoted && c === ',') rows.at(-1).push(cell), (cell = '');
    else if (!quoted && c === '\r') rows.at(-1).push(cell), (cell = ''), rows.push([]), (at += 1);
    else cell += c;
  }
  rows.pop();
  return rows;
}

/** Saves a section and returns the file's name and rows, as objects. */
async function saved(page, name) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `Save ${name} as CSV` }).click();
  const file = await download;
  const text = await readFile(await file.path(), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const [head, ...rows] = parse(text.slice(1));
  return { file: file.suggestedFilename(), head, rows: rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]]))) };
}

test.describe('in New York', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('calls: what is shown, in the order shown on screen, safe and whole', async ({ page }) => {
    await startClock(page, NOW);
    const evil = call('evil', '2026-11-23T14:00:00Z', '2026-11-23T14:00:10Z', { fromName: '=HYPERLINK("http://evil.example","x")', fromAddress: '+442079460958', outcome: 'said "no", twice\nand left' });
    await openWith(page, home({ calls: [...home().calls, evil] }));
    const all = await saved(page, 'Calls');
    expect(all.file).toBe('calls-2026-11-23.csv');
    expect(all.rows).toHaveLength(6);
    const row = all.rows.find((one) => one['Session id'] === 'id-evil');
    expect(row['From name']).toBe(`'=HYPERLINK("http://evil.example","x")`);
    expect(row['From digits']).toBe('442079460958');
    expect(row['From']).toBe("'+44 207 946 0958");
    expect(row['Outcome']).toBe('said "no", twice\nand left');
    expect(row['Started (America/New_York)']).toBe('2026-11-23 09:00:00');
    expect(row['Length in seconds']).toBe('10');
    await search(page).fill('Zoë');
    await expect(callRows(page)).toHaveCount(1);
    expect((await saved(page, 'Calls')).rows.map((one) => one['From name'])).toEqual(['Zoë Müller']);
  });
});

test('every list can be saved; forms have a column for every field', async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, home({ forms: [...forms, { ...forms[0], id: 'form-2', fields: [{ name: 'Age', values: ['7'] }] }] }));
  const saved_forms = await saved(page, 'Forms');
  expect(saved_forms.head.slice(-3)).toEqual(['Days that suit', 'Insurance', 'Age']);
  expect(saved_forms.rows.find((one) => one.Id === 'form-1')['Days that suit']).toBe('Monday; Tuesday');
  expect((await saved(page, 'Conversations')).rows).toHaveLength(2);
  const messages = await saved(page, 'Voicemail');
  expect(messages.rows[0]['AI transcript']).toBe('Please call me back about the invoice.');
  await section(page, 'Call metrics').getByRole('button', { name: 'All 3' }).click();
  expect((await saved(page, 'Call metrics')).rows[0]).toEqual({ Metric: 'Total calls', Key: 'TotalCalls', Total: '1234', Average: '61.857' });
});

test('call-backs can be saved', async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, home({ calls: [call('m', '2026-11-23T09:00:00Z', '2026-11-23T09:00:20Z', { fromName: 'Wanda', fromAddress: '+13035550161', wasMissed: true })] }));
  const { rows } = await saved(page, 'Callbacks');
  expect(rows).toEqual([expect.objectContaining({ Name: 'Wanda', Number: '(303) 555-0161', 'Number digits': '13035550161', Calls: '1' })]);
});

const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

test('a number, a row and a story can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startClock(page, NOW);
  await openWith(page, home());
  const message = section(page, 'Voicemail').getByRole('listitem').first();
  await openRow(message);
  await message.getByRole('button', { name: 'Copy (617) 555-0110' }).click();
  await expect.poll(() => clipboard(page)).toBe('+16175550110');
  await message.getByRole('button', { name: 'Copy voicemail as text' }).click();
  await expect.poll(() => clipboard(page)).toContain('AI transcript: Please call me back about the invoice.');
  expect(await clipboard(page)).toContain('Date (UTC): 2026-11-23 11:00:00');
  await openRow(section(page, 'Forms').getByRole('listitem').first());
  await section(page, 'Forms').getByRole('button', { name: 'Copy form as text' }).click();
  await expect.poll(() => clipboard(page)).toContain('Days that suit: Monday; Tuesday');
  await message.getByRole('button', { name: 'History of (617) 555-0110' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy history as text' }).click();
  await expect.poll(() => clipboard(page)).toMatch(/^Zoë Müller \(617\) 555-0110\n/);
});

test('the hand-over sheet: what is waiting, copied and printed', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startClock(page, NOW);
  const missed = call('m', '2026-11-23T09:00:00Z', '2026-11-23T09:00:20Z', { fromName: 'Wanda', fromAddress: '+13035550161', wasMissed: true });
  await openWith(page, home({ calls: [...home().calls, missed] }));
  await page.getByRole('button', { name: 'Shift handoff' }).click();
  const sheet = page.getByRole('dialog', { name: 'Shift handoff' });
  await expect(sheet.getByRole('heading', { level: 4 })).toHaveText([
    'Live calls (1)',
    'To call back (1)',
    'Texts to reply (1)',
    'Unplayed voicemails (2)',
    'New forms (1)',
  ]);
  await expect(sheet).toContainText('Wanda · (303) 555-0161');
  await expect(sheet).toContainText('Days that suit: Monday, Tuesday');
  await sheet.getByRole('button', { name: 'Copy handoff as text' }).click();
  await expect.poll(() => clipboard(page)).toMatch(/^Shift handoff\nMonday, November 23, 2026/);
  expect(await clipboard(page)).toContain('- Wanda, (303) 555-0161 · since Nov 23, 9:00');

  await page.emulateMedia({ media: 'print' });
  await expect(sheet.getByText('Wanda')).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(sheet.getByRole('button', { name: 'Print' })).toBeHidden();
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format });
    // One page holds it: nothing of the page behind is printed.
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }
});

test('one form can be printed by itself', async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, home());
  await section(page, 'Forms').locator('.row').first().hover();
  await section(page, 'Forms').getByRole('button', { name: 'Print form' }).click();
  const sheet = page.getByRole('dialog', { name: 'Form' });
  await expect(sheet).toContainText('Days that suit');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(sheet.getByText('Tuesday')).toBeVisible();
});

test('with nothing waiting the sheet says so', async ({ page }) => {
  await openWith(page, home({ calls: home().calls.filter((one) => one.ended && !one.wasMissed), conversations: [], voicemail: [], forms: [] }));
  await page.getByRole('button', { name: 'Shift handoff' }).click();
  await expect(page.getByRole('dialog', { name: 'Shift handoff' })).toContainText('All caught up');
});
