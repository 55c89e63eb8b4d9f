// The visual system: few sizes, two weights, seven colours, three radii; and what the first screen never shows.

import AxeBuilder from '@axe-core/playwright';
import { andRendered, callRows, expect, FAILED_REQUEST, hurryClock, isHome, open, openFailing, openPreferences, openWith, search, section, speak, test } from '../support.mjs';
import { home } from '../payload.mjs';

test.use({ locale: 'en-US', timezoneId: 'America/New_York', viewport: { width: 1440, height: 900 } });

/** The values of a property that visible text has, and an example of each. */
const ofText = (page, property) =>
  page.evaluate((property) => {
    const found = {};
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.data.trim() || parent.closest('.visually-hidden, option, .charts, .skip-link, svg, script, style')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true }) || parent.getBoundingClientRect().width < 2) continue;
      const value = getComputedStyle(parent)[property];
      found[value] ??= node.data.trim().slice(0, 30);
    }
    return found;
  }, property);

/** The values of a property that elements have. */
const ofElements = (page, selector, property) =>
  page.evaluate(
    ([selector, property]) => [
      ...new Set(
        [...document.querySelectorAll(selector)]
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 2)
          .map((one) => (property === 'height' ? one.getBoundingClientRect().height : getComputedStyle(one)[property])),
      ),
    ],
    [selector, property],
  );

async function openDemo(page, user = 'demo') {
  await open(page, user);
  await expect(page.locator('.calls__row').first()).toBeVisible();
}

const SIZES = [
  [{ width: 1440, height: 900 }, ['12px', '14px', '16px', '22px']],
  [{ width: 1024, height: 768 }, ['12px', '14px', '16px', '22px']],
  [{ width: 768, height: 1024 }, ['12px', '14px', '16px', '22px']],
  [{ width: 360, height: 780 }, ['13px', '16px', '18px', '22px']],
];

for (const [size, sizes] of SIZES) {
  test(`A9, A10, A15: type at ${size.width} pixels`, async ({ page }) => {
    await page.setViewportSize(size);
    await openDemo(page);
    expect(Object.keys(await ofText(page, 'fontSize')).filter((one) => !sizes.includes(one))).toEqual([]);
    expect(Object.keys(await ofText(page, 'fontWeight')).filter((one) => !['400', '600'].includes(one))).toEqual([]);
    expect(await ofElements(page, 'html', 'fontSize')).toEqual(['16px']);
    const [heading] = await ofElements(page, '#callbacks h2', 'fontSize');
    const [name] = await ofElements(page, '#callbacks .row__name', 'fontSize');
    expect(parseFloat(heading)).toBeGreaterThan(parseFloat(name));
  });
}

