// Sessions that end while the page is open, and other tabs.

import { FAILED_REQUEST, callRows, expect, fillSignIn, open, preset, search, section, signOut, test } from '../support.mjs';

const form = (page) => page.getByRole('form', { name: 'Sign in' });

/** Ends the session behind the page's back. */
const end = (page) => page.context().clearCookies({ name: /^ss-/ });

test('the form comes over the kept page, and the same view comes back', async ({ page }) => {
  await open(page, 'dental', '/?FromDate=30d');
  await search(page).fill('a');
  await end(page);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Your session ended' })).toBeVisible();
  // What was there is there, under the form, and can't be reached.
  await expect(page.locator('table')).toBeAttached();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(form(page)).toBeVisible();
  await fillSignIn(page, 'dental');
  await expect(form(page)).toHaveCount(0);
  await expect(callRows(page).first()).toBeVisible();
  await expect(search(page)).toHaveValue('a');
  await expect(preset(page, '30 days')).toHaveAttribute('aria-pressed', 'true');
});

test('nothing of the earlier person is left when another one signs in', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await open(page, 'dental');
  const names = await callRows(page).getByRole('button').allInnerTexts();
  await end(page);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await fillSignIn(page, 'new');
  await expect(page.getByText(/No activity since/)).toBeVisible();
  const text = await page.evaluate(() => document.body.innerHTML);
  for (const name of names.filter((name) => /[a-z]{3}/.test(name))) expect(text).not.toContain(name);
  expect(new URL(page.url()).searchParams.has('AccountId')).toBe(false);
});

test('other tabs follow a sign-out and a sign-in', async ({ page, context }) => {
  await open(page, 'dental');
  const other = await context.newPage();
  await other.goto('/');
  await expect(callRows(other).first()).toBeVisible();
  await signOut(page);
  await expect(form(page)).toBeVisible();
  await expect(form(other)).toBeVisible();
  await expect(other.locator('table')).toHaveCount(0);
  await fillSignIn(other, 'answering');
  await expect(section(other, 'Forms')).toBeVisible();
  await expect(section(page, 'Forms')).toBeVisible();
});

test('nor the customers of the earlier person', async ({ page }) => {
  await open(page, 'dental');
  const customer = page.getByRole('combobox', { name: 'Customer' });
  await expect(customer).toContainText('Bright Smile');
  await end(page);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await fillSignIn(page, 'answering');
  await expect(section(page, 'Forms')).toBeVisible();
  await expect(customer).not.toContainText('Bright Smile');
});

test('the form stays until the server has said who it is', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await open(page, 'dental');
  await end(page);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(form(page)).toBeVisible();
  await page.route(/\/auth\/status$/, (route) => route.fulfill({ status: 500, body: '' }));
  await fillSignIn(page, 'answering');
  await expect(page.getByRole('alert')).toContainText('went wrong on the server');
  await expect(form(page)).toBeVisible();
});

test('a tab whose session had ended is emptied by a sign-out elsewhere', async ({ page, context }) => {
  await open(page, 'dental');
  const other = await context.newPage();
  await other.goto('/');
  await expect(callRows(other).first()).toBeVisible();
  await end(page);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Your session ended' })).toBeVisible();
  await signOut(other);
  await expect(page.locator('table')).toHaveCount(0);
  await expect(form(page)).toBeVisible();
});
