// Taking away what is on screen: CSV, copies, the hand-over sheet.

import { readFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { callRows, expect, openPreferences, openRow, openWith, search, section, speak, startClock, test } from '../support.mjs';
import { call, conversations, forms, home, NOW } from '../payload.mjs';

/** The cells of a CSV file, by RFC 4180 or with another separator. */
function parse(text, separator = ',') {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at];
    if (quoted && c === '"' && text[at + 1] === '"') (cell += '"'), (at += 1);
    else if (c === '"') quoted = !quoted;
    else if (!quoted && c === separator) rows.at(-1).push(cell), (cell = '');
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
    expect(row['From']).toBe('+44 207 946 0958');
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

/** The text of the file that a button saves. */
async function savedText(page, button) {
  const download = page.waitForEvent('download');
  await button.click();
  return readFile(await (await download).path(), 'utf8');
}

const odd = home({
  calls: [
    call('odd', '2026-11-23T14:00:00Z', '2026-11-23T14:00:10Z', { fromName: '=1+1', fromAddress: '+442079460958', toAddress: 'sip:4012@pbx7.example', outcome: "'t Hart" }),
    call('arab', '2026-11-23T13:00:00Z', '2026-11-23T13:00:10Z', { fromName: 'أحمد', fromAddress: '+16175550110' }),
  ],
  conversations: [{ ...conversations[0], mostRecentMessage: { ...conversations[0].mostRecentMessage, text: 'Bring:\n- ID\n=this' } }],
});

for (const [locale, separator, decimal] of [['de-DE', ';', ','], ['fr-FR', ';', ','], ['es-ES', ';', ','], ['de-CH', ';', '.'], ['es-MX', ',', '.'], ['en-US', ',', '.']]) {
  test.describe(locale, () => {
    test.use({ locale });

    test('D1: a table opens in the spreadsheets of the language', async ({ page }) => {
      await startClock(page, NOW);
      await openWith(page, odd);
      if (separator === ',') {
        await page.locator('[popovertarget=account-menu]').click();
        await page.locator('#account-menu button').first().click();
        await page.locator('#preference-csv').selectOption('spreadsheet');
        await page.keyboard.press('Escape');
      }
      const text = await savedText(page, page.locator('.section--calls .icon--download').locator('..'));
      const [head, row] = parse(text.slice(1), separator);
      expect(head).toHaveLength(19);
      // Text, in the way that spreadsheets know: no 4.4E+11.
      expect(row[5]).toBe('="442079460958"');
      expect(row[11]).toBe('10');
      await page.locator('.section--call-metrics button[aria-expanded]').first().click();
      const metrics = parse((await savedText(page, page.locator('.section--call-metrics .icon--download').locator('..'))).slice(1), separator);
      expect(metrics[2].slice(1)).toEqual(['TalkTimeMinutes', `90${decimal}5`, `2${decimal}25`]);
    });
  });
}

test.describe('D1, kept', () => {
  test.use({ locale: 'de-DE' });

  test('D1: the other form is a choice that stays', async ({ page }) => {
    await startClock(page, NOW);
    await openWith(page, odd);
    await page.locator('[popovertarget=account-menu]').click();
    await page.locator('#account-menu').getByRole('button', { name: 'Einstellungen' }).click();
    await page.locator('#preference-csv').selectOption('plain');
    await page.reload();
    await expect(page.locator('.calls__row').first()).toBeVisible();
    const text = await savedText(page, page.locator('.section--calls .icon--download').locator('..'));
    expect(parse(text.slice(1))[1][5]).toBe('442079460958');
  });
});

const run = promisify(execFile);
const office = await run('soffice', ['--version']).then(() => true, () => false);

for (const [name, language, locale, separator] of [['German', 1031, 'de-DE', ';'], ['French', 1036, 'fr-FR', ';'], ['English', 1033, 'en-US', ',']]) {
  test.describe(`LibreOffice in ${name}`, () => {
    test.use({ locale });
    test.skip(!office, 'LibreOffice is not installed');

    test('D1: it reads what was saved as what it is', async ({ page }) => {
      await startClock(page, NOW);
      await openWith(page, odd);
      if (locale === 'en-US') {
        await openPreferences(page);
        await page.locator('#preference-csv').selectOption('spreadsheet');
        await page.keyboard.press('Escape');
      }
      await page.locator('.section--call-metrics button[aria-expanded]').first().click();
      const folder = await mkdtemp(join(tmpdir(), 'csv-'));
      const [calls, metrics] = [join(folder, 'calls.csv'), join(folder, 'metrics.csv')];
      await writeFile(calls, await savedText(page, page.locator('.section--calls .icon--download').locator('..')));
      await writeFile(metrics, await savedText(page, page.locator('.section--call-metrics .icon--download').locator('..')));
      // Read with the separator and the numbers of the language; written as what each cell is: https://wiki.documentfoundation.org/Documentation/DevGuide/Spreadsheet_Documents#Filter_Options_for_the_CSV_Filter
      const filter = `Text - txt - csv (StarCalc):${separator.charCodeAt(0)},34,76,1,,${language},false,true`;
      await run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', `--infilter=${filter}`, '--convert-to', 'fods', '--outdir', folder, calls, metrics]);
      const cell = (sheet, text) => sheet.match(new RegExp(`<table:table-cell[^>]*>\\s*<text:p>${text}</text:p>`))?.[0];
      const ofCalls = await readFile(join(folder, 'calls.fods'), 'utf8');
      expect(cell(ofCalls, '442079460958')).toContain('office:value-type="string"');
      expect(cell(ofCalls, '\\+44 207 946 0958')).toContain('office:value-type="string"');
      expect(cell(ofCalls, '10')).toContain('office:value="10"');
      expect(ofCalls).not.toContain('of:=1+1');
      const ofMetrics = await readFile(join(folder, 'metrics.fods'), 'utf8');
      expect(ofMetrics).toContain('office:value-type="float" office:value="2.25"');
    });
  });
}

test('D2: only what a spreadsheet would run is changed', async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, odd);
  const { rows } = await saved(page, 'Calls');
  expect(rows[0]).toMatchObject({ 'From name': "'=1+1", From: '+44 207 946 0958', Outcome: "'t Hart" });
  expect((await saved(page, 'Conversations')).rows[0].Text).toBe('Bring:\n- ID\n=this');
});

test('D3: an address that is no number has no digits', async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, odd);
  expect((await saved(page, 'Calls')).rows[0]).toMatchObject({ To: '4012@pbx7.example', 'To digits': '' });
});

test('D4: nothing invisible is taken away from the Arabic page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await speak(page, 'ar');
  await startClock(page, NOW);
  await openWith(page, odd);
  const isolates = /[\u2066-\u2069]/;
  expect(await savedText(page, page.locator('.section--calls .icon--download').locator('..'))).not.toMatch(isolates);
  const message = page.locator('.section--voicemail .list__item').first();
  await openRow(message);
  await message.locator('.copy-text').click();
  await expect.poll(() => clipboard(page)).toContain('Please call me back');
  expect(await clipboard(page)).not.toMatch(isolates);
  await message.locator('.address-actions .icon--copy, .record-actions .icon--copy').first().click();
  await expect.poll(() => clipboard(page)).toBe('+16175550110');
  await page.locator('.attention-tools .icon--print').click();
  await page.locator('.dialog .copy-text').click();
  await expect.poll(() => clipboard(page)).toContain('\n');
  expect(await clipboard(page)).not.toMatch(isolates);
});
