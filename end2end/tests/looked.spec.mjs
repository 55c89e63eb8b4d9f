// Since I last looked.

import { ahead, asked, callRows, expect, fromDate, homes, memoryOf, movableClock, openWith, preset, section, test } from '../support.mjs';
import { home, NOW } from '../payload.mjs';

/** What the device remembers of the user whose page it is, from now on at every load. */
const remember = async (page, name, instant) =>
  page.addInitScript(([name, at]) => localStorage.setItem(name, String(at)), [`portal-home.${name}.${await memoryOf(page)}`, Date.parse(instant)]);
const since = (page, instant) => remember(page, 'looked', instant);
const divider = /New since Nov 23, 12:00\sPM/;

test.beforeEach(({ page }) => movableClock(page, NOW));

test('a line parts what is new in each list, and chips count it', async ({ page }) => {
  await since(page, '2026-11-23T12:00:00Z');
  await openWith(page, home());
  await expect(section(page, 'Conversations')).toContainText(divider);
  const rows = page.getByRole('table', { name: 'Calls' }).getByRole('row');
  await expect(rows.filter({ hasText: divider })).toHaveCount(1);
  await expect(section(page, 'Calls').getByRole('button', { name: 'New 2' })).toBeVisible();
  await section(page, 'Calls').getByRole('button', { name: 'New 2' }).click();
  await expect(callRows(page)).toHaveCount(2);
  // Nothing newer above it: no line.
  await expect(section(page, 'Voicemail')).not.toContainText('New since');
});

test('who never looked has no line, and no preset', async ({ page }) => {
  await openWith(page, home());
  await expect(callRows(page).first()).toBeVisible();
  await expect(page.getByText('New since')).toHaveCount(0);
  await expect(preset(page, 'Last visit')).toBeHidden();
});

test('the preset asks for the day of the last visit, also before the app is there', async ({ page }) => {
  const list = asked(page);
  await since(page, '2026-11-21T22:00:00Z');
  await openWith(page, home());
  await preset(page, 'Last visit').click();
  await expect(page).toHaveURL(/FromDate=visit/);
  await expect.poll(() => homes(list).map(fromDate)).toEqual(['2026-11-16', '2026-11-21']);
  await page.reload();
  await expect(callRows(page).first()).toBeVisible();
  // Not asked for twice: what the page's start asked for fits.
  expect(homes(list).map(fromDate)).toEqual(['2026-11-16', '2026-11-21', '2026-11-21']);
});

test('a reload within minutes changes nothing; who comes back after a while sees what is new since', async ({ page }) => {
  await openWith(page, home());
  await expect(callRows(page).first()).toBeVisible();
  const own = await memoryOf(page);
  const kept = (name) => page.evaluate((name) => Number(localStorage.getItem(name)), `portal-home.${name}.${own}`);
  await page.evaluate((name) => localStorage.setItem(name, String(Date.parse('2026-11-23T12:00:00Z'))), `portal-home.looked.${own}`);
  await page.reload();
  await expect(section(page, 'Calls').getByRole('button', { name: 'New 2' })).toBeVisible();
  expect(await kept('seen')).toBeGreaterThan(Date.parse('2026-11-23T14:00:00Z'));
  await page.reload();
  await expect(section(page, 'Calls').getByRole('button', { name: 'New 2' })).toBeVisible();
  // Left a while ago, in another tab of this device or in this one.
  await remember(page, 'seen', '2026-11-23T14:40:00Z');
  await page.reload();
  await expect(section(page, 'Calls').getByRole('button', { name: 'New 1' })).toBeVisible();
  expect(await kept('looked')).toBe(Date.parse('2026-11-23T14:40:00Z'));
});

test('a page that was out of view for a while counts from when it was left', async ({ page }) => {
  await since(page, '2026-11-20T12:00:00Z');
  await openWith(page, home());
  const hide = (hidden) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, hidden);
  await hide(true);
  await ahead(page, 60_000);
  await hide(false);
  await expect(section(page, 'Calls').getByRole('button', { name: 'New 5' })).toBeVisible();
  await hide(true);
  await ahead(page, 600_000);
  await hide(false);
  await expect(section(page, 'Calls').getByRole('button', { name: /^New/ })).toBeHidden();
});