for (const colorScheme of ['light', 'dark']) {
  test(`A11, A16: colours of text, and contrast, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openDemo(page);
    const colours = await ofText(page, 'color');
    expect(Object.keys(colours).length, JSON.stringify(colours)).toBeLessThanOrEqual(7);
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const check = async (state) => {
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(violations.map(({ id, nodes }) => `${state} ${id}: ${nodes[0].target}`)).toEqual([]);
    };
    await check('data');
    await callRows(page).first().getByRole('button').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('drawer');
    await page.keyboard.press('Escape');
    await andRendered(page, () => search(page).fill('insurance'));
    await check('search');
  });
}

test('A12, A14: heights of controls, and radii', async ({ page }) => {
  await openDemo(page);
  const controls = '.button, .chip, .icon-button, input:not([type=checkbox]), select, .segments button, .account__button';
  expect((await ofElements(page, controls, 'height')).sort()).toEqual([28, 32]);
  const radii = new Set((await ofElements(page, 'body *', 'borderRadius')).flatMap((one) => one.split(' ')));
  for (const allowed of ['0px', '6px', '10px', '999px', '50%']) radii.delete(allowed);
  expect([...radii]).toEqual([]);
});

test('A20, A21, A22, A29, A30: nothing shouts', async ({ page }) => {
  await openDemo(page);
  const seen = await page.evaluate(() => {
    const all = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1);
    const style = (one) => getComputedStyle(one);
    const [accent, surface] = [document.querySelector('.button--primary'), document.querySelector('.section')].map((one) => style(one).backgroundColor);
    const rows = [...document.querySelectorAll('.calls__row, .row')];
    return {
      underlined: all.filter((one) => style(one).textDecorationLine.includes('underline') && one.textContent.trim()).length,
      solid: all.filter((one) => one.matches('a, button') && style(one).backgroundColor === accent && one.getBoundingClientRect().height >= 28).length,
      tinted: rows.filter((one) => !['rgba(0, 0, 0, 0)', surface].includes(style(one).backgroundColor)).length,
      missed: [...document.querySelectorAll('.calls__row[data-status=missed]')].every((one) => getComputedStyle(one, '::before').width === '3px'),
      copies: all.filter((one) => ['Technical details', 'Copy as text'].includes(one.textContent.trim())).length,
      words: ['Not loaded.', 'differs', 'America/'].filter((word) => document.body.innerText.includes(word)),
    };
  });
  expect(seen.underlined).toBeLessThanOrEqual(6);
  expect(seen).toMatchObject({ solid: 1, tinted: 0, missed: true, copies: 0, words: [] });
});

/** How much of the page has moved by itself so far. */
const shifts = (page) => page.evaluate(() => globalThis.shifted);

/** Adds up how far things jump that nobody pressed. */
const watchShifts = (page) =>
  page.addInitScript(() => {
    globalThis.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifted += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

test('A23: nothing jumps', async ({ page }) => {
  await watchShifts(page);
  await openDemo(page);
  expect(await shifts(page)).toBeLessThanOrEqual(0.01);
  const chip = section(page, 'Calls').getByRole('button', { name: /^Missed/ });
  await andRendered(page, () => chip.click());
  await andRendered(page, () => page.getByRole('button', { name: 'Refresh' }).click());
  expect(await shifts(page)).toBeLessThanOrEqual(0.02);
});

test('A23: nor when new records come by themselves, nor when a drawer opens', async ({ page }) => {
  await watchShifts(page);
  await hurryClock(page);
  let home;
  let asked = 0;
  await page.route(isHome, async (route) => {
    home ??= await (await route.fetch()).json();
    asked += 1;
    // Three more calls at each time but the first.
    const more = asked === 1 ? [] : [0, 1, 2].map((at) => ({ ...home.calls[0], id: `new-${at}`, ended: true, dateCreated: new Date().toISOString() }));
    await route.fulfill({ json: { ...home, calls: [...more, ...home.calls] } });
  });
  await openDemo(page);
  await expect(page.getByRole('button', { name: 'Show 3 new' })).toBeVisible({ timeout: 15_000 });
  expect(await shifts(page)).toBeLessThanOrEqual(0.01);
  await page.locator('.calls__open').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await shifts(page)).toBeLessThanOrEqual(0.02);
});

for (const width of [320, 360, 768]) {
  test(`nothing in the preferences lies over something else at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 });
    await openDemo(page);
    await openPreferences(page);
    const overlaps = await page.getByRole('dialog').evaluate((dialog) => {
      const parts = [...dialog.querySelectorAll('.dialog__head > *, .dialog__body :is(label, select, button, input, h3, p)')].filter((one) => one.offsetParent && !one.closest('.visually-hidden'));
      const boxes = parts.map((one) => [one, one.getBoundingClientRect()]);
      const found = [];
      for (const [one, a] of boxes) {
        for (const [other, b] of boxes) {
          const apart = a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
          if (one !== other && !one.contains(other) && !other.contains(one) && !apart) found.push(`${one.textContent.slice(0, 20)} / ${other.textContent.slice(0, 20)}`);
        }
      }
      return found;
    });
    expect(overlaps).toEqual([]);
  });
}

test('a section with nothing found, or nobody to call back, has no room for rows', async ({ page }) => {
  await openWith(page, home());
  const height = async () => (await page.locator('.section--callbacks').boundingBox()).height;
  expect(await height()).toBeLessThan(120);
  await search(page).fill('prado');
  await expect.poll(height).toBeLessThan(120);
});

test('the foot is at the foot of the screen, however short the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page, 'new');
  const foot = await page.locator('.bottom-bar').boundingBox();
  expect(Math.round(foot.y + foot.height)).toBe(780);
});

test('A31: Arabic is mirrored', async ({ page }) => {
  await speak(page, 'ar');
  await openDemo(page);
  const bar = await page.evaluate(() => {
    const row = document.querySelector('.calls__row[data-status=live]');
    return getComputedStyle(row, '::before').right;
  });
  expect(bar).toBe('0px');
  await page.setViewportSize({ width: 360, height: 780 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

for (const language of ['de', 'fr', 'es']) {
  test(`A32: the toolbar has room for ${language}`, async ({ page }) => {
    await speak(page, language);
    await openDemo(page);
    const height = async () => (await ofElements(page, '.toolbar', 'height'))[0];
    expect(await height()).toBeLessThanOrEqual(48);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await height()).toBeLessThanOrEqual(92);
  });
}

test('A33: one word about nothing, and one about a failure', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await open(page, 'new');
  expect(await page.locator('.quiet').count()).toBe(1);
  expect(await page.locator('.empty:visible').count()).toBe(0);
  await page.context().clearCookies();
  await openFailing(page, { status: 500 });
  expect(await page.getByRole('alert').filter({ visible: true }).count()).toBe(1);
  expect(await page.locator('.empty:visible').count()).toBe(0);
});

test('A34: still where that is wanted, and legible in forced colours', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await openDemo(page);
  expect(await page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length)).toBe(0);
  const chosen = section(page, 'Calls').getByRole('button', { name: /^All/ });
  const highlight = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.cssText = 'forced-color-adjust: none; background: Highlight';
    return getComputedStyle(probe).backgroundColor;
  });
  await expect(chosen).toHaveCSS('background-color', highlight);
});

test('A35: the printed handoff is whole, on few pages', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('button', { name: 'Shift handoff' }).click();
  const entries = page.getByRole('dialog').locator('.handover__lines li');
  await expect(entries.first()).toBeVisible();
  expect(await entries.count()).toBeGreaterThan(100);
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  expect(pages).toBeGreaterThanOrEqual(2);
  expect(pages).toBeLessThanOrEqual(8);
});
