// The page in the languages of its readers: which one they get, how they change it, and that every word is of it.

import { readFileSync, readdirSync } from 'node:fs';
import { expect, isHome, open, openPreferences, openWith, rendered, serve, signIn, speak, startClock, test } from '../support.mjs';
import { call, calls, home } from '../payload.mjs';

const CATALOG = new URL('../../src/i18n/catalog/', import.meta.url);

/** The messages of the catalog in English that can't be mistaken for data: of two words at least, without values. */
const ENGLISH = readdirSync(CATALOG)
  .flatMap((file) => [...readFileSync(new URL(file, CATALOG), 'utf8').matchAll(/^ {4}[A-Z0-9_]+ = "([^"{]+)";$/gm)])
  .map(([, text]) => text)
  .filter((text) => text.includes(' ') && !JSON.stringify(home()).includes(text));

const LANGUAGES = {
  'es-MX': { dir: 'ltr', calls: 'Llamadas', weekStart: '2026-11-22' },
  'fr-FR': { dir: 'ltr', calls: 'Appels', weekStart: '2026-11-23' },
  'de-AT': { dir: 'ltr', calls: 'Anrufe', weekStart: '2026-11-23' },
  'ar-EG': { dir: 'rtl', calls: 'المكالمات', weekStart: '2026-11-21' },
};

const root = (page) => page.locator('html');
const files = (page) => {
  const list = [];
  page.on('request', (request) => request.url().includes('/languages/') && list.push(request.url()));
  return list;
};

for (const [locale, { dir, calls, weekStart }] of Object.entries(LANGUAGES)) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the browser chooses, and every word is of that language', async ({ page }) => {
      const loaded = files(page);
      await openWith(page, home());
      await expect(root(page)).toHaveAttribute('lang', locale);
      expect((await root(page).getAttribute('dir')) ?? 'ltr').toBe(dir);
      expect(loaded).toHaveLength(1);
      await expect(page.getByRole('heading', { level: 2, name: calls, exact: true })).toBeVisible();
      // Everything that can be opened is.
      await page.locator('details').evaluateAll((all) => all.forEach((one) => (one.open = true)));
      await page.locator('main button[aria-expanded=false]').evaluateAll((all) => all.forEach((one) => one.click()));
      // Charts and definitions take the height that the table has.
      await page.locator('.section--call-metrics .section__tools button').evaluateAll((all) => all.forEach((one) => one.click()));
      const looks = [() => page.locator('[data-row=call] [data-primary]').first().click()];
      for (const symbol of ['story', 'print']) {
        looks.push(() => page.locator(`button:visible:has(use[href="#icon-${symbol}"])`).first().click());
      }
      looks.push(async () => {
        await page.locator('.account__button').click();
        expect(await english(page)).toEqual([]);
        await page.locator('.menu__item').first().click();
      });
      for (const look of looks) {
        await look();
        await expect(page.locator('dialog[open]')).toBeVisible();
        expect(await english(page)).toEqual([]);
        await page.keyboard.press('Escape');
      }
      expect(await english(page)).toEqual([]);
    });

    test('weeks begin where they do there, asked for once', async ({ page }) => {
      await startClock(page, '2026-11-25T12:00:00Z');
      const asked = [];
      page.on('request', (request) => isHome(request.url()) && asked.push(new URL(request.url()).searchParams.get('FromDate')));
      await page.addInitScript(() => localStorage.setItem('portal-home.signed-in', 'one'));
      await serve(page, home());
      await signIn(page, 'dental');
      await page.goto('/?FromDate=week');
      await rendered(page);
      expect(asked).toEqual([weekStart]);
    });
  });
}

/** Texts and names of the page that are English. */
async function english(page) {
  const text = await page.evaluate(() => {
    const seen = [document.body.innerText, document.title];
    for (const name of ['aria-label', 'title', 'placeholder']) {
      for (const element of document.querySelectorAll(`[${name}]`)) seen.push(element.getAttribute(name));
    }
    return seen.join('\n');
  });
  return ENGLISH.filter((words) => text.includes(words));
}

test('English costs no request', async ({ page }) => {
  const loaded = files(page);
  await open(page);
  await expect(root(page)).toHaveAttribute('lang', 'en-US');
  expect(loaded).toEqual([]);
  // What the other tests look for is there to be found.
  expect((await english(page)).length).toBeGreaterThan(20);
});

