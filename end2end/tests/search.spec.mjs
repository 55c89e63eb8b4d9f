// The search over every section, at every keystroke.

import { asked, callRows, expect, homes, marked, openRow, openWith, search, section, startClock, test } from '../support.mjs';
import { call, home, NOW } from '../payload.mjs';

const count = (page, name, text) => expect(section(page, name).getByText(text, { exact: true }).first()).toBeVisible();

test.beforeEach(async ({ page }) => {
  await startClock(page, NOW);
});

test('follows every keystroke, counts a section each, and marks what it found', async ({ page }) => {
  await openWith(page, home());
  const list = asked(page);
  const address = page.url();
  const found = [];
  for (const letter of 'prado') {
    await search(page).press(letter);
    found.push(await page.getByRole('table', { name: 'Calls' }).getAttribute('aria-rowcount'));
  }
  // "p", "pr" and the rest: fewer and fewer, and never late.
  expect(found.map(Number)).toEqual([...found.map(Number)].sort((a, b) => b - a));
  await count(page, 'Calls', '2 of 5');
  await count(page, 'Conversations', '1 of 2');
  await count(page, 'Voicemail', '1 of 2');
  await count(page, 'Forms', '1');
  await expect(section(page, 'Call metrics')).toBeHidden();
  await expect(callRows(page)).toHaveCount(2);
  await expect.poll(() => marked(callRows(page).first())).toEqual(['Prado']);
  await expect(page.getByRole('status').filter({ hasText: '2 calls, 1 conversation, 1 voicemail, 1 form' })).toHaveCount(1);
  // Nothing of it leaves the page.
  expect(page.url()).toBe(address);
  expect(homes(list)).toEqual([]);
});

test('finds numbers however they are written', async ({ page }) => {
  await openWith(page, home());
  for (const typed of ['(617) 555-0110', '6175550110', '617.555.0110', '617 555 0110', '+16175550110', '1 617 555 0110', '55501-10', '0110']) {
    await search(page).fill(typed);
    await expect(callRows(page), typed).toHaveCount(1);
    await expect(callRows(page), typed).toContainText('Zoë Müller');
    await expect(section(page, 'Voicemail').getByRole('listitem'), typed).toHaveCount(1);
    await expect(section(page, 'Conversations').getByRole('listitem'), typed).toHaveCount(1);
  }
  await search(page).fill('6175550110');
  await expect.poll(() => marked(callRows(page))).toEqual([expect.stringMatching(/617\) 555-0110/)]);
});

test('finds names whatever their case and accents', async ({ page }) => {
  await openWith(page, home());
  for (const typed of ['Zoë Müller', 'ZOE MULLER', 'zoë', 'müll', '  zoe  ']) {
    await search(page).fill(typed);
    await expect(callRows(page), typed).toHaveCount(1);
    await expect.poll(async () => (await marked(callRows(page)))[0], typed).toMatch(/Zoë|Müll/);
  }
});

test('finds what is inside transcripts and the fields of forms', async ({ page }) => {
  await openWith(page, home());
  await search(page).fill('in voice');
  await count(page, 'Voicemail', '1 of 2');
  await expect.poll(() => marked(section(page, 'Voicemail'))).toEqual(['in voice']);
  await search(page).fill('tuesday');
  await count(page, 'Forms', '1');
  await expect(section(page, 'Forms')).toContainText('match in 1 field');
  await openRow(section(page, 'Forms').getByRole('listitem').first());
  await expect.poll(() => marked(section(page, 'Forms'))).toEqual(['Tuesday']);
});

test('the search is cleared by its way out, by Escape, and by hand', async ({ page }) => {
  await openWith(page, home());
  for (const clear of [
    () => page.getByText('No results for').locator('..').getByRole('button', { name: 'Clear search' }).click(),
    () => page.getByRole('banner').getByRole('button', { name: 'Clear search' }).click(),
    () => search(page).press('Escape'),
    () => search(page).fill(''),
  ]) {
    await search(page).fill('nobody has this name');
    await expect(page.getByText('No results for “nobody has this name” since')).toBeVisible();
    await expect(section(page, 'Voicemail')).toContainText('0 of 2');
    await expect(callRows(page)).toHaveCount(0);
    await clear();
    await expect(search(page)).toHaveValue('');
    await expect(callRows(page)).toHaveCount(5);
    expect(await marked(page.locator('body'))).toEqual([]);
  }
});

test('what was typed stays over a refresh and a change of the window', async ({ page }) => {
  await openWith(page, home());
  await search(page).fill('zoe');
  await page.getByRole('button', { name: '30 days', exact: true }).click();
  await expect(page).toHaveURL(/FromDate=30d/);
  await expect(search(page)).toHaveValue('zoe');
  await count(page, 'Calls', '1 of 5');
});

