// Scroll bars that take room: a narrow window on a desktop, or a page at 400 %.

import { callRows, expect, open, openWith, search, test } from '../support.mjs';
import { home, manyCalls } from '../payload.mjs';

for (const width of [320, 390]) {
  test(`browsers 5: the heads of the calls are whole at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 });
    await open(page, 'answering', '/#calls');
    await expect(callRows(page).first()).toBeVisible();
    // There are scroll bars, and they take room.
    const bar = await page.evaluate(() => {
      const box = document.body.appendChild(document.createElement('div'));
      Object.assign(box.style, { width: '100px', height: '100px', overflow: 'scroll' });
      const taken = box.offsetWidth - box.clientWidth;
      box.remove();
      return taken;
    });
    expect(bar).toBeGreaterThan(5);
    const heads = page.locator('.calls__table thead');
    const row = heads.locator('tr');
    expect(await row.evaluate((one) => one.offsetHeight - one.clientHeight)).toBe(0);
    expect(await heads.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(1);
    const day = page.locator('[data-row=day]').first();
    const [below, above] = [await day.boundingBox(), await heads.boundingBox()];
    expect(below.y).toBeGreaterThanOrEqual(above.y + above.height - 1);
    await expect(day).toContainText('Today');
    // Nothing is wider than the window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
}

test('browsers 8: no letter of the second lines loses its feet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'answering', '/#calls');
  await expect(callRows(page).first()).toBeVisible();
  const cut = () =>
    page.locator('.calls__row > td, .calls__open, .calls__first, .calls__second, .row__text, .row__name').evaluateAll((all) =>
      all.filter((one) => one.offsetParent && getComputedStyle(one).overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).webkitLineClamp === 'none' && !one.querySelector('.voicemail__text, [class*=clamp]'))
        .map((one) => `${one.className} ${one.scrollHeight} > ${one.clientHeight}: ${one.textContent.slice(0, 40)}`));
  expect(await cut()).toEqual([]);
  await page.goto('/');
  await expect(page.locator('.row').first()).toBeVisible();
  expect((await cut()).filter((one) => !one.includes('voicemail'))).toEqual([]);
});

test('browsers 3: End goes to the last row of a long table', async ({ page }) => {
  await openWith(page, home({ calls: manyCalls(3000) }));
  await expect(search(page)).toBeVisible();
  const table = page.locator('.calls');
  const rest = () => table.evaluate((one) => Math.round(one.scrollHeight - one.clientHeight - one.scrollTop));
  await callRows(page).nth(2).getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect.poll(rest, { timeout: 10_000 }).toBeLessThanOrEqual(1);
  await expect(callRows(page).last()).toContainText('Caller 2999.');
  await page.keyboard.press('Home');
  await expect.poll(() => table.evaluate((one) => one.scrollTop)).toBe(0);
  // By its scroll bar: a quarter, half, near the end, the end.
  for (const part of [0.25, 0.5, 0.77, 1]) {
    await table.evaluate((one, part) => (one.scrollTop = part * (one.scrollHeight - one.clientHeight)), part);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
  await expect.poll(rest).toBeLessThanOrEqual(1);
  await expect(callRows(page).last()).toContainText('Caller 2999.');
});
