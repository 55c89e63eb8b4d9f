// Signing in and out.

import { ANSWERING, DENTAL, FAILED_REQUEST, asked, callRows, dateIn, expect, fillSignIn, homes, signOut } from '../support.mjs';
import { open, rendered, section, serve, signIn, switches, test } from '../support.mjs';
import { home } from '../payload.mjs';

const form = (page) => page.getByRole('form', { name: 'Sign in' });
const alert = (page) => page.getByRole('alert');

test('signed out, the form is shown, and the same view comes up afterwards', async ({ page }) => {
  const list = asked(page);
  await page.goto('/?FromDate=30d');
  await expect(form(page)).toBeVisible();
  await expect(form(page).getByLabel('Remember me')).not.toBeChecked();
  await expect(form(page).getByLabel('Password')).toHaveAttribute('type', 'password');
  // An unauthenticated question for the home could bring up the browser's own box.
  expect(list).toEqual(['/auth/status']);
  await expect(page.getByRole('region')).toHaveCount(0);

  await fillSignIn(page, 'dental');
  await rendered(page);
  expect(new URL(page.url()).search).toBe('?FromDate=30d');
  expect(homes(list)).toEqual([`/portal/home?FromDate=${dateIn('UTC', 30)}`]);
  await expect(page.getByText('Ana Lúcia Prado', { exact: true }).first()).toBeVisible();
});

test('signed out, the form comes up whenever the answer does', async ({ page }) => {
  // The sections are there while nobody knows; they go at a moment that the server chooses.
  let delay = 0;
  await page.route('**/auth/status', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    await route.fulfill({ status: 204 });
  });
  for (delay of [0, 10, 25, 50, 100, 200, 0, 15, 40]) {
    await page.goto('/');
    await expect(form(page), `after ${delay} ms`).toBeVisible();
  }
});

test('a wrong password and a locked account are told, and the password emptied', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await page.goto('/');
  await fillSignIn(page, 'dental', 'wrong');
  await expect(alert(page)).toHaveText(/Invalid Username or Password/);
  await expect(form(page).getByLabel('Password')).toHaveValue('');
  await expect(form(page).getByLabel('Password')).toBeFocused();
  await expect(form(page).getByLabel('User name')).toHaveValue('dental');
  await fillSignIn(page, 'locked');
  await expect(alert(page)).toHaveText(/locked/);
  await fillSignIn(page, 'dental');
  await rendered(page);
  await expect(alert(page)).toHaveCount(0);
});

test('signing in works by Enter, and is remembered when asked to', async ({ page, context }) => {
  await page.goto('/');
  await form(page).getByLabel('User name').fill('dental');
  await form(page).getByLabel('Password').fill('dental');
  const answer = page.waitForRequest('**/auth/credentials');
  await form(page).getByLabel('Remember me').check();
  await form(page).getByLabel('Password').press('Enter');
  expect((await answer).postDataJSON()).toMatchObject({ provider: 'credentials', userName: 'dental', rememberMe: true });
  await rendered(page);
  const cookies = await context.cookies();
  expect(cookies.find(({ name }) => name === 'ss-opt').value).toBe('perm');
});

