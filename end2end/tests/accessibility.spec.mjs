// What axe finds in every state of the page, light and dark, on a phone, a tablet and a desk.

import AxeBuilder from '@axe-core/playwright';
import { callRows, expect, FAILED_REQUEST, open, openWith, rendered, search, section, test } from '../support.mjs';
import { STATES } from '../states.mjs';
import { home } from '../payload.mjs';

test.describe.configure({ timeout: 90_000 });

/** Every look takes seconds: each state has two by day, and all of them once in a while. */
const LOOKS = ['light', 'dark'].flatMap((colorScheme) => [360, 768, 1440].map((width) => ({ colorScheme, width })));
const isWanted = ({ colorScheme, width }) => process.env.PORTAL_HOME_LONG || width === (colorScheme === 'dark' ? 360 : 1440);

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const restyle = (page, css) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, css);

// Rows off the screen have a guessed height, or that of another width, until they come near it: whoever measures all of
// them without going there finds what nobody can see.
const WHOLE = '.list__item { content-visibility: visible !important }';

/** The page has answered to its new size, and shows that. */
const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));

for (const [state, arrive] of Object.entries(STATES)) {
  test(`axe finds nothing: ${state}`, async ({ page, problems }) => {
    // Up to six looks, each of thousands of elements.
    test.setTimeout(150_000);
    await arrive(page, problems);
    // Colours that are on their way to others are neither.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    // What the head and the foot of the page happen to cover can be scrolled from under them.
    await restyle(page, `.top, .page__foot { position: static !important } ${WHOLE}`);
    // The same finding in several looks is told once: what, where and why, and in which looks.
    const told = {};
    for (const { colorScheme, width } of LOOKS.filter(isWanted)) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await painted(page);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      for (const { id, nodes } of violations) {
        for (const { html, failureSummary } of nodes) {
          (told[`${id}: ${html.slice(0, 160)} ${failureSummary}`] ??= []).push(`${colorScheme} ${width}`);
        }
      }
    }
    expect(told).toEqual({});
  });
}

for (const width of [320, 360, 768]) {
  test(`nothing is wider than ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.goto('/');
    await expect(page.getByRole('form')).toBeVisible();
    expect(await wide()).toBeLessThanOrEqual(0);
    await open(page, 'demo');
    await restyle(page, WHOLE);
    expect(await wide()).toBeLessThanOrEqual(0);
    await page.locator('summary').evaluateAll((summaries) => summaries.slice(0, 40).forEach((summary) => summary.click()));
    expect(await wide()).toBeLessThanOrEqual(0);
    await callRows(page).first().getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    expect(await dialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
    await page.keyboard.press('Escape');
    await search(page).fill('a');
    await rendered(page, 2);
    expect(await wide()).toBeLessThanOrEqual(0);
  });
}

// WCAG 1.4.12: what a reader may set for the spacing of text takes nothing away.
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

test('with wide spacing of text nothing is wider than the screen, and every button keeps its words', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openWith(page, home());
  await restyle(page, SPACING + WHOLE);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  const cut = await page.getByRole('button').evaluateAll((buttons) =>
    buttons
      .filter((button) => button.scrollHeight > button.clientHeight + 4 && getComputedStyle(button).overflow === 'hidden')
      .map((button) => button.textContent),
  );
  expect(cut).toEqual([]);
});

test('in forced colours what is pressed, missed and live can be told', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openWith(page, home());
  const pressed = page.getByRole('group', { name: 'Period' }).getByRole('button', { pressed: true });
  const other = page.getByRole('group', { name: 'Period' }).getByRole('button', { pressed: false }).first();
  const ground = (button) => button.evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await ground(pressed)).not.toBe(await ground(other));
  // Words, not colours, say what became of a call.
  for (const word of ['Missed', 'On hold', 'Answered']) {
    await expect(page.getByRole('table', { name: 'Calls' }).getByRole('cell', { name: word }).first()).toBeVisible();
  }
});

test('where less motion is wanted nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWith(page, home());
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('on a phone everything that is pressed is 44 px high, or has room around it', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true, timezoneId: 'UTC', locale: 'en-US' });
  const page = await context.newPage();
  await openWith(page, home());
  const small = await page.locator('button, select, summary, input:not([type=checkbox])').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
      // A row of the table is pressed as a whole.
      .filter((one) => !one.closest('.calls__row') && !(one.matches('.row__name') && one.closest('.row').getBoundingClientRect().height >= 56))
      .map((one) => [one.className || one.localName, Math.round(one.getBoundingClientRect().height), one.textContent.slice(0, 20)].join(' ')),
  );
  expect([...new Set(small)]).toEqual([]);
  await context.close();
});

for (const colorScheme of ['light', 'dark']) {
  test(`who wants more contrast has it, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    await openWith(page, home());
    const [muted, text] = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return [style.getPropertyValue('--muted'), style.getPropertyValue('--text')];
    });
    expect(muted).toBe(text);
  });
}

test('the focus goes on when what has it goes', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST); // There is no such recording.
  await openWith(page, home());
  const voicemail = section(page, 'Voicemail');
  const lost = () => page.evaluate(() => document.activeElement === document.body);
  // A row that leaves its filter gives it to the next; the last one to the section.
  await voicemail.getByRole('button', { name: /^Unplayed/ }).click();
  await voicemail.locator('.row__name').first().focus();
  await voicemail.getByRole('button', { name: 'Mark as played' }).first().press('Enter');
  await expect(voicemail.getByRole('listitem')).toHaveCount(1);
  await expect(voicemail.getByRole('listitem')).toBeFocused();
  await voicemail.locator('.row__name').first().focus();
  await voicemail.getByRole('button', { name: 'Mark as played' }).first().press('Enter');
  await expect(voicemail.getByRole('listitem')).toHaveCount(0);
  expect(await lost()).toBe(false);
  // A button that is of no more use gives it to the heading.
  await voicemail.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(voicemail.getByRole('heading', { level: 2 })).toBeFocused();
  // The player stands outside of the content.
  await voicemail.getByRole('button', { name: /^Play/ }).first().click();
  await page.getByRole('button', { name: 'Dismiss player' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Player' })).toBeHidden();
  expect(await lost()).toBe(false);
});
