// How somebody likes the page, on this device.

import { accountMenu, callRows, expect, fillSignIn, openPreferences, openRow, openWith, preset, section, signOut, startClock, test } from '../support.mjs';
import { home, NOW } from '../payload.mjs';

const preferences = (page) => page.getByRole('dialog', { name: 'Preferences' });
const ground = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test.beforeEach(async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, home());
});

test('the theme follows the device until one is chosen, and is kept', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await ground(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await ground(page);
  expect(dark).not.toBe(light);
  await openPreferences(page);
  await preferences(page).getByLabel('Theme').selectOption('Light');
  expect(await ground(page)).toBe(light);
  await page.reload();
  await expect(callRows(page).first()).toBeVisible();
  expect(await ground(page)).toBe(light);
  await page.emulateMedia({ colorScheme: 'light' });
  await openPreferences(page);
  await preferences(page).getByLabel('Theme').selectOption('Dark');
  expect(await ground(page)).toBe(dark);
});

test('compact rows are lower', async ({ page }) => {
  const height = async () => (await callRows(page).first().boundingBox()).height;
  const before = await height();
  await openPreferences(page);
  await preferences(page).getByLabel('Density').selectOption('Compact');
  await page.keyboard.press('Escape');
  await expect.poll(height).toBeLessThan(before);
});

test('how often the page refreshes is the same setting in both places', async ({ page }) => {
  await accountMenu(page);
  await page.getByRole('combobox', { name: 'Auto-refresh' }).selectOption('5 min');
  await page.keyboard.press('Escape');
  await openPreferences(page);
  await expect(preferences(page).getByLabel('Auto-refresh')).toHaveValue('300');
});

test('a view is kept under a name, without whose data it shows, and can be forgotten', async ({ page }) => {
  await page.goto('/?FromDate=30d&CustomerId=customer-2&Calls=missed&Sort=-duration');
  await openPreferences(page);
  await preferences(page).getByLabel('View name').fill('  Missed, a month ');
  await preferences(page).getByRole('button', { name: 'Save view' }).click();
  const views = preferences(page).getByRole('list', { name: 'Saved views' });
  await expect(views.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  const kept = await page.evaluate(() => Object.entries({ ...localStorage }).filter(([name]) => name.startsWith('portal-home.views')));
  expect(kept.map(([, views]) => views)).toEqual(['Missed, a month\tFromDate=30d&Calls=missed&Sort=-duration']);
  // Whose it is stands there as a number.
  expect(kept[0][0]).toMatch(/^portal-home\.views\.[0-9a-f]+$/);

  await page.goto('/?CustomerId=customer-2');
  await openPreferences(page);
  await views.getByRole('button', { name: 'Missed, a month', exact: true }).click();
  await expect(preferences(page)).toHaveCount(0);
  await expect(preset(page, '30 days')).toHaveAttribute('aria-pressed', 'true');
  await expect(section(page, 'Calls').getByRole('button', { name: /^Missed/ })).toHaveAttribute('aria-pressed', 'true');
  // The customer that was chosen stays.
  await expect(page).toHaveURL(/CustomerId=customer-2/);
  await openPreferences(page);
  await preferences(page).getByRole('button', { name: 'Delete Missed, a month' }).click();
  await expect(views.getByRole('listitem')).toHaveCount(0);
});

test('a view is of the user who saved it', async ({ page }) => {
  await openPreferences(page);
  await preferences(page).getByLabel('View name').fill('Mine');
  await preferences(page).getByRole('button', { name: 'Save view' }).click();
  await page.keyboard.press('Escape');
  await signOut(page);
  await fillSignIn(page, 'answering');
  await expect(callRows(page).first()).toBeVisible();
  await openPreferences(page);
  await expect(preferences(page).getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await signOut(page);
  await fillSignIn(page, 'dental');
  await expect(callRows(page).first()).toBeVisible();
  await openPreferences(page);
  await expect(preferences(page).getByRole('listitem')).toHaveText('Mine');
});

test('hours are 12 or 24 as the language has them', async ({ browser }) => {
  for (const [locale, time] of [['en-US', /2:30\sPM/], ['en-GB', '14:30']]) {
    const context = await browser.newContext({ locale, timezoneId: 'UTC' });
    const page = await context.newPage();
    await startClock(page, NOW);
    await openWith(page, home());
    await expect(callRows(page).filter({ hasText: 'Zoë' })).toContainText(time);
    await context.close();
  }
});

test('earlier and later move the start', async ({ page }) => {
  await page.getByRole('button', { name: 'Earlier start' }).click();
  await expect(page).toHaveURL(/FromDate=2026-11-09/);
  await page.getByRole('button', { name: 'Later start' }).click();
  await expect(page).toHaveURL(/FromDate=2026-11-16/);
  await page.goto('/?FromDate=today');
  await expect(page.getByRole('button', { name: 'Later start' })).toHaveAttribute('aria-disabled', 'true');
});

test('links fit the kind of address', async ({ page }) => {
  const conversation = (at, otherAddress) => ({ id: `c${at}`, otherAddress, mostRecentMessage: { id: `m${at}`, date: `2026-11-23T10:0${9 - at}:00Z`, direction: 'Incoming', text: 'x' } });
  const addresses = ['+13035550100', '72727', 'maria@bright.example', 'sip:front@bright.example', 'anonymous', '4012'];
  await openWith(page, home({ conversations: addresses.map((address, at) => conversation(at, address)) }));
  for (const item of await section(page, 'Conversations').getByRole('listitem').all()) await openRow(item);
  const links = async (at) => section(page, 'Conversations').getByRole('listitem').nth(at).locator('.row__whole').getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  const copy = (at) => section(page, 'Conversations').getByRole('listitem').nth(at).getByRole('button', { name: /^Copy (?!message as text)/ });
  expect(await links(0)).toEqual(['tel:+13035550100', 'sms:+13035550100']);
  expect(await links(1)).toEqual(['sms:72727']);
  expect(await links(2)).toEqual(['mailto:maria@bright.example']);
  for (const at of [3, 4, 5]) expect(await links(at)).toEqual([]);
  await expect(copy(3).first()).toBeVisible();
  await expect(section(page, 'Conversations').getByRole('listitem').nth(4).getByRole('button', { name: /^(Copy Private|History)/ })).toHaveCount(0);
});
