// Not tests: the ways in which the page starts, watched. What runs in them is the first piece of the WebAssembly; the
// rest comes after the first data. The site is one that notes which of its functions were called.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ANSWERING, callRows, DENTAL, expect, FAILED_REQUEST, open, openFailing, openWith, rendered, search, section, signIn, speak, switches, test } from '../support.mjs';
import { home } from '../payload.mjs';

const place = fileURLToPath(new URL('../../target/profile/', import.meta.url));
const { address, names } = JSON.parse(readFileSync(`${place}functions.json`, 'utf8'));

/** Writes down what was called. */
async function note(page, name) {
  // What the page does by itself right after the first data, such as asking for the second piece, can't be of that.
  await page.waitForTimeout(300);
  const numbers = await page.evaluate(([address, count]) => {
    const noted = new Uint8Array(window.wasmExports.memory.buffer, address, count);
    return [...noted.keys()].filter((number) => noted[number]);
  }, [address, names.length]);
  expect(numbers.length).toBeGreaterThan(100);
  mkdirSync(`${place}called`, { recursive: true });
  writeFileSync(`${place}called/${name.replaceAll(/\W+/g, '-')}.json`, JSON.stringify(numbers));
}

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    // The second piece never comes.
    const fetchLater = () => (window.lost ? Promise.reject(new Error()) : new Promise(() => {}));
    Object.defineProperty(window, 'fetchLater', { get: () => fetchLater, set() {} });
  }),
);

const SIZES = { phone: { width: 360, height: 780 }, desk: { width: 1440, height: 900 } };

const STARTS = {
  dental: (page) => open(page, 'dental'),
  answering: (page) => open(page, 'answering'),
  'both accounts': (page) => open(page, 'demo'),
  'one of both accounts': (page) => open(page, 'demo', `/?AccountId=${DENTAL}`),
  'one customer': (page) => open(page, 'answering', `/?AccountId=${ANSWERING}&CustomerId=customer-7`),
  'a customer whom the data does not name': (page) => openWith(page, home(), '/?CustomerId=customer-7'),
  nothing: (page) => open(page, 'new'),
  strange: (page) => openWith(page, home()),
  'since a date': (page) => open(page, 'answering', `/?FromDate=${new Date(Date.now() - 3 * 864e5).toISOString().slice(0, 10)}`),
  'since yesterday': (page) => open(page, 'answering', '/?FromDate=yesterday'),
  'an invalid date': (page) => open(page, 'dental', '/?FromDate=yesteryear'),
  'since 30 days': (page) => open(page, 'answering', '/?FromDate=30d'),
  'since 90 days': (page) => open(page, 'demo', '/?FromDate=90d'),
  many: async (page) => {
    await switches(page, { calls: 2000 });
    await open(page, 'answering');
  },
  'in another zone': async (page) => {
    await page.addInitScript(() => localStorage.setItem('portal-home.zone', 'America/Denver'));
    await open(page, 'answering', '/?FromDate=visit');
  },
  'the second piece is lost': async (page) => {
    await page.addInitScript(() => { window.lost = true; });
    await open(page, 'dental');
    await callRows(page).first().getByRole('button').click();
    const dialog = page.getByRole('dialog', { name: 'Call details' });
    await expect(dialog).toContainText('Not loaded.');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await page.waitForTimeout(6_000);
    await page.keyboard.press('Escape');
    await section(page, 'Conversations').locator('.copy-text').first().click();
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await page.getByRole('alert').getByRole('button', { name: 'Retry' }).click();
    await page.waitForTimeout(300);
  },
  filtered: (page) => open(page, 'answering', '/?Calls=incoming&Conversations=unread'),
  remembered: async (page) => {
    await open(page, 'answering');
    await page.reload();
    await rendered(page);
  },
  'in Spanish': async (page) => {
    await speak(page, 'es');
    await open(page, 'dental');
  },
  'in Arabic': async (page) => {
    await speak(page, 'ar');
    await open(page, 'answering');
  },
  'not signed in': async (page, problems) => {
    problems.allow(FAILED_REQUEST);
    await page.goto('/');
    await page.getByRole('form', { name: 'Sign in' }).getByLabel('User name').fill('dental');
  },
};

for (const [status, values] of Object.entries({
  500: { status: 500 },
  503: { status: 503 },
  403: { status: 403 },
  404: { status: 404 },
  400: { status: 400 },
  truncated: { truncate: 'json' },
  429: { status: 429 },
  html: { body: 'html' },
  'cut off': { truncate: 'cut' },
})) {
  STARTS[`failed ${status}`] = async (page, problems) => {
    problems.allow(/Failed to load resource|ERR_/);
    await openFailing(page, values);
    await page.waitForTimeout(1_500);
  };
}

