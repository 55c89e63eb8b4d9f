// What the first screen holds, in numbers: who to call back, what to answer, who is on the line. Measured on the demo,
// which is as busy as a group of practices in a week.

import { call, home } from '../payload.mjs';
import { andRendered, expect, open, openWith, search, section, test } from '../support.mjs';

const DESKTOP = { width: 1440, height: 900 };
const LAPTOP = { width: 1024, height: 768 };
const TABLET = { width: 768, height: 1024 };
const PHONE = { width: 360, height: 780 };
const SMALL_PHONE = { width: 320, height: 700 };

test.use({ locale: 'en-US', timezoneId: 'America/New_York' });

/** The boxes of what is seen. */
const boxes = (locator) =>
  locator.evaluateAll((elements) =>
    elements
      .map((element) => element.getBoundingClientRect())
      .filter((box) => box.width > 1 && box.height > 1)
      .map(({ top, bottom, left, right, width, height }) => ({ top, bottom, left, right, width, height })),
  );

/** How many rows are whole within the screen and within what they scroll in. */
const wholeRows = (page, selector, bottom) =>
  page.evaluate(
    ([selector, bottom]) => {
      const rows = [...document.querySelectorAll(selector)];
      const frame = rows[0]?.closest('.section').getBoundingClientRect();
      return rows.filter((row) => {
        const box = row.getBoundingClientRect();
        return box.height > 1 && box.top >= frame.top && box.bottom <= Math.min(frame.bottom, bottom) + 0.5;
      }).length;
    },
    [selector, bottom],
  );

const CALLS = '.calls__row';
/** Heads of days that stand between the calls in view: at night there are two, by day one. */
const moreDays = async (page, bottom) => Math.max(0, (await wholeRows(page, '[data-row=day]', bottom)) - 1);
const CALLBACKS = '#callbacks .list__item';
const TEXTS = '#conversations .list__item';

async function openAt(page, size, user = 'demo') {
  await page.setViewportSize(size);
  await open(page, user);
  await expect(page.locator(CALLS).first()).toBeVisible();
}

const height = async (page, selector) => (await boxes(page.locator(selector)))[0].height;

