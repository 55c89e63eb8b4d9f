// The service worker: the first visit, the second, offline, a new release, half a release, the switch-off, signing out.

import { deploySecond, startChangedServer } from '../changed-server.mjs';
import { FAILED_REQUEST, ahead, expect, fillSignIn, movableClock, rendered, section, signOut, speak, test as base } from '../support.mjs';

const test = base.extend({
  site: async ({}, use) => {
    const site = await startChangedServer();
    await use(site);
    await site.stop();
  },
});
test.use({ serviceWorkers: 'allow' });

const SECOND = 'ffffffffffffffff';
const build = (page) => page.locator('meta[name=build]').getAttribute('content');
/** The paths in every cache of the page's origin. */
const stored = (page) =>
  page.evaluate(async () => {
    const lists = (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map((request) => new URL(request.url)));
    return (await Promise.all(lists)).flat().map((url) => url.pathname + url.search);
  });
const isShell = (path) => path === '/' || /^\/((portal-home|head|boot)-[0-9a-f]{16}(_bg)?\.(js|css|wasm|webmanifest)|(icons|languages)\/[\w-]+-[0-9a-f]{16}\.\w+)$/.test(path);

/** Opens the page, signs in, and waits until the worker has stored it. */
async function firstVisit(page, site, path = '') {
  await page.goto(site.url + path);
  await fillSignIn(page, 'dental');
  await rendered(page);
  await settled(page);
}

async function settled(page) {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => stored(page)).toContain('/');
}

/** The driver's switch does not reach what a page that comes from a worker reads. */
async function goOffline(page) {
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { value: false }));
  await page.context().setOffline(true);
}

async function visit(page, url) {
  await page.goto(url);
  await rendered(page);
}

test('the first visit stores the page and its files, and nothing else', async ({ page, site }) => {
  await firstVisit(page, site);
  const paths = await stored(page);
  expect(paths.filter((path) => !isShell(path))).toEqual([]);
  for (const kind of [/_bg\.wasm$/, /\.css$/, /head.*\.js$/, /boot.*\.js$/, /portal-home-\w+\.js$/]) expect(paths.some((path) => kind.test(path)), kind.source).toBe(true);
  // English is in the program.
  expect(paths.some((path) => path.startsWith('/languages/'))).toBe(false);
});

test('the second visit asks the server for data alone, and for a newer release', async ({ page, site }) => {
  await firstVisit(page, site);
  site.asked.length = 0;
  await visit(page, site.url);
  const started = await page.evaluate(() => performance.getEntriesByType('navigation')[0].workerStart);
  const shell = site.asked.filter((path) => isShell(path) && path !== '/');
  expect(shell).toEqual([]);
  expect(site.asked).toEqual(expect.arrayContaining(['/auth/status', '/portal/home']));
  // Chromium took it from the cache without waking the worker.
  expect(started).toBe(0);
  // Whatever the address says: the page is one.
  site.asked.length = 0;
  await visit(page, `${site.url}?FromDate=30d`);
  expect(site.asked.filter((path) => isShell(path) && path !== '/')).toEqual([]);
  await expect.poll(() => site.asked).toContain('/');
});

test('offline the page opens, and says that it is offline', async ({ page, site, context, problems }) => {
  problems.allow(FAILED_REQUEST);
  await firstVisit(page, site);
  await goOffline(page);
  await page.goto(site.url);
  await expect(page.getByRole('alert')).toContainText('offline');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Retry' }).click();
  await rendered(page);
});

test('a server that is gone costs the data, not the page', async ({ page, site, problems }) => {
  problems.allow(FAILED_REQUEST);
  await firstVisit(page, site, '?FromDate=30d');
  await site.stop();
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('reach');
  await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
});

test('a new release is fetched in the background and offered; the old one goes on until somebody takes it', async ({ page, site }) => {
  await movableClock(page, new Date().toISOString());
  await firstVisit(page, site);
  const first = await build(page);
  const style = await deploySecond(site.files);
  site.asked.length = 0;
  // The visit is of the old release, at once: its files are gone from the server.
  await visit(page, site.url);
  expect(await build(page)).toBe(first);
  await ahead(page, 4_000);
  const offer = page.getByRole('button', { name: 'Reload' });
  await expect(offer).toBeVisible();
  expect(site.asked).toContain(style);
  await expect(section(page, 'Calls')).toBeVisible();
  expect(await build(page)).toBe(first);
  site.asked.length = 0;
  await offer.click();
  await expect(page.locator('meta[name=build]')).toHaveAttribute('content', SECOND);
  await rendered(page);
  expect(await page.locator('.top').evaluate((top) => getComputedStyle(top).outlineStyle)).toBe('solid');
  expect(site.asked).not.toContain(style);
  await expect(offer).toHaveCount(0);
});

for (const [name, broken] of [['has not arrived', 404], ['is cut short', 'body{}']]) {
  test(`a release of which a file ${name} is none: the old one stays`, async ({ page, site, problems }) => {
    problems.allow(FAILED_REQUEST);
    await movableClock(page, new Date().toISOString());
    await firstVisit(page, site);
    const first = await build(page);
    const style = await deploySecond(site.files);
    const whole = site.files.get(style);
    site.files.set(style, broken);
    site.asked.length = 0;
    await visit(page, site.url);
    await ahead(page, 4_000);
    await expect.poll(() => site.asked).toContain(style);
    await expect(page.getByRole('button', { name: 'Reload' })).toHaveCount(0);
    await visit(page, site.url);
    expect(await build(page)).toBe(first);
    // Once it is whole, it is offered.
    site.files.set(style, whole);
    await ahead(page, 605_000);
    await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  });
}

