// What the tests share: ways in, ways to look, and the watch over faults that nobody sees.

import { test as base, expect } from '@playwright/test';

import { NOW } from './payload.mjs';

export { expect };

/** The demo's accounts of the user `demo`, who has both. */
export const DENTAL = '64f0a1c2d3e4b5a697880001';
export const ANSWERING = '64f0a1c2d3e4b5a697880002';

/** What the browser says by itself about an answer that is a failure. */
export const FAILED_REQUEST = /Failed to load resource/;

export const test = base.extend({
  // In every test: no error in the console (that is also where violations of the Content-Security-Policy are told) and
  // none thrown. A test that provokes one says which: `problems.allow(FAILED_REQUEST)`.
  problems: [
    async ({ context }, use) => {
      const seen = [];
      const allowed = [];
      context.on('console', (message) => {
        if (message.type() === 'error') seen.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => seen.push(`thrown: ${error.error()}`));
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(seen.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** Signs in without the form. The password of the demo's users is their name. */
export async function signIn(page, user) {
  const data = { provider: 'credentials', userName: user, password: user, rememberMe: false };
  const answer = await page.request.post('/auth/credentials', { data, headers: { Accept: 'application/json' } });
  expect(answer.status()).toBe(200);
}

/** What the device's memory of a user is named by: a hash of their id (FNV-1a), as the page has it. */
export async function memoryOf(page, user = 'dental') {
  await signIn(page, user);
  const { id } = await (await page.request.get('/auth/status', { headers: { Accept: 'application/json' } })).json();
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(id)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16);
}

/** Signs in as a person does. */
export async function fillSignIn(page, user, password = user) {
  const form = page.getByRole('form', { name: 'Sign in' });
  await form.getByLabel('User name').fill(user);
  await form.getByLabel('Password').fill(password);
  await form.getByRole('button', { name: 'Sign in' }).click();
}

/** Chooses a language of the page on this device, as the preferences do. */
export const speak = (page, code) =>
  page.addInitScript((code) => localStorage.setItem('portal-home.language', code), code);

/** Switches the demo's data and faults for this browser, such as `{ latency: 300 }`; without any, back to normal. */
export async function switches(page, values = {}) {
  await page.context().clearCookies({ name: 'demo-faults' });
  const list = new URLSearchParams(values).toString();
  if (list) {
    const url = test.info().project.use.baseURL;
    await page.context().addCookies([{ name: 'demo-faults', value: encodeURIComponent(list), url }]);
  }
}

/** How often a new state has been in the DOM since the page was loaded. */
export const marks = (page) => page.evaluate(() => performance.getEntriesByName('home:rendered').length);

/** Waits until at least so many states have been in the DOM. */
export async function rendered(page, count = 1) {
  await expect.poll(() => marks(page), { message: 'marks home:rendered', timeout: 15_000 }).toBeGreaterThanOrEqual(count);
}

/** Does something and waits for the next state. */
export async function andRendered(page, action) {
  const before = await marks(page);
  await action();
  await rendered(page, before + 1);
}

/** Opens the page as a user and waits until the home is there. */
export async function open(page, user = 'dental', path = '/') {
  await signIn(page, user);
  await page.goto(path);
  await rendered(page);
}

/** Opens the page at a server that fails in that way, and waits until that is told. */
export async function openFailing(page, values) {
  await switches(page, values);
  await signIn(page, 'dental');
  await page.goto('/');
  await expect(page.getByRole('alert')).toBeVisible();
}

/** Opens the page as `open` does, and returns the home as the server sent it. Not for large ones: the browser does not keep their bodies. */
export async function openAndRead(page, user = 'dental', path = '/') {
  const answer = page.waitForResponse((response) => isHome(response.url()) && response.ok());
  await open(page, user, path);
  return (await answer).json();
}

/** Serves this home whatever is asked for, and opens the page: at the time of `payload.mjs`, unless another was set. */
export async function openWith(page, home, path = '/') {
  if (!clocks.has(page)) await startClock(page, NOW);
  await serve(page, home);
  await signIn(page, 'dental');
  await page.goto(path);
  await rendered(page);
}

export const serve = (page, home) =>
  page.route(isHome, (route) =>
    route.fulfill({ contentType: 'application/json', body: typeof home === 'string' ? home : JSON.stringify(home) }),
  );

/** Whether an address is that of the home. */
export const isHome = (url) => new URL(url).pathname === '/portal/home';

/** The addresses below the API that are asked for from now on, as path and query. */
export function asked(page) {
  const list = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (/^\/(portal|auth|files|avatars)\//.test(pathname)) list.push(pathname + search);
  });
  return list;
}

/** The homes among those addresses. */
export const homes = (list) => list.filter((path) => path.startsWith('/portal/home'));

/** The start that a home was asked for. */
export const fromDate = (path) => new URL(path, 'http://x').searchParams.get('FromDate');

/** The account menu, opened. */
export async function accountMenu(page) {
  await page.getByRole('button', { name: /^(Account menu|Menu)/ }).click();
  return page.locator('#account-menu');
}

/** Opens the preferences as a person does. */
export async function openPreferences(page) {
  await (await accountMenu(page)).getByRole('button', { name: 'Preferences' }).click();
  await expect(page.getByRole('dialog', { name: 'Preferences' })).toBeVisible();
}

/** Signs out as a person does. */
export async function signOut(page) {
  await (await accountMenu(page)).getByRole('button', { name: 'Sign out' }).click();
}

/** Opens a row of a list, so that all of its record is there. */
export async function openRow(item) {
  const button = item.locator('.row__name');
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
}

/** A section of the page. */
export const section = (page, name) => page.getByRole('region', { name, exact: true });

export const search = (page) => page.getByRole('searchbox', { name: 'Search' });

/** What the search marks in a place, from its top: the browser's highlights leave no elements. */
export const marked = (place) =>
  place.evaluateAll((elements) =>
    [...CSS.highlights.get('found')]
      .filter((range) => range.startContainer.isConnected)
      .filter((range) => elements.some((element) => element.contains(range.startContainer)))
      .sort((a, b) => (a.startContainer.compareDocumentPosition(b.startContainer) & 4 ? -1 : a.startOffset - b.startOffset))
      .map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset)),
  );

/** The rows of calls that are in the document: those that can be opened. */
export const callRows = (page) =>
  page.getByRole('table', { name: 'Calls' }).getByRole('row').filter({ has: page.getByRole('button') }).filter({
    has: page.getByRole('cell'),
  });

/** The preset of that name. */
export const preset = (page, name) => page.getByRole('group', { name: 'Period' }).getByRole('button', { name, exact: true });

/** Pages whose clock was set. */
const clocks = new WeakSet();

/** Starts the page's clock at that instant. Timers and performance marks stay as they are. */
export function startClock(page, instant) {
  clocks.add(page);
  return page.addInitScript((start) => {
    const Real = Date;
    const ahead = start - Real.now();
    globalThis.Date = class extends Real {
      constructor(...given) {
        if (given.length) super(...given);
        else super(Real.now() + ahead);
      }
      static now() {
        return Real.now() + ahead;
      }
    };
  }, Date.parse(instant));
}

/** The calendar date in a zone, so many days ago. */
export function dateIn(zone, daysAgo = 0, now = new Date()) {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - daysAgo);
  return day.toISOString().slice(0, 10);
}

/** A clock that the test moves on: `ahead(page, ms)`. The page's timers run as ever and see the time jump. */
export function movableClock(page, instant) {
  clocks.add(page);
  return page.addInitScript((start) => {
    const Real = Date;
    const offset = start - Real.now();
    globalThis.timeAhead = 0;
    globalThis.Date = class extends Real {
      constructor(...given) {
        if (given.length) super(...given);
        else super(Date.now());
      }
      static now() {
        return Real.now() + offset + globalThis.timeAhead;
      }
    };
  }, Date.parse(instant));
}

export const ahead = (page, ms) => page.evaluate((ms) => void (globalThis.timeAhead += ms), ms);

/** A second of silence, or more. */
export function recording(seconds = 1) {
  const bytes = 8_000 * seconds;
  const wav = Buffer.alloc(44 + bytes, 128);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + bytes, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20); // PCM
  wav.writeUInt16LE(1, 22); // mono
  wav.writeUInt32LE(8_000, 24);
  wav.writeUInt32LE(8_000, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(bytes, 40);
  return wav;
}

/** Has a minute of the page's clock pass in a second, from that instant on or from now. Timers stay as they are. */
export const hurryClock = (page, instant) =>
  page.addInitScript((start) => {
    const [Real, began] = [Date, Date.now()];
    const now = () => (start ?? began) + (Real.now() - began) * 60;
    globalThis.Date = class extends Real {
      constructor(...given) {
        super(...(given.length ? given : [now()]));
      }
      static now() {
        return now();
      }
    };
  }, instant && Date.parse(instant));

/** Keeps the app's memory, to be weighed from outside: `appMemory` in the page. */
export const watchMemory = (page) =>
  page.addInitScript(() => {
    const real = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      const result = await real(...given);
      window.appMemory ??= Object.values(result.instance.exports).find((value) => value instanceof WebAssembly.Memory);
      return result;
    };
  });

/** How large the page is: its memory in bytes, and its elements. */
export const weigh = (page) =>
  page.evaluate(() => ({ memory: window.appMemory.buffer.byteLength, elements: document.querySelectorAll('*').length }));
