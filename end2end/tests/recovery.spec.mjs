// What failed is tried again by itself where that can help, and says when.

import { FAILED_REQUEST, asked, callRows, expect, homes, isHome, open, preset, section, signIn, signOut, switches, test } from '../support.mjs';

const alert = (page) => page.getByRole('alert');

test('a busy server is asked again when it said, and not before', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await signIn(page, 'dental');
  await switches(page, { status: 503, 'retry-after': 4 });
  await page.goto('/');
  await expect(alert(page)).toContainText('busy');
  await expect(alert(page)).toContainText(/Retrying in 0:0\d/);
  await switches(page);
  const list = asked(page);
  const start = Date.now();
  await expect(alert(page)).toHaveCount(0, { timeout: 15_000 });
  expect(Date.now() - start).toBeGreaterThan(2_000);
  await expect(callRows(page).first()).toBeVisible();
  expect(homes(list)).toHaveLength(1);
});

test('a broken server is asked again by itself, what was shown stays', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await open(page);
  await switches(page, { status: 500 });
  await preset(page, 'Today').click();
  await expect(alert(page)).toContainText('went wrong on the server');
  await expect(alert(page)).toContainText('Showing data since');
  await expect(alert(page)).toContainText(/Retrying in/);
  await expect(callRows(page).first()).toBeVisible();
  await switches(page);
  await expect(alert(page)).toHaveCount(0, { timeout: 20_000 });
});

test('what only people can mend is not tried again', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await signIn(page, 'dental');
  for (const values of [{ status: 403 }, { status: 404 }, { body: 'html' }, { body: 'list' }, { status: 400 }]) {
    await switches(page, values);
    await page.goto('/');
    await expect(alert(page)).toBeVisible();
    await expect(alert(page)).not.toContainText('Retrying in');
  }
});

test('the server’s word on the start is said at the date', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await signIn(page, 'dental');
  await switches(page, { status: 400 });
  await page.goto('/');
  const input = page.getByLabel('From date', { exact: true });
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(input).toHaveAccessibleDescription(/The phone system didn’t accept this date/);
});

test('offline is said, and over by itself when the line is back', async ({ page, context, problems }) => {
  problems.allow(FAILED_REQUEST);
  problems.allow(/ERR_INTERNET_DISCONNECTED/);
  await open(page);
  await context.setOffline(true);
  await preset(page, 'Today').click();
  await expect(alert(page)).toContainText('You seem to be offline');
  await expect(alert(page)).toContainText('Retrying in');
  await expect(callRows(page).first()).toBeVisible();
  await context.setOffline(false);
  await expect(alert(page)).toHaveCount(0);
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
});

test('no answer within half a minute is a time-out', async ({ page }) => {
  // A minute has two seconds here.
  await page.addInitScript(() => {
    const real = setTimeout;
    globalThis.setTimeout = (call, ms, ...given) => real(call, ms >= 30_000 ? ms / 30 : ms, ...given);
  });
  await signIn(page, 'dental');
  await page.route(isHome, () => {}); // Never answered.
  await page.goto('/');
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  await expect(alert(page)).toContainText('took too long');
  await expect(alert(page)).toContainText('Retrying in');
});

test('a server that can’t be reached is said without guessing why', async ({ page, problems }) => {
  problems.allow(/ERR_(FAILED|CONNECTION_REFUSED)/);
  await signIn(page, 'dental');
  await page.route(isHome, (route) => route.abort('connectionrefused'));
  await page.goto('/');
  await expect(alert(page)).toContainText('Can’t reach');
  await expect(alert(page)).toContainText('Check your connection');
});

test('a panic ends in words and a way on, and keeps the address', async ({ page, problems }) => {
  problems.allow(/The page failed|unreachable/);
  await open(page, 'dental', '/?FromDate=today');
  // The browser fails in a way that no page foresees.
  await page.evaluate(async () => {
    const real = Document.prototype.createElement;
    Document.prototype.createElement = function (tag) {
      if (tag === 'td') throw new Error('no more elements');
      return real.call(this, tag);
    };
    // Rows go and come. In one step with the above: rows that come by themselves would fail first, and take the search along.
    const field = document.getElementById('search');
    for (const text of ['nobody has this name', '']) {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    }
  });
  await expect(alert(page)).toContainText('Something went wrong on this page');
  await expect(page.getByRole('link', { name: 'Reload the page' })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('?FromDate=today');
  await page.getByRole('link', { name: 'Reload the page' }).click();
  await expect(page.getByRole('table', { name: 'Calls' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('?FromDate=today');
});

test('nothing is asked for in the name of somebody who has signed out', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await signIn(page, 'dental');
  await switches(page, { status: 503, 'retry-after': 2 });
  await page.goto('/');
  await expect(alert(page)).toContainText('Retrying in');
  await signOut(page);
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  const list = asked(page);
  await page.waitForTimeout(5_000);
  expect(homes(list)).toEqual([]);
});

test('a server that could not say who is signed in is asked again by itself', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await signIn(page, 'dental');
  let down = true;
  await page.route(/\/auth\/status$/, (route) =>
    down ? route.fulfill({ status: 503, headers: { 'retry-after': '2' }, body: '' }) : route.continue(),
  );
  await page.goto('/');
  await expect(alert(page)).toContainText('Retrying in');
  down = false;
  await expect(callRows(page).first()).toBeVisible({ timeout: 15_000 });
  await expect(alert(page)).toHaveCount(0);
});
