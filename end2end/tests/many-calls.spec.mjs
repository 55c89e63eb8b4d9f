// Twenty thousand calls: in the document are those in view.

import { callRows, expect, open, openAndRead, search, switches, test } from '../support.mjs';

test.describe.configure({ timeout: 60_000 });

const table = (page) => page.getByRole('table', { name: 'Calls' });
const rowsInDocument = (page) => table(page).locator('tr').count();

/** Scrolls whatever scrolls the table to a part of its length, after bringing it into view. */
const scrollTo = (page, part) =>
  table(page).evaluate((table, part) => {
    let scroller = table.parentElement;
    while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
    scroller ??= document.scrollingElement;
    scroller.scrollIntoView({ block: 'center' });
    scroller.scrollTop = part * (scroller.scrollHeight - scroller.clientHeight);
  }, part);

const rowsInView = (page) =>
  table(page).evaluate((table) => {
    const middles = [...table.querySelectorAll('tr[aria-rowindex]')].map((row) => {
      const { top, bottom, left } = row.getBoundingClientRect();
      return document.elementFromPoint(left + 20, (top + bottom) / 2);
    });
    return middles.filter((found) => found?.closest('table') === table).length;
  });

test('twenty thousand calls scroll to the end and are searched at once', async ({ page }) => {
  await switches(page, { calls: 20_000 });
  await open(page);
  const rowcount = await table(page).getAttribute('aria-rowcount');
  expect(Number(rowcount)).toBeGreaterThan(15_000);
  await expect(callRows(page).first()).toBeVisible();
  expect(await rowsInDocument(page)).toBeLessThan(150);

  // To the end, as a drag of the scroll bar does.
  const last = table(page).locator(`[aria-rowindex="${rowcount}"]`);
  await scrollTo(page, 1);
  await expect(last).toBeInViewport();
  expect(await rowsInDocument(page)).toBeLessThan(150);

  // Wherever it stops there are rows to be seen.
  for (const part of [0.5, 0.123, 0.9, 0]) {
    await scrollTo(page, part);
    await expect.poll(() => rowsInView(page), `rows at ${part}`).toBeGreaterThan(4);
  }
  await expect(last).toHaveCount(0);
  await expect(table(page).locator('[aria-rowindex="2"]')).toBeInViewport();

  // Each keystroke is in the document within two seconds, on a slow machine too.
  for (const typed of ['m', 'ma', 'mar', 'mar7', '617555', '']) {
    const took = await search(page).evaluate(async (input, text) => {
      const marks = () => performance.getEntriesByName('home:rendered').length;
      const before = marks();
      const start = performance.now();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      while (marks() === before && performance.now() - start < 10_000) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    }, typed);
    expect(took, `searching for "${typed}"`).toBeLessThan(2_000);
    expect(await rowsInDocument(page)).toBeLessThan(150);
  }
  await expect(table(page)).toHaveAttribute('aria-rowcount', rowcount);
});

test('long lists grow as they are scrolled, and say their whole length', async ({ page }) => {
  await switches(page, { calls: 1_000 });
  const { voicemail } = await openAndRead(page);
  const items = page.getByRole('region', { name: 'Voicemail', exact: true }).getByRole('listitem');
  await expect(items.first()).toHaveAttribute('aria-setsize', String(voicemail.length));
  expect(await items.count()).toBeLessThan(voicemail.length);
  await expect(async () => {
    await items.last().scrollIntoViewIfNeeded();
    await expect(items).toHaveCount(voicemail.length, { timeout: 200 });
  }).toPass();
  await expect(items.last()).toHaveAttribute('aria-posinset', String(voicemail.length));
});
