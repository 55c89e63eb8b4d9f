// Before the app is there, and when it does not come.

import { callRows, expect, FAILED_REQUEST, isHome, marks, open, preset, rendered, section, signIn, switches, test } from '../support.mjs';
import { home } from '../payload.mjs';

const isWasm = (url) => url.pathname.endsWith('.wasm');
const status = (page, text) => page.getByRole('status').filter({ hasText: text });

test('the frame of the page is there before the wasm', async ({ page }) => {
  let arrive;
  const held = new Promise((resolve) => (arrive = resolve));
  await page.route(isWasm, async (route) => {
    await held;
    await route.continue();
  });
  await signIn(page, 'dental');
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  // The shape of what comes.
  await expect(page.locator('.waiting .skeleton').first()).toBeVisible();
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  await expect(status(page, 'Loading…')).toHaveCount(1);
  arrive();
  await rendered(page);
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByRole('main')).toHaveCount(1);
});

test('the home is asked for while the wasm is on its way', async ({ page }) => {
  await page.route(isWasm, () => {}); // It never arrives.
  await signIn(page, 'dental');
  const asking = page.waitForRequest((request) => isHome(request.url()));
  await page.goto('/?FromDate=yesterday', { waitUntil: 'commit' });
  await asking;
});

test('what runs before the first paint may be lost: the app asks by itself', async ({ page, problems }) => {
  problems.allow(/Failed to load resource/);
  await page.route(/\/head-[^/]*\.js$/, (route) => route.abort());
  await open(page, 'dental');
  await expect(callRows(page).first()).toBeVisible();
});

for (const [what, spoil] of [
  ['is lost', (route) => route.abort()],
  ['is not there', (route) => route.fulfill({ status: 404, body: 'no such file' })],
  ['is something else', (route) => route.fulfill({ contentType: 'application/wasm', body: 'not wasm' })],
]) {
  test(`wasm that ${what} is told, with a way on`, async ({ page, problems }) => {
    problems.allow(FAILED_REQUEST);
    problems.allow(/The app could not be loaded/);
    await page.route(isWasm, spoil);
    await page.goto('/?FromDate=yesterday');
    const told = page.getByRole('alert').filter({ hasText: 'The page couldn’t be loaded' });
    await expect(told).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Home' })).toHaveCount(0);
    await signIn(page, 'dental');
    await page.unroute(isWasm);
    await told.getByRole('link', { name: 'Reload the page' }).click();
    await rendered(page);
    expect(new URL(page.url()).searchParams.get('FromDate')).toBe('yesterday');
  });
}

test('a script that is lost is told as well', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  problems.allow(/The app could not be loaded/);
  await page.route(/portal-home-[^/]*\.js$/, (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('alert').filter({ hasText: 'The page couldn’t be loaded' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'This page needs JavaScript' })).toBeVisible();
  });
});

test('the first load is told, and the page keeps its shape', async ({ page }) => {
  await switches(page, { latency: 1_500 });
  await signIn(page, 'dental');
  await page.goto('/');
  await expect(status(page, 'Loading…')).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  await expect(page.locator('.waiting .skeleton').first()).toBeVisible();
  await expect(preset(page, '30 days')).toBeVisible();
  await rendered(page);
  await expect(page.locator('.waiting')).toBeHidden();
  await expect(status(page, /^Updated/)).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
});

test('a refresh keeps what is shown, and where it is scrolled to', async ({ page }) => {
  await open(page);
  await switches(page, { latency: 1_000 });
  const first = section(page, 'Voicemail').getByRole('listitem').first();
  const text = await first.textContent();
  const node = await first.elementHandle();
  await first.scrollIntoViewIfNeeded();
  const where = () => first.evaluate((item) => item.getBoundingClientRect().top);
  const there = await where();
  const before = await marks(page);
  await page.getByRole('button', { name: 'Refresh', exact: true }).evaluate((button) => button.click());
  await expect(status(page, 'Refreshing…')).toHaveCount(1);
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  expect(await first.textContent()).toBe(text);
  await rendered(page, before + 1);
  expect(await node.evaluate((item) => item.isConnected)).toBe(true);
  // What stands above may have become lower, by words that went: the browser scrolls so that nothing moves.
  expect(Math.abs((await where()) - there)).toBeLessThanOrEqual(1);
});

test('an answer of nothing is an empty home', async ({ page }) => {
  await switches(page, { body: 'empty' });
  await open(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText(/^No activity since/)).toBeVisible();
});

test('an account where nothing has happened says so once', async ({ page }) => {
  await open(page, 'new');
  await expect(page.getByText(/^No activity since/)).toBeVisible();
  for (const name of ['Calls', 'Conversations', 'Voicemail']) {
    await expect(section(page, name).getByText('0', { exact: true }).first()).toBeVisible();
  }
  await expect(section(page, 'Forms')).toHaveCount(0);
  await expect(page.getByRole('table', { name: 'Calls' })).toHaveAttribute('aria-rowcount', '1');
  const asking = page.waitForRequest((request) => isHome(request.url()));
  // One way on for the page as a whole, not one more in every section.
  await expect(page.getByRole('button', { name: 'Look back 30 days' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Look back 90 days' }).click();
  await asking;
  await expect(preset(page, '90 days')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: 'Look back 90 days' })).toHaveCount(0);
});

test('a call that the address names opens with the page', async ({ page }) => {
  await open(page);
  await callRows(page).first().getByRole('button').click();
  await expect(page.getByRole('dialog')).toContainText('What happened');
  await page.reload();
  await expect(page.getByRole('dialog')).toContainText('What happened');
});