test('letters with a meaning elsewhere mean themselves', async ({ page }) => {
  const odd = call('odd', '2026-11-23T12:00:00Z', '2026-11-23T12:01:00Z', { fromName: 'a.*b [c] <b>d</b> \\e %41' });
  await openWith(page, home({ calls: [odd] }));
  for (const typed of ['.*', '[c]', '<b>', '</b>', '\\e', '%41']) {
    await search(page).fill(typed);
    await expect(callRows(page), typed).toHaveCount(1);
    await expect.poll(() => marked(callRows(page)), typed).toEqual([typed]);
  }
  await search(page).fill('a..b');
  await expect(callRows(page)).toHaveCount(0);
});

test('other scripts are found as they are', async ({ page }) => {
  const names = ['Пётр Иванов', 'עומר לוי', 'عمر الخطيب', '山田太郎', 'नमस्ते', 'ΕΛΕΝΗ'];
  const calls = names.map((fromName, at) => call(`s${at}`, `2026-11-23T1${at}:00:00Z`, `2026-11-23T1${at}:01:00Z`, { fromName }));
  await openWith(page, home({ calls }));
  for (const [at, typed] of ['пётр', 'לוי', 'الخطيب', '太郎', 'नमस्', 'ελενη'].entries()) {
    await search(page).fill(typed);
    await expect(callRows(page), typed).toHaveCount(1);
    await expect(callRows(page), typed).toContainText(names[at]);
  }
});

/** Calls of these callers, in place of the usual ones. */
const from = (...callers) =>
  home({ calls: callers.map((values, at) => call(`c${at}`, `2026-11-23T1${at}:00:00Z`, `2026-11-23T1${at}:01:00Z`, values)) });

/** Each of what is typed finds one call, which has the mark. */
async function finds(page, typed, mark) {
  for (const one of typed) {
    await search(page).fill(one);
    await expect(callRows(page), one).toHaveCount(1);
    await expect.poll(async () => (await marked(callRows(page)))[0], one).toBe(mark);
  }
}

test('C1: apostrophes and dashes are one of each kind', async ({ page }) => {
  await openWith(page, from({ fromName: 'Jean D’Arcy' }, { fromName: 'Ann Lee‑Cole' }, { fromName: 'Ben' }));
  await finds(page, ["d'arcy", 'd’arcy', 'dʼarcy', 'd`arcy', 'D´ARCY'], 'D’Arcy');
  await finds(page, ['lee-cole', 'lee‑cole', 'lee–cole'], 'Lee‑Cole');
});

test('C2: accents of any form, and what is typed for a letter on another keyboard', async ({ page }) => {
  await openWith(page, from({ fromName: 'Jose\u0301 Vargas' }, { fromName: 'Nguyễn An' }, { fromName: 'Ines Strauß' }, { fromName: 'Œuvre SA' }));
  await finds(page, ['jose', 'josé', 'JOSE\u0301'], 'Jose\u0301');
  await finds(page, ['nguyen', 'nguyễn', 'Ｎｇｕｙｅｎ'], 'Nguyễn');
  await finds(page, ['strauss', 'STRAUSS', 'strauß'], 'Strauß');
  await finds(page, ['oeuvre', 'œuvre'], 'Œuvre');
});

test('C3: numbers as they are pasted, shown without the marks that came along', async ({ page }) => {
  await openWith(page, from({ fromAddress: '\u202a+1 (617) 555\u20110110\u202c' }, { fromAddress: '+16175550111' }));
  const typed = ['\u202a+1 (617) 555\u20110110\u202c', '617–555–0110', 'tel:+16175550110', '6175550110  ', 'tel:+1-617-555-0110;ext=22'];
  await finds(page, typed, '617) 555-0110');
  await expect(callRows(page)).toContainText('(617) 555-0110');
});

test('C4: numbers as they are dialled', async ({ page }) => {
  await openWith(page, from({ fromAddress: '+442079460958' }, { fromAddress: '+442079460959' }));
  await finds(page, ['0044 20 7946 0958', '+44 (0)20 7946 0958', '011442079460958'], '44 207 946 0958');
  await finds(page, ['020 7946 0958'], '207 946 0958');
});

test('C5: digits and letters of Arabic', async ({ page }) => {
  await openWith(page, from({ fromName: 'أحمد مُصطفى' }, { fromName: 'فاطمة', fromAddress: '+442079460958' }));
  await finds(page, ['احمد', 'أحمد', 'إحمد'], 'أحمد');
  await finds(page, ['مصطفي'], 'مُصطفى');
  await finds(page, ['فاطمه'], 'فاطمة');
  await search(page).fill('٢٠٧٩٤٦');
  await expect(callRows(page)).toHaveCount(1);
});