test.describe('on a desktop', () => {
  test('A1, A2: the chrome is low, and the work is in view', async ({ page }) => {
    await openAt(page, DESKTOP);
    expect(await height(page, '.top')).toBeLessThanOrEqual(56);
    expect((await boxes(page.locator('.toolbar')))[0].bottom).toBeLessThanOrEqual(104);
    expect((await boxes(page.locator(CALLS)))[0].top).toBeLessThanOrEqual(400);
    expect((await wholeRows(page, CALLS, 900)) + (await moreDays(page, 900))).toBeGreaterThanOrEqual(11);
    expect(await wholeRows(page, CALLBACKS, 900)).toBeGreaterThanOrEqual(5);
    expect(await wholeRows(page, TEXTS, 900)).toBeGreaterThanOrEqual(2);
  });

  test('A3: so it is on a laptop', async ({ page }) => {
    await openAt(page, LAPTOP);
    expect(await height(page, '.top')).toBeLessThanOrEqual(56);
    expect((await wholeRows(page, CALLS, 768)) + (await moreDays(page, 768))).toBeGreaterThanOrEqual(6);
    expect(await wholeRows(page, CALLBACKS, 768)).toBeGreaterThanOrEqual(5);
  });

  test('A17: rows have the heights that the windowing counts on', async ({ page }) => {
    await openAt(page, DESKTOP);
    const heights = async (selector) => (await boxes(page.locator(selector)))[0].height;
    expect(await heights(CALLS)).toBe(44);
    expect(await heights(CALLBACKS)).toBe(60);
    expect(await heights(TEXTS)).toBe(60);
    expect(await heights('#voicemail .list__item')).toBe(84);
    await page.setViewportSize(LAPTOP);
    await expect.poll(() => heights(CALLS)).toBe(56);
  });

  test('A18, A19: controls stand for records, and the keyboard is soon at work', async ({ page }) => {
    await openAt(page, DESKTOP);
    const seen = await page.evaluate(() => {
      const inView = (element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && box.top >= 0 && box.bottom <= innerHeight && element.checkVisibility();
      };
      const controls = [...document.querySelectorAll('a:not(.skip-link), button, input, select, summary')].filter(inView);
      const rows = [...document.querySelectorAll('.list__item, .calls__row')].filter(inView);
      return { controls: controls.length, outside: controls.filter((one) => !one.closest('.list__item, .calls__row')).length, rows: rows.length };
    });
    expect(seen.controls / seen.rows).toBeLessThanOrEqual(6);
    expect(seen.outside).toBeLessThanOrEqual(60);
    const stops = await page.evaluate(() => {
      const all = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')];
      const reached = all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0);
      return { before: reached.findIndex((one) => one.closest('.row--callback')), all: reached.length };
    });
    expect(stops.before).toBeGreaterThan(0);
    expect(stops.before).toBeLessThanOrEqual(32);
    expect(stops.all).toBeLessThanOrEqual(170);
  });

  test('A38: what is read first stands first', async ({ page }) => {
    await openAt(page, DESKTOP, 'answering');
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('main section')].map((one) => one.ariaLabel ?? document.getElementById(one.getAttribute('aria-labelledby'))?.textContent),
    );
    expect(names).toEqual(['Needs attention', 'Happening now', 'Call-backs', 'Conversations', 'Voicemail', 'Forms', 'Call metrics', 'Calls']);
    // As the eye meets them: down the inbox, then down what happened.
    const places = await boxes(page.locator('.sections .section'));
    const order = places.map((box, at) => at).sort((a, b) => places[a].left - places[b].left || places[a].top - places[b].top);
    expect(order).toEqual(places.map((_, at) => at));
  });

  test('A27: the drawer begins with the person and the call', async ({ page }) => {
    await openAt(page, DESKTOP);
    const row = page.locator('.row--callback').first();
    const name = await row.locator('.row__name').innerText();
    await row.locator('.row__name').click();
    const drawer = page.getByRole('dialog', { name, exact: true });
    await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(name);
    await expect.poll(async () => (await drawer.boundingBox()).x + (await drawer.boundingBox()).width).toBe(1440);
    expect((await drawer.boundingBox()).width).toBeLessThanOrEqual(480);
    const call = await drawer.getByRole('link', { name: /^Call / }).boundingBox();
    expect(call.height).toBeGreaterThanOrEqual(36);
    expect(call.y).toBeLessThanOrEqual(120);
    await expect(row).toHaveAttribute('aria-current', 'true');
  });

  test('A28: names are whole', async ({ page }) => {
    await openAt(page, DESKTOP);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.calls__row')].slice(0, 20).flatMap((row) => [...row.querySelectorAll('.calls__open, .calls__first')]).filter((one) => one.scrollWidth > one.clientWidth).length,
    );
    expect(cut).toBeLessThanOrEqual(2);
  });

  test('A25: what a search finds is in view', async ({ page }) => {
    await openAt(page, DESKTOP);
    await andRendered(page, () => search(page).fill('insurance'));
    await expect(page.getByRole('button', { name: 'Calls 0', exact: true })).toBeVisible();
    const hit = page.locator('#voicemail .list__item').first();
    await expect.poll(async () => (await hit.boundingBox()).y).toBeLessThanOrEqual(450);
  });

  test('callbacks stand newest first, or with whoever has waited longest; the device keeps which', async ({ page }) => {
    await openAt(page, DESKTOP);
    const times = () => page.locator(`${CALLBACKS} time`).evaluateAll((all) => all.slice(0, 5).map((one) => one.dateTime));
    const newest = await times();
    expect([...newest].sort().reverse()).toEqual(newest);
    await section(page, 'Call-backs').getByRole('combobox').selectOption('Longest waiting first');
    await expect.poll(times).not.toEqual(newest);
    await page.reload();
    await expect(section(page, 'Call-backs').getByRole('combobox')).toHaveValue('longest');
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('A4: a tablet shows who to call and what to answer', async ({ page }) => {
    await openAt(page, TABLET);
    const bar = (await boxes(page.locator('.bottom-bar')))[0].top;
    expect(await wholeRows(page, CALLBACKS, bar)).toBeGreaterThanOrEqual(5);
    expect(await wholeRows(page, TEXTS, bar)).toBeGreaterThanOrEqual(3);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2400);
  });

  test('A5, A6: a phone calls back with the thumb', async ({ page }) => {
    await openAt(page, PHONE);
    const bar = (await boxes(page.locator('.bottom-bar')))[0].top;
    const links = await page.locator(`${CALLBACKS} a[href^="tel:"]`).evaluateAll(
      (links, bar) =>
        links.filter((link) => {
          const box = link.getBoundingClientRect();
          const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return box.bottom <= bar && box.width >= 44 && box.height >= 44 && link.contains(hit);
        }).length,
      bar,
    );
    expect(links).toBeGreaterThanOrEqual(5);
    expect((await boxes(page.locator(CALLBACKS)))[0].top).toBeLessThanOrEqual(380);
    expect((await boxes(page.locator('.counter')))[0].top).toBeLessThanOrEqual(128);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2400);
  });

  for (const size of [PHONE, SMALL_PHONE]) {
    test(`A7: nothing is wider than a screen of ${size.width} pixels`, async ({ page }) => {
      await openAt(page, size, 'answering');
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });
  }

  test('A8: the bar shows one section by itself, and Back leads home', async ({ page }) => {
    await openAt(page, PHONE);
    for (const name of ['Call metrics', 'Conversations', 'Calls', 'Voicemail']) await expect(section(page, name)).toBeVisible();
    const before = await page.evaluate(() => history.length);
    const bar = page.getByRole('navigation', { name: 'Sections' });
    await bar.getByRole('link', { name: 'Calls' }).click();
    await expect(section(page, 'Calls')).toBeVisible();
    for (const name of ['Call metrics', 'Conversations', 'Voicemail', 'Call-backs']) await expect(section(page, name)).toBeHidden();
    await expect(bar.getByRole('link', { name: 'Calls' })).toHaveAttribute('aria-current', 'page');
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    // Rows of 64 px below the heads of 168: the eighth is cut by 9 px.
    await expect.poll(async () => (await wholeRows(page, CALLS, 728)) + (await moreDays(page, 728))).toBeGreaterThanOrEqual(7);
    expect((await boxes(page.locator(CALLS)))[0].height).toBe(64);
    await page.goBack();
    await expect(section(page, 'Conversations')).toBeVisible();
    await expect(bar.getByRole('link', { name: 'Home' })).toHaveAttribute('aria-current', 'page');
  });

  test('a list shows its first records and a button for all', async ({ page }) => {
    await openAt(page, PHONE);
    const texts = section(page, 'Conversations');
    await expect(texts.getByRole('listitem')).toHaveCount(3);
    const all = Number(await texts.getByRole('listitem').first().getAttribute('aria-setsize'));
    expect(all).toBeGreaterThan(3);
    await texts.getByRole('button', { name: `All ${all} conversations` }).click();
    await expect(texts.getByRole('heading', { level: 2 })).toBeFocused();
    await expect.poll(() => texts.getByRole('listitem').count()).toBeGreaterThan(5);
    await page.goBack();
    const callbacks = section(page, 'Call-backs');
    await callbacks.getByRole('button', { name: /^All \d+ callbacks$/ }).click();
    await expect.poll(() => callbacks.getByRole('listitem').count()).toBeGreaterThan(5);
  });

  test('A13: everything that is pressed has room for a finger', async ({ page }) => {
    await openAt(page, PHONE);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, a[href], select, summary, input')]
        .filter((one) => one.checkVisibility() && one.type !== 'checkbox' && !one.matches('.skip-link, .calls__open, .row__name, .metric__figure, audio'))
        .map((one) => ({ name: one.ariaLabel || one.textContent.trim(), box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.height < 43.5 || box.width < 43.5))
        .map(({ name, box }) => `${name}: ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
  });

  test('A13: so has a caller of one letter', async ({ page }) => {
    await openWith(page, home({ calls: [call('short', '2026-11-23T14:58:00Z', null, { callState: 'Connected', fromName: '李', fromAddress: '+13035550142' })] }));
    const { width } = await section(page, 'Happening now').getByRole('button', { name: '李' }).boundingBox();
    expect(width).toBeGreaterThanOrEqual(44);
  });

  test('A24: a phone shows at once what was found where', async ({ page }) => {
    await openAt(page, PHONE);
    await andRendered(page, () => search(page).fill('insurance'));
    const chips = await boxes(page.locator('.found__chip'));
    expect(chips.length).toBeGreaterThanOrEqual(4);
    for (const chip of chips) expect(chip.bottom).toBeLessThanOrEqual(264);
    for (const box of await boxes(page.locator('.section:not([data-body])'))) expect(box.height).toBeLessThanOrEqual(48);
  });

  test('A26: the player leaves room for what plays', async ({ page }) => {
    await openAt(page, PHONE);
    await section(page, 'Voicemail').getByRole('button', { name: /^Play voicemail from/ }).first().click();
    await expect(page.getByRole('region', { name: 'Player' })).toBeVisible();
    const player = await height(page, '.player');
    expect(player).toBeLessThanOrEqual(104);
    expect(player + (await height(page, '.bottom-bar'))).toBeLessThanOrEqual(160);
  });

  test('the period is one control', async ({ page }) => {
    await openAt(page, PHONE);
    await page.getByRole('button', { name: /^7 days/ }).click();
    const sheet = page.getByRole('dialog', { name: 'Period' });
    await expect(sheet.getByLabel('From date')).toBeVisible();
    await andRendered(page, () => sheet.getByRole('button', { name: '30 days' }).click());
    await expect(sheet).toBeHidden();
    await expect(page).toHaveURL(/FromDate=30d/);
    await expect(page.getByRole('button', { name: /^30 days/ })).toBeFocused();
  });
});
