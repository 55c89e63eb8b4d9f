// The whole main job by the keyboard alone.

import { callRows, expect, preset, rendered, search, test } from '../support.mjs';

/** What has the focus, by its name, as far as a keyboard's user is told. */
const focused = (page) => page.locator(':focus');

/** Presses Tab until that has the focus; fails when it does not come. */
async function tabTo(page, target, presses = 40) {
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
  }
  await expect(target).toBeFocused();
}

test('sign in, choose a period, search, open a call and close it', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(focused(page)).toHaveText('Skip to content');
  await expect(focused(page)).toBeInViewport();
  await tabTo(page, page.getByLabel('User name'), 3);
  await page.keyboard.type('dental');
  await tabTo(page, page.getByLabel('Password'), 1);
  await page.keyboard.type('dental');
  await tabTo(page, page.getByLabel('Remember me'), 1);
  await tabTo(page, page.getByRole('button', { name: 'Sign in' }), 1);
  await page.keyboard.press('Enter');
  await rendered(page);

  // The next stop is where the content begins.
  await tabTo(page, preset(page, '30 days'));
  await page.keyboard.press('Space');
  await rendered(page, 2);
  await expect(preset(page, '30 days')).toBeFocused();
  await expect(page).toHaveURL(/FromDate=30d/);

  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Shift+Tab');
    if (await search(page).evaluate((input) => input === document.activeElement)) break;
  }
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('answered');
  await expect(search(page)).toHaveValue('answered');
  await rendered(page, 3);

  const call = callRows(page).first().getByRole('button');
  await tabTo(page, call, 60);
  const name = await call.textContent();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(name);
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(call).toBeFocused();
});

test('the link past the tools leads to the content', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('User name')).toBeFocused();
});

test('after signing in and out the focus is not lost', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('User name').fill('dental');
  await page.getByLabel('Password').fill('dental');
  await page.keyboard.press('Enter');
  await rendered(page);
  await page.getByRole('button', { name: /^Account menu/ }).press('Enter');
  await page.getByRole('button', { name: 'Sign out' }).press('Enter');
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(focused(page)).toHaveCount(1);
});

test('every stop of the keyboard can be seen', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('User name').fill('answering');
  await page.getByLabel('Password').fill('answering');
  await page.keyboard.press('Enter');
  await rendered(page);
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      const { width, height, top, bottom } = element.getBoundingClientRect();
      // Of a row the whole shows it.
      const { outlineStyle, boxShadow } = getComputedStyle(element, element.matches('.row__name, .calls__open') ? '::after' : undefined);
      return {
        size: width > 3 && height > 3,
        inView: bottom > 0 && top < innerHeight,
        // The browser's own parts of a date input draw their own.
        ring: element.type === 'date' || outlineStyle !== 'none' || boxShadow !== 'none',
        what: element.outerHTML.slice(0, 120),
      };
    });
    expect(seen, seen.what).toMatchObject({ size: true, inView: true, ring: true });
  }
});
