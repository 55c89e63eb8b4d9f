// Fault A5: a page that the browser keeps when somebody leaves it, and shows again to whoever goes back.

import { callRows, expect, open, test } from '../support.mjs';

test.use({
  launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

/** Notes how the page is when the browser shows it again, before anything of it has run. */
const noteReturn = (page) =>
  page.addInitScript(() =>
    addEventListener('pageshow', ({ persisted }) => (globalThis.returned = { persisted, covered: document.documentElement.hasAttribute('data-covered') }), true),
  );

/** Leaves the page, does something, and goes back. */
async function leaveAndReturn(page, meanwhile) {
  await page.goto('/languages/');
  await meanwhile();
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate(() => globalThis.returned)).toEqual({ persisted: true, covered: true });
}

test('A5: it comes back covered, and with the form where nobody is signed in any more', async ({ page }) => {
  await noteReturn(page);
  await open(page, 'dental');
  await leaveAndReturn(page, () => page.context().clearCookies({ name: /^ss-/ }));
  await expect(page.getByRole('dialog', { name: 'Your session ended' })).toBeVisible();
  await expect(callRows(page).first()).toBeHidden();
});

test('A5: it comes back as it was for whom it is', async ({ page }) => {
  await noteReturn(page);
  await open(page, 'dental');
  await leaveAndReturn(page, () => {});
  await expect(callRows(page).first()).toBeVisible();
});
