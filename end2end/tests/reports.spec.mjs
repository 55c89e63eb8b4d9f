// Reports of what goes wrong: off until the configuration names an address, and without anything of the data.

import { startChangedServer } from '../changed-server.mjs';
import { expect, fillSignIn, rendered, test as base } from '../support.mjs';

const test = base.extend({
  site: async ({}, use) => {
    const site = await startChangedServer();
    const page = await (await fetch(site.url)).text();
    expect(page).toContain('"signIn": true');
    site.files.set('/', page.replace('"signIn": true', '"signIn": true, "reports": "/reports"'));
    await use(site);
    await site.stop();
  },
});

/** The bodies that the page sends. */
function reports(page) {
  const list = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/reports') list.push({ ...request.postDataJSON(), headers: request.headers() });
  });
  return list;
}
const of = (list, type) => list.filter((report) => report.type === type).map(({ headers, ...report }) => report);
const hide = (page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

test('without an address nothing is collected and nothing sent', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await fillSignIn(page, 'dental');
  await rendered(page);
  await hide(page);
  await page.goto('about:blank');
  expect(asked.filter((path) => path.includes('report'))).toEqual([]);
});

test('how the page feels is told once, when it is left', async ({ page, site }) => {
  const list = reports(page);
  await page.goto(`${site.url}?AccountId=64f0a1c2d3e4b5a697880001`);
  await fillSignIn(page, 'dental');
  await rendered(page);
  // Typed, as a person does: what moves at a key is no shift.
  await page.getByRole('searchbox', { name: 'Search' }).pressSequentially('vo');
  expect(list).toEqual([]);
  await hide(page);
  await expect.poll(() => of(list, 'vitals').length).toBe(1);
  const [vitals] = of(list, 'vitals');
  expect(vitals.lcp).toBeGreaterThan(0);
  expect(vitals.cls).toBeLessThan(0.1);
  expect(Object.keys(vitals).sort()).toEqual(['build', 'cls', 'inp', 'lcp', 'type'].filter((key) => key in vitals).sort());
  // Nothing of the data: no account, no cookie, no address of the page.
  const [{ headers, ...body }] = list;
  expect(JSON.stringify(body)).not.toMatch(/64f0|dental|\?/);
  expect([headers.cookie, headers.referer || undefined]).toEqual([undefined, undefined]);
  await hide(page);
  // The demo has taken it.
  const kept = async () => (await (await page.request.get('/reports')).text()).trim().split('\n').map((line) => JSON.parse(line));
  await expect.poll(async () => (await kept()).filter((report) => report.type === 'vitals' && report.lcp === vitals.lcp).length).toBe(1);
});

test('what does not load, and what the policy forbids', async ({ page, site, problems }) => {
  problems.allow(/./);
  const list = reports(page);
  const html = site.files.get('/');
  site.files.set(html.match(/\/portal-home-[0-9a-f]{16}_bg\.wasm/)[0], 404);
  await page.goto(site.url);
  await expect.poll(() => of(list, 'not-loaded')).toHaveLength(1);
  await page.evaluate(() => void fetch('https://elsewhere.example/a?b=c').catch(() => {}));
  await expect.poll(() => of(list, 'csp-violation')).toEqual([expect.objectContaining({ directive: 'connect-src', blocked: 'https://elsewhere.example' })]);
});

test('a panic, by its place alone', async ({ page, site, problems }) => {
  problems.allow(/./);
  const list = reports(page);
  await page.goto(site.url);
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  // As the program does it: its hook has written the place, then it traps.
  await page.evaluate(() => {
    document.getElementById('crashed-place').textContent = 'src/app.rs:1';
    setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); });
  });
  await expect.poll(() => of(list, 'crashed')).toEqual([expect.objectContaining({ place: 'src/app.rs:1', build: expect.stringMatching(/^[0-9a-f]{16}$/) })]);
});
