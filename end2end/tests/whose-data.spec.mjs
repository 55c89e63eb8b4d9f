// Whose data this is: faults A1 to A12 of people who share a machine. What needs no page is tested natively
// (src/model/session.rs, src/model/media.rs) and in tests/web.rs.

import { DENTAL, FAILED_REQUEST, callRows, expect, fillSignIn, isHome, open, openPreferences, openWith, preset, rendered, section, signIn, signOut, test } from '../support.mjs';
import { call, home, voicemail } from '../payload.mjs';

const form = (page) => page.getByRole('form', { name: 'Sign in' });
const account = (page) => page.locator('.account__name');

/** Ends the session behind the page's back. */
const end = (page) => page.context().clearCookies({ name: /^ss-/ });

/** Ends it, and has the page notice. */
async function endAndNotice(page) {
  await end(page);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Your session ended' })).toBeVisible();
}

test('A1: no address in the data leads to the API, however it is written', async ({ page, problems, baseURL }) => {
  problems.allow(FAILED_REQUEST); // Pictures that are not there.
  const port = new URL(baseURL).port;
  const addresses = [
    '/auth/logout', 'auth/logout', './auth/logout', '/AUTH/logout', '/files/../auth/logout', '/files/%2e%2e/auth/logout', '/files/..%2fauth%2flogout',
    '/files/%252e%252e/auth/logout', '/files\\..\\auth\\logout', '/\\127.0.0.1/auth/logout', '/\t/auth/logout', `//127.0.0.1:${port}/auth/logout`,
    `http://127.0.0.1:${port}/auth/logout`, `HTTP://127.0.0.1:${port}/auth/logout`, `http://2130706433:${port}/auth/logout`, `http://0x7f.1:${port}/auth/logout`,
    `http://x@127.0.0.1:${port}/auth/logout`, `http:/auth/logout`, `http:///127.0.0.1:${port}/auth/logout`, '/portal/home', '/auth/status?x=/files/',
  ];
  const logged = [];
  page.on('request', (request) => logged.push(new URL(request.url()).pathname));
  const members = addresses.map((avatarUrl, at) => ({ identity: `m${at}`, displayName: `M${at}`, avatarUrl }));
  await openWith(page, home({
    calls: [call('one', '2026-11-23T10:00:00Z', '2026-11-23T10:01:00Z', { fromName: 'One', members })],
    voicemail: addresses.map((uri, at) => voicemail(`v${at}`, '2026-11-23T10:00:00Z', { uri, recordingFrom: uri })),
  }));
  const before = logged.length;
  await callRows(page).getByRole('button', { name: 'One' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.person').filter({ hasText: 'M20' })).toBeVisible();
  // Each picture comes into view.
  for (const person of await dialog.locator('.person').all()) await person.scrollIntoViewIfNeeded();
  await page.keyboard.press('Escape');
  await expect(section(page, 'Voicemail').getByRole('button', { name: /^Play voicemail/ })).toHaveCount(0);
  await expect(section(page, 'Voicemail').getByRole('link', { name: /Download/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await rendered(page, 2);
  const led = logged.slice(before).filter((path) => !['/auth/status', '/portal/home', '/version.json'].includes(path));
  expect(led.filter((path) => !/^\/(files|avatars)\/|\.(wasm|css|svg)$/.test(path))).toEqual([]);
});

test('A1: the folders of recordings and pictures stand in the configuration block', async ({ page }) => {
  await page.route((url) => url.pathname === '/', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/"signIn": ?true/, '"signIn": true, "mediaPaths": ["recordings/"]');
    await route.fulfill({ response: answer, body });
  });
  await openWith(page, home({
    voicemail: [voicemail('a', '2026-11-23T10:00:00Z', { uri: '/recordings/a', recordingFrom: 'Here' }), voicemail('b', '2026-11-23T09:00:00Z', { uri: '/files/b', recordingFrom: 'There' })],
  }));
  await expect(section(page, 'Voicemail').getByRole('button', { name: 'Play voicemail from Here' })).toBeVisible();
  await expect(section(page, 'Voicemail').getByRole('button', { name: /^Play voicemail/ })).toHaveCount(1);
});

test('A2: the cover stays while nobody says who is there, and nothing is left for anybody else', async ({ page, context, problems }) => {
  problems.allow(FAILED_REQUEST);
  await open(page, 'dental');
  const names = (await callRows(page).getByRole('button').allInnerTexts()).filter((name) => /[a-z]{3}/.test(name));
  await endAndNotice(page);
  await expect(callRows(page).first()).toBeHidden();
  // The server does not answer this tab; somebody else signs in in another.
  const held = [];
  await page.route(/\/auth\/status$/, (route) => void held.push(route));
  const other = await context.newPage();
  await other.goto('/');
  await fillSignIn(other, 'new');
  await expect(other.getByText(/No activity since/)).toBeVisible();
  await expect(page.getByText('Checking who’s signed in…')).toBeVisible();
  await expect(callRows(page).first()).toBeHidden();
  expect(await page.title()).toBe('Home · EvoVoice');
  await page.unroute(/\/auth\/status$/);
  for (const route of held) await route.continue().catch(() => {}); // Some were given up.
  await expect(page.getByText(/No activity since/)).toBeVisible();
  const text = await page.locator('body').textContent();
  for (const name of names) expect(text).not.toContain(name);
});

test('A2: a failure to say who is there is told over the cover, with a way on', async ({ page, context, problems }) => {
  problems.allow(FAILED_REQUEST);
  await open(page, 'dental');
  await endAndNotice(page);
  await page.route(/\/auth\/status$/, (route) => route.fulfill({ status: 500, body: '' }));
  const other = await context.newPage();
  await other.goto('/');
  await fillSignIn(other, 'dental');
  await expect(callRows(other).first()).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('went wrong on the server');
  await expect(callRows(page).first()).toBeHidden();
  await page.unroute(/\/auth\/status$/);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(callRows(page).first()).toBeVisible();
});

test('A3: a press after somebody else signed in shows no records under the earlier name', async ({ page }) => {
  await open(page, 'dental');
  const name = await account(page).innerText();
  // By a page of the same server that this one does not know.
  await signIn(page, 'answering');
  const seen = page.evaluate(async (name) => {
    const mixed = [];
    const look = () => {
      const shown = document.querySelector('.account__name')?.textContent;
      const forms = [...document.querySelectorAll('#forms')].some((forms) => forms.checkVisibility() && !document.documentElement.hasAttribute('data-covered'));
      if (shown === name && forms) mixed.push(shown);
      if (shown !== name && shown && forms) return mixed;
    };
    return new Promise((done) => {
      const watch = new MutationObserver(() => look() && (watch.disconnect(), done(mixed)));
      watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
    });
  }, name);
  await preset(page, '30 days').click();
  expect(await seen).toEqual([]);
  await expect(account(page)).not.toHaveText(name);
  await expect(section(page, 'Forms')).toBeVisible();
});

test('A4: what one person saw is no dead end for the next', async ({ page }) => {
  await open(page, 'demo', `/?AccountId=${DENTAL}&Calls=missed&FromDate=30d`);
  await signOut(page);
  await expect(form(page)).toBeVisible();
  await expect.poll(() => new URL(page.url()).search).toBe('?FromDate=30d');
  // Nor is an address that was kept.
  await page.goto(`/?AccountId=${DENTAL}`);
  await fillSignIn(page, 'answering');
  await expect(section(page, 'Forms')).toBeVisible();
  await expect.poll(() => new URL(page.url()).searchParams.get('AccountId')).toBeNull();
});

test('A6: paper shows no more than the screen', async ({ page }) => {
  await open(page, 'dental');
  await endAndNotice(page);
  await page.emulateMedia({ media: 'print' });
  await expect(callRows(page).first()).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Calls', exact: true })).toBeHidden();
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  await expect(callRows(page).first()).toBeHidden();
});

test('A7: a server that refuses where nobody need sign in gets words, not a form', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await page.route((url) => url.pathname === '/', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/"signIn": ?true/, '"signIn": false') });
  });
  // Without `WWW-Authenticate`, as behind the proxies of the README: with it the browser asks in a box of its own first.
  await page.route(isHome, (route) => route.fulfill({ status: 401, body: '' }));
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('The phone system asks for a sign-in.');
  await expect(page.getByRole('alert')).toContainText('"signIn"');
  await expect(form(page)).toHaveCount(0);
});