Object.assign(STARTS, {
  'no answer': async (page) => {
    // Half a minute is a second here.
    await page.addInitScript(() => {
      const real = setTimeout;
      globalThis.setTimeout = (call, ms, ...given) => real(call, ms >= 30_000 ? ms / 30 : ms, ...given);
    });
    await openFailing(page, { latency: 60_000 });
  },
  'offline before the data, and back': async (page, problems) => {
    problems.allow(/Failed to load resource|ERR_/);
    let fail;
    const failing = new Promise((resolve) => (fail = resolve));
    await page.route(/portal\/home/, (route) => failing.then(() => route.abort('internetdisconnected')));
    await signIn(page, 'dental');
    await page.goto('/');
    await page.waitForFunction(() => window.wasmExports);
    await page.context().setOffline(true);
    fail();
    await expect(page.getByRole('alert')).toContainText('You are offline');
    await page.getByRole('button', { name: 'Retry' }).click();
    await page.waitForTimeout(300);
    await page.context().setOffline(false);
    await page.waitForTimeout(1_500);
  },
  'offline after the data, and back': async (page) => {
    await open(page, 'dental');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await page.getByRole('group', { name: 'Period' }).getByRole('button', { name: '30 days' }).click();
    await page.waitForTimeout(500);
    await page.context().setOffline(false);
    await page.waitForTimeout(500);
  },
  compared: async (page) => {
    await page.addInitScript(() => localStorage.setItem('portal-home.compare', 'on'));
    await open(page, 'dental');
    await page.waitForTimeout(300);
  },
  'the session has ended': async (page, problems) => {
    problems.allow(FAILED_REQUEST);
    await page.addInitScript(() => localStorage.setItem('portal-home.signed-in', 'one'));
    await page.goto('/');
    await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  },
  'repeats folded': async (page) => {
    await page.addInitScript(() => localStorage.setItem('portal-home.fold', 'on'));
    await open(page, 'answering');
    await expect(page.getByLabel('Group repeat callers')).toBeChecked();
  },
});

STARTS.offline = async (page, problems) => {
  problems.allow(/Failed to load resource|ERR_/);
  await page.route(/\/(auth|portal)\//, (route) => route.abort('internetdisconnected'));
  await page.goto('/');
  await expect(page.getByRole('alert')).toBeVisible();
};

// What somebody may do at once, or without a network.
const ROWS = (page, name) => section(page, name).getByRole('listitem');

Object.assign(STARTS, {
  'a call and a story opened': async (page) => {
    await open(page, 'answering');
    await callRows(page).first().getByRole('button').click();
    await expect(page.getByRole('dialog', { name: 'Call details' })).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await ROWS(page, 'Conversations').first().getByRole('button', { name: /^Story/ }).first().click();
    await page.keyboard.press('Escape');
  },
  'searched': async (page) => {
    await open(page, 'answering');
    await search(page).fill('a');
    await rendered(page, 2);
    await search(page).fill('');
    await rendered(page, 3);
  },
  'sorted': async (page) => {
    await open(page, 'answering');
    await page.getByRole('columnheader', { name: 'Duration' }).getByRole('button').click();
    await rendered(page, 2);
  },
  'filtered by hand': async (page) => {
    await open(page, 'answering');
    await section(page, 'Calls').getByRole('button', { name: /^Missed/ }).first().click();
    await rendered(page, 2);
  },
  'scrolled': async (page) => {
    await open(page, 'answering');
    await page.getByRole('table', { name: 'Calls' }).hover();
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(300);
    await page.mouse.wheel(0, 3000);
    await page.waitForTimeout(300);
  },
});

// Other callers, other hours and calls in other states: the demo's data of one moment do not have everything.
for (let seed = 2; seed <= 24; seed++) {
  STARTS[`another seed ${seed}`] = async (page) => {
    await switches(page, { seed });
    await open(page, seed % 2 ? 'answering' : 'dental', `/?FromDate=${seed % 3 ? '30d' : '7d'}`);
    await search(page).fill('a');
    await rendered(page, 2);
    await page.getByRole('columnheader', { name: 'Duration' }).getByRole('button').click();
    await rendered(page, 3);
  };
}

for (const [name, size] of Object.entries(SIZES)) {
  for (const [start, arrive] of Object.entries(STARTS)) {
    test(`${start}, ${name}`, async ({ page, problems }) => {
      await page.setViewportSize(size);
      await arrive(page, problems);
      await note(page, `${start} ${name}`);
    });
  }
}