test('one press, one question: an impatient person signs in once', async ({ page }) => {
  const list = asked(page);
  await page.route('**/auth/credentials', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto('/');
  await form(page).getByLabel('User name').fill('dental');
  await form(page).getByLabel('Password').fill('dental');
  const presses = (button) => [1, 2, 3].forEach(() => button.click());
  await form(page).getByRole('button').evaluate(presses);
  await form(page).getByLabel('Password').press('Enter');
  await rendered(page);
  expect(list.filter((path) => path === '/auth/credentials')).toHaveLength(1);
});

test('several accounts: the first is chosen, the others can be', async ({ page }) => {
  const list = asked(page);
  await open(page, 'demo');
  const account = page.getByRole('combobox', { name: 'Account' });
  await expect(account).toHaveValue(DENTAL);
  await expect.poll(() => new URL(page.url()).searchParams.get('AccountId')).toBe(DENTAL);
  await expect(account.getByRole('option')).toHaveText(['Bright Smile Dental Group', 'Harborview Answering Service']);
  await expect(section(page, 'Forms')).toHaveCount(0);
  await account.selectOption(ANSWERING);
  await expect(section(page, 'Forms')).toBeVisible();
  await expect.poll(() => new URL(page.url()).searchParams.get('AccountId')).toBe(ANSWERING);
  await page.goBack();
  await expect(section(page, 'Forms')).toHaveCount(0);
  await expect(account).toHaveValue(DENTAL);
  const accounts = homes(list).map((path) => new URL(path, 'http://x').searchParams.get('AccountId'));
  expect(accounts).toEqual([DENTAL, ANSWERING, DENTAL]);
});

test('one account: no picker', async ({ page }) => {
  await open(page, 'dental');
  await expect(page.getByRole('combobox', { name: 'Account' })).toHaveCount(0);
});

test('one customer of several can be chosen, and all of them again', async ({ page }) => {
  const list = asked(page);
  await open(page, 'dental');
  const all = Number(await page.getByRole('table', { name: 'Calls' }).getAttribute('aria-rowcount'));
  const customer = page.getByRole('combobox', { name: 'Customer' });
  await expect(customer.getByRole('option').first()).toHaveText('All customers');
  await customer.selectOption({ label: 'Bright Smile Quincy' });
  const table = page.getByRole('table', { name: 'Calls' });
  await expect.poll(async () => Number(await table.getAttribute('aria-rowcount'))).toBeLessThan(all);
  const id = new URL(page.url()).searchParams.get('CustomerId');
  expect(id).toMatch(/^[0-9a-f]{24}$/);
  expect(homes(list).at(-1)).toContain(`CustomerId=${id}`);
  await expect(customer.getByRole('option')).toHaveCount(4);
  await customer.selectOption('');
  await expect(page).not.toHaveURL(/CustomerId/);
  await page.goBack();
  await expect(customer).toHaveValue(id);
});

test('signing out wipes the page, for good', async ({ page }) => {
  await open(page, 'dental');
  // Those around the ones in view follow.
  await expect.poll(() => callRows(page).count()).toBeGreaterThan(6);
  const records = (await callRows(page).getByRole('button').allTextContents()).filter((name) => name.length > 3);
  expect(records.length).toBeGreaterThan(5);
  await signOut(page);
  await expect(form(page)).toBeVisible();
  const left = await page.evaluate(() => document.documentElement.outerHTML);
  for (const name of records.filter((name) => !name.startsWith('With') && !name.startsWith('Unk'))) expect(left).not.toContain(name);
  expect(left).not.toContain('Prado');
  await page.reload();
  await expect(form(page)).toBeVisible();
  // Back in, somebody else sees their own.
  await fillSignIn(page, 'new');
  await rendered(page);
  await expect(section(page, 'Calls')).toContainText('Calls0');
  await expect(page.getByRole('status').filter({ hasText: /calls/ })).toHaveText(/^0 calls/);
});

test('what was searched for is gone after signing out', async ({ page }) => {
  await open(page, 'dental');
  await page.getByRole('searchbox', { name: 'Search' }).fill('zoe');
  await signOut(page);
  await fillSignIn(page, 'dental');
  await rendered(page);
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
});

test('a sign-out that fails says that one is still signed in', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await open(page, 'dental');
  await page.route('**/auth/logout', (route) => route.fulfill({ status: 500, body: '' }));
  await signOut(page);
  await expect(alert(page)).toContainText('Couldn’t sign you out.');
  await expect(callRows(page).first()).toBeVisible();
});

test('a session that ended meanwhile leads to the form, and back to the same view', async ({ page }) => {
  await open(page, 'dental', '/?FromDate=yesterday');
  const list = asked(page);
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(form(page)).toBeVisible();
  // The home is not asked for: its answer would bring up the browser's own box for a password.
  expect(homes(list)).toEqual([]);
  await fillSignIn(page, 'dental');
  await expect(form(page)).toHaveCount(0);
  await expect(callRows(page).first()).toBeVisible();
  expect(new URL(page.url()).search).toBe('?FromDate=yesterday');
});

test('a server without sign-in goes straight to the home', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await switches(page, { auth: 'missing' });
  await page.goto('/');
  await rendered(page);
  await expect(form(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0);
});

test('on a first visit who is signed in is asked first; then both at once; each once', async ({ page }) => {
  const list = asked(page);
  const answered = [];
  page.on('response', (response) => response.url().includes('/auth/status') && answered.push(list.length));
  await signIn(page, 'dental');
  await page.goto('/');
  await rendered(page);
  expect(list.map((path) => path.split('?')[0])).toEqual(['/auth/status', '/portal/home']);
  expect(answered[0]).toBe(1);

  list.length = 0;
  await page.route('**/auth/status', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.reload();
  // The home is there before it is known who asked for it.
  await expect.poll(() => homes(list).length).toBe(1);
  await rendered(page);
  await page.waitForTimeout(900);
  expect(list.map((path) => path.split('?')[0]).sort()).toEqual(['/auth/status', '/portal/home']);
});

test('where nobody need sign in, the second visit does not wait to be told so', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  const list = asked(page);
  await serve(page, home());
  await page.route('**/auth/status', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/');
  await rendered(page);
  expect(list.map((path) => path.split('?')[0])).toEqual(['/auth/status', '/portal/home']);

  list.length = 0;
  await page.route('**/auth/status', async (route) => {
    await expect.poll(() => homes(list).length).toBe(1);
    await route.fulfill({ status: 404, body: '' });
  });
  await page.reload();
  await rendered(page);
  expect(list.map((path) => path.split('?')[0]).sort()).toEqual(['/auth/status', '/portal/home']);
});