test('a release that does not start is replaced all the same', async ({ page, site, problems }) => {
  problems.allow(/./);
  const boot = (await (await fetch(site.url)).text()).match(/\/boot-[0-9a-f]{16}\.js/)[0];
  await firstVisit(page, site);
  // As if the release that is stored were broken.
  await page.evaluate(async (boot) => {
    const cache = await caches.open('portal-home');
    const kept = await cache.match(boot);
    await cache.put(boot, new Response('throw 1', { headers: kept.headers }));
  }, boot);
  await deploySecond(site.files);
  await page.goto(site.url);
  // The browser looks for another worker by itself, a while after it has gone to the page.
  const isStored = () => page.evaluate(async (build) => (await (await caches.match('/')).text()).includes(build), SECOND);
  await expect.poll(isStored, { timeout: 20_000 }).toBe(true);
  await page.goto(site.url);
  expect(await build(page)).toBe(SECOND);
});

test('the configuration block switches it off, with what it has stored', async ({ page, site }) => {
  await movableClock(page, new Date().toISOString());
  await firstVisit(page, site);
  const block = (await (await fetch(site.url)).text()).replace('"signIn": true', '"signIn": true, "serviceWorker": false');
  expect(block).toContain('serviceWorker');
  site.files.set('/', block);
  // The page of before hears of the change, and the one after it takes the worker away.
  const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await visit(page, site.url);
  await ahead(page, 4_000);
  await expect.poll(() => page.evaluate(async () => (await (await caches.match('/')).text()).includes('"serviceWorker": false'))).toBe(true);
  await visit(page, site.url);
  await expect.poll(registrations).toBe(0);
  site.asked.length = 0;
  await visit(page, site.url);
  expect(site.asked[0]).toBe('/');
  await expect.poll(() => stored(page)).toEqual([]);
  expect(await registrations()).toBe(0);
});

test('an empty worker switches it off', async ({ page, site }) => {
  await firstVisit(page, site);
  site.files.set('/worker.js', '');
  await visit(page, site.url);
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  // It takes over once no page of the old one is open.
  await expect
    .poll(async () => {
      await page.goto('about:blank');
      site.asked.length = 0;
      await visit(page, site.url);
      return site.asked[0];
    })
    .toBe('/');
});

test('signing out leaves nothing of anybody', async ({ page, site }) => {
  await firstVisit(page, site);
  await visit(page, site.url);
  await section(page, 'Voicemail').getByRole('button', { name: /^Play voicemail/ }).first().click();
  await expect.poll(() => page.evaluate(() => document.querySelector('audio')?.readyState ?? 0)).toBeGreaterThan(0);
  await signOut(page);
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  expect((await stored(page)).filter((path) => !isShell(path))).toEqual([]);
  await page.goto(site.url);
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
});

test('the language in use is stored, and comes along with the next release', async ({ page, site, problems }) => {
  problems.allow(FAILED_REQUEST);
  await speak(page, 'de');
  await movableClock(page, new Date().toISOString());
  await page.goto(site.url);
  const form = page.getByRole('form');
  await form.getByRole('textbox').first().fill('dental');
  await form.locator('input[type=password]').fill('dental');
  await form.getByRole('button').last().click();
  await rendered(page);
  await settled(page);
  const languages = async () => (await stored(page)).filter((path) => path.startsWith('/languages/'));
  await expect.poll(async () => (await languages()).length).toBe(1);
  await deploySecond(site.files);
  await visit(page, site.url);
  await ahead(page, 4_000);
  await expect.poll(async () => (await languages()).length).toBe(2);
  await goOffline(page);
  await page.goto(site.url);
  await expect(page.getByRole('alert')).toContainText('offline');
  expect(await build(page)).toBe(SECOND);
  await expect(page.locator('html')).toHaveAttribute('lang', /^de/);
  await expect(page.getByRole('button', { name: /Aktualisieren|Erneut/ }).first()).toBeVisible();
});

test('the app can be installed', async ({ page, site }) => {
  await firstVisit(page, site);
  const session = await page.context().newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Tests have windows of their own, which the browser takes for private ones.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  const manifest = JSON.parse(data);
  for (const { src, sizes, type } of manifest.icons) {
    const answer = await page.request.get(new URL(src, site.url).href);
    expect([answer.status(), answer.headers()['content-type']], src).toEqual([200, type]);
    if (type === 'image/png') expect(`${(await answer.body()).readUInt32BE(16)}x${(await answer.body()).readUInt32BE(20)}`).toBe(sizes);
  }
  // Each shortcut leads where it says.
  await page.goto(new URL(manifest.shortcuts[1].url, site.url).href);
  await rendered(page);
  await expect(section(page, 'Voicemail').getByRole('button', { name: /^Unplayed/, pressed: true })).toBeVisible();
});