test('somebody whose language is not there reads English, with the hours of their region', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'it-IT', timezoneId: 'UTC' });
  const page = await context.newPage();
  await startClock(page, '2026-11-23T15:00:00Z');
  await openWith(page, home());
  await expect(root(page)).toHaveAttribute('lang', 'en-IT');
  await expect(page.getByRole('table', { name: 'Calls' })).toContainText('14:30');
  await context.close();
});

test('a language is chosen among the preferences, and stays', async ({ page }) => {
  await open(page, 'dental', '/?FromDate=30d');
  await openPreferences(page);
  await page.getByLabel('Language').selectOption('Deutsch');
  await expect(root(page), 'not by the choice itself').toHaveAttribute('lang', 'en-US');
  await page.getByRole('button', { name: 'Apply language' }).click();
  await expect(page.getByRole('heading', { name: 'Anrufe', exact: true })).toBeVisible();
  await expect(root(page)).toHaveAttribute('lang', 'de');
  await expect(page.getByRole('button', { name: '30 Tage' })).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Anrufe', exact: true })).toBeVisible();
});

test('whoever can not read the form finds their language beside it', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Language').selectOption('العربية');
  await page.getByRole('button', { name: 'Apply language' }).click();
  await expect(root(page)).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('form')).toBeVisible();
  expect(await english(page)).toEqual([]);
});

test('without its words the page is English', async ({ page, problems }) => {
  problems.allow(/Failed to load resource|ERR_FAILED/);
  await speak(page, 'ar');
  await page.route('**/languages/**', (route) => route.abort());
  await open(page);
  await expect(root(page)).toHaveAttribute('lang', 'en');
  await expect(root(page)).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('heading', { name: 'Calls', exact: true })).toBeVisible();
});

test('words of another version are not taken', async ({ page }) => {
  await speak(page, 'de');
  await page.route('**/languages/**', (route) => route.fulfill({ contentType: 'text/plain', body: 'HOME = Start\n' }));
  await open(page);
  await expect(page.getByRole('heading', { name: 'Calls', exact: true })).toBeVisible();
});

test('before the program runs, and when it does not, the page speaks the language too', async ({ page, problems }) => {
  problems.allow(/could not be loaded|Failed to load resource|ERR_FAILED/);
  await speak(page, 'de');
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('Die Seite konnte nicht geladen werden');
  await expect(page.getByRole('link', { name: 'Seite neu laden' })).toBeVisible();
});

test('a number of things has the form that it asks for', async ({ page }) => {
  await speak(page, 'ar');
  const texts = (count) =>
    Array.from({ length: count }, (_, at) => ({
      id: `c${at}`,
      otherAddress: `+1617555${String(at).padStart(4, '0')}`,
      mostRecentMessage: { id: `m${at}`, direction: 'Incoming', isUnread: true, text: 'x', date: new Date().toISOString() },
    }));
  const said = [];
  for (const count of [1, 2, 3, 11]) {
    await page.unrouteAll();
    await openWith(page, home({ conversations: texts(count) }));
    said.push(await page.locator('.counter:has(use[href="#icon-message"])').innerText());
  }
  expect(new Set(said.map((text) => text.replace(/\d+/g, '#'))).size, said.join(' / ')).toBe(4);
});

test('numbers of telephones read from left to right among Arabic words', async ({ page }) => {
  await speak(page, 'ar');
  const nameless = call('nameless', '2026-11-23T10:00:00Z', '2026-11-23T10:00:20Z', { fromAddress: '+17745550186', wasMissed: true });
  await openWith(page, home({ calls: [...calls, nameless] }));
  // The first digit of a number stands left of the last, wherever it is shown.
  const numbers = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const number = /\(\d{3}\) \d{3}-\d{4}/.exec(text.data);
      const left = (at) => {
        const range = document.createRange();
        range.setStart(text, number.index + at);
        range.setEnd(text, number.index + at + 1);
        return range.getBoundingClientRect().left;
      };
      if (number && text.parentElement.checkVisibility()) found.push({ number: number[0], place: text.parentElement.className, reads: left(1) < left(13) });
    }
    return found;
  });
  expect(numbers.filter(({ number }) => number === '(774) 555-0186').length).toBeGreaterThan(1);
  expect(numbers.filter(({ reads }) => !reads)).toEqual([]);
  await expect(page.locator('.top h1')).toBeVisible();
});

for (const width of [320, 768, 1440]) {
  test(`no language makes the page wider than ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page, 'demo');
    for (const code of ['es', 'fr', 'de', 'ar']) {
      await page.addInitScript((code) => localStorage.setItem('portal-home.language', code), code);
      await page.goto('/');
      await rendered(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wide, code).toBeLessThanOrEqual(0);
    }
  });
}