test('A8: a browser that keeps no cookie is told from a wrong password', async ({ page }) => {
  await page.route(/\/auth\/credentials$/, (route) => route.fulfill({ contentType: 'application/json', body: '{}' }));
  await page.goto('/');
  await fillSignIn(page, 'dental');
  await expect(page.getByRole('alert')).toContainText('doesn’t keep cookies');
  await expect(page.getByRole('alert')).not.toContainText('wrong');
  await page.unroute(/\/auth\/credentials$/);
  await fillSignIn(page, 'dental');
  await expect(callRows(page).first()).toBeVisible();
});

test('A9: blanks around the user name do not count, those of the password do', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await page.goto('/');
  await fillSignIn(page, ' dental ', 'dental ');
  await expect(page.getByRole('alert')).toContainText('Invalid');
  await fillSignIn(page, ' dental ', 'dental');
  await expect(callRows(page).first()).toBeVisible();
});

test('A10: what one act failed with is not said of another', async ({ page, context, problems }) => {
  problems.allow(FAILED_REQUEST);
  await page.goto('/');
  await fillSignIn(page, 'dental', 'wrong');
  await expect(page.getByRole('alert')).toBeVisible();
  const other = await context.newPage();
  await other.goto('/');
  await fillSignIn(other, 'dental');
  await expect(callRows(page).first()).toBeVisible();
  // A sign-out that fails, then a session that ends.
  await page.route(/\/auth\/logout$/, (route) => route.fulfill({ status: 500, body: '' }));
  await signOut(page);
  await expect(page.getByRole('alert')).toContainText('Couldn’t sign you out.');
  await endAndNotice(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('A11: saved views keep no names in clear after signing out', async ({ page }) => {
  await open(page, 'dental', '/?FromDate=30d&Calls=missed');
  await openPreferences(page);
  const preferences = page.getByRole('dialog', { name: 'Preferences' });
  await preferences.getByLabel('View name').fill('For Mrs. Miller');
  await preferences.getByRole('button', { name: 'Save view' }).click();
  await expect(preferences.getByRole('button', { name: 'For Mrs. Miller', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await signOut(page);
  await expect(form(page)).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Miller');
  await fillSignIn(page, 'dental');
  await expect(callRows(page).first()).toBeVisible();
  await openPreferences(page);
  // Whose it is reads it again.
  await preferences.getByRole('button', { name: 'For Mrs. Miller', exact: true }).click();
  await expect(callRows(page).first()).toBeVisible();
  await expect.poll(() => new URL(page.url()).searchParams.get('Calls')).toBe('missed');
});

test('A12: an answer that can’t be read is no sign-out', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await signIn(page, 'dental');
  await page.route(/\/auth\/status$/, (route) => route.fulfill({ contentType: 'application/json', body: '{"isAuthen' }));
  await page.goto('/');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(form(page)).toHaveCount(0);
  await page.unroute(/\/auth\/status$/);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(callRows(page).first()).toBeVisible();
});
