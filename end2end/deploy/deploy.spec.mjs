// The site as it is deployed, below a path: the main job, every header, what is missing, and a second release.

import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { request as ask } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { ahead, callRows, expect, fillSignIn, movableClock, rendered, search, signOut, test } from '../support.mjs';

const BASE = '/portal-home/';
const served = () => fileURLToPath(new URL(`../../target/deploy-${test.info().project.name}/site`, import.meta.url));
const files = (folder, below = '') =>
  readdirSync(`${folder}/${below}`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(folder, `${below}${entry.name}/`) : [below + entry.name],
  );
const plain = (folder) => files(folder).filter((name) => !/\.(br|gz|zst)$|^_/.test(name));

/** What a server answers, with nothing decoded. */
function get(path, headers = {}) {
  const { hostname, port } = new URL(test.info().project.use.baseURL);
  return new Promise((resolve, reject) => {
    const request = ask({ hostname, port, path, headers }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, raw: answer.rawHeaders, body: Buffer.concat(chunks) }));
    });
    request.on('error', reject).end();
  });
}

test('signing in, looking, searching, opening, and signing out', async ({ page }) => {
  await page.goto('./');
  await fillSignIn(page, 'dental');
  await rendered(page);
  expect(new URL(page.url()).pathname).toBe(BASE);
  await callRows(page).first().getByRole('button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await search(page).fill('voicemail');
  await expect(page.getByRole('status').filter({ hasText: 'calls' }).first()).toBeAttached();
  await search(page).fill('');
  const play = page.getByRole('region', { name: 'Voicemail' }).getByRole('button', { name: /^Play voicemail/ }).first();
  await play.click();
  await expect.poll(() => page.evaluate(() => document.querySelector('audio')?.readyState ?? 0)).toBeGreaterThan(0);
  await page.reload();
  await rendered(page);
  await signOut(page);
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
});

test('every file has its headers, and what it is called', async () => {
  const kinds = { html: 'text/html', js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', svg: 'image/svg+xml', txt: 'text/plain', json: 'application/json', webmanifest: 'application/manifest+json', png: 'image/png' };
  const names = plain(served());
  expect(names.length).toBeGreaterThan(10);
  for (const name of ['', ...names]) {
    const { status, headers, body } = await get(BASE + name, { Accept: 'text/html' });
    expect(status, name).toBe(200);
    expect(headers['content-type'], name).toContain(kinds[name.split('.').at(-1) || 'html']);
    expect(headers['x-content-type-options'], name).toBe('nosniff');
    expect(headers['referrer-policy'], name).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy'], name).toBe('same-origin');
    expect(headers['cross-origin-resource-policy'], name).toBe('same-origin');
    expect(headers['permissions-policy'], name).toContain('microphone=()');
    const policy = headers['content-security-policy'];
    expect(policy, name).toMatch(/script-src 'self' 'sha256-[\w+\/]{43}=' 'wasm-unsafe-eval';/);
    expect(policy, name).toContain("require-trusted-types-for 'script'; trusted-types portal-home-worker");
    expect(policy, name).not.toContain('unsafe-inline');
    const hashed = /-[0-9a-f]{16}(_bg)?\.\w+$/.test(name);
    expect(headers['cache-control'], name).toBe(hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    expect(hashed, name).toBe(!['', 'index.html', 'version.json', 'worker.js'].includes(name));
    expect(body.equals(readFileSync(`${served()}/${name || 'index.html'}`)), name).toBe(true);
    // Kept by the browser: nothing is sent again.
    expect((await get(BASE + name, { Accept: 'text/html', 'If-None-Match': headers.etag })).status, name).toBe(304);
  }
});

test('what is sent is what was compressed beforehand', async () => {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
  for (const name of plain(served())) {
    const own = readFileSync(`${served()}/${name}`);
    for (const [accepted, encoding, suffix] of [
      ['gzip, deflate, br, zstd', 'br', 'br'],
      ['gzip, deflate', 'gzip', 'gz'],
      ['zstd', 'zstd', 'zst'],
      ['br;q=0, gzip', 'gzip', 'gz'],
      ['identity', undefined, undefined],
    ]) {
      const { status, headers, body } = await get(BASE + name, { 'Accept-Encoding': accepted, Accept: 'text/html' });
      if (name.endsWith('.png')) {
        // Small as it is.
        expect([status, headers['content-encoding']], name).toEqual([200, undefined]);
        expect(body.equals(own), name).toBe(true);
        continue;
      }
      expect([status, headers['content-encoding']], `${name} ${accepted}`).toEqual([200, encoding]);
      expect(headers.vary, name).toMatch(/accept-encoding/i);
      expect(headers['cache-control'], `${name} ${accepted}`).toBe(/-[0-9a-f]{16}(_bg)?\.\w+$/.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache');
      const stored = suffix ? readFileSync(`${served()}/${name}.${suffix}`) : own;
      expect(body.equals(stored), `${name} ${accepted}`).toBe(true);
      if (unpack[encoding]) expect(unpack[encoding](body).equals(own), name).toBe(true);
    }
  }
});

test('what is missing is missing; wherever else somebody goes is the page', async ({ page, problems }) => {
  problems.allow(/Failed to load resource/);
  for (const path of ['lost.js', 'lost-0123456789abcdef.wasm', 'languages/xx.txt', 'some/lost.css', 'favicon.ico']) {
    const { status, headers, body } = await get(BASE + path, { Accept: 'text/html,*/*', 'Sec-Fetch-Mode': 'navigate' });
    expect(status, path).toBe(404);
    // It may be there the next moment.
    expect(headers['cache-control'] ?? '', path).not.toContain('immutable');
    expect(body.toString(), path).not.toContain('app-module');
  }
  expect((await get(`${BASE}lost`, { Accept: 'application/json' })).status).toBe(404);
  expect((await get(`${BASE}lost`, { Accept: '*/*', 'Sec-Fetch-Mode': 'cors' })).status).toBe(404);
  await page.goto('some/where/else?FromDate=30d');
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  // There is one address; what the page asks for is named from there.
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`${BASE}?FromDate=30d`);
});

test('the API is passed on: never kept, without a password box, with its cookies', async ({ page }) => {
  const refused = await get(`${BASE}portal/home`, { Accept: 'application/json', 'User-Agent': 'A browser of its own' });
  expect(refused.status).toBe(401);
  expect(refused.headers['www-authenticate']).toBeUndefined();
  expect(refused.headers['cache-control']).toBe('no-store');
  await page.goto('./');
  const answered = page.waitForResponse((response) => response.url().includes('/auth/credentials'));
  await fillSignIn(page, 'dental');
  expect(await (await answered).headerValue('set-cookie')).toMatch(/HttpOnly/i);
  await rendered(page);
  const recording = await page.evaluate(async () => {
    const home = await (await fetch('portal/home?FromDate=2026-01-01', { headers: { Accept: 'application/json' } })).json();
    const uri = home.voicemail.find((message) => message.uri?.startsWith('/files/'))?.uri;
    const answer = await fetch(uri, { headers: { Range: 'bytes=0-9' } });
    return [answer.status, (await answer.arrayBuffer()).byteLength];
  });
  expect(recording).toEqual([206, 10]);
  const file = await get('/files/x.html');
  expect(file.headers['x-content-type-options']).toBe('nosniff');
  expect(file.headers['content-security-policy']).toContain('sandbox');
});

test('above its path the page is not', async () => {
  for (const path of ['/', '/index.html']) {
    const { status, body } = await get(path, { Accept: 'text/html', 'Sec-Fetch-Mode': 'navigate' });
    expect([status, body.includes('app-module')], path).toEqual([404, false]);
  }
  const { status, headers } = await get(BASE.slice(0, -1), { Accept: 'text/html', 'Sec-Fetch-Mode': 'navigate' });
  expect([status, headers.location.replace(/^http:..[^/]*/, '')]).toEqual([301, BASE]);
});

test('a newer release is noticed and offered; the old page goes on', async ({ page, problems }) => {
  // A browser may ask for the icon of a page again.
  problems.allow(/icon-[0-9a-f]+\.svg/);
  await movableClock(page, new Date().toISOString());
  const folder = served();
  const kept = `${folder}-first`;
  cpSync(folder, kept, { recursive: true });
  try {
    await page.goto('./');
    await fillSignIn(page, 'dental');
    await rendered(page);
    deploySecond(folder);
    const old = await page.locator('meta[name=build]').getAttribute('content');
    const offer = page.getByRole('button', { name: 'Reload' });
    await expect(offer).toHaveCount(0);
    await ahead(page, 601_000);
    await expect(page.getByText('A new version is available.')).toBeVisible();
    // Nobody is forced: everything goes on.
    await callRows(page).first().getByRole('button').click();
    await expect(page.getByRole('dialog')).toContainText('What happened');
    await page.keyboard.press('Escape');
    const refreshed = page.waitForResponse((response) => response.url().includes('/portal/home'));
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    expect((await refreshed).status()).toBe(200);
    await offer.click();
    await expect(page.locator('meta[name=build]')).toHaveAttribute('content', 'ffffffffffffffff');
    await rendered(page);
    expect(old).not.toBe('ffffffffffffffff');
    await expect(offer).toHaveCount(0);
  } finally {
    rmSync(folder, { recursive: true });
    renameSync(kept, folder);
  }
});

/** Puts a second release in the place of the first, whose files are gone: every name is another. */
function deploySecond(folder) {
  const names = plain(folder).filter((name) => /-[0-9a-f]{16}/.test(name));
  const renamed = new Map(names.map((name) => [name.split('/').at(-1), name.split('/').at(-1).replace(/-[0-9a-f]{16}/, (hash) => `-${[...hash.slice(1)].reverse().join('')}`)]));
  for (const name of files(folder)) {
    if (/\.(br|gz|zst)$/.test(name)) rmSync(`${folder}/${name}`);
  }
  const rewrite = (name) => {
    let text = readFileSync(`${folder}/${name}`, 'utf8');
    for (const [from, to] of renamed) text = text.replaceAll(from, to);
    if (name === 'index.html') text = text.replace(/(name="build" content=")[0-9a-f]+/, '$1ffffffffffffffff');
    if (name === 'version.json') text = text.replace(/"build":"[0-9a-f]+/, '"build":"ffffffffffffffff');
    writeFileSync(`${folder}/${name}`, text);
  };
  // The checksums of scripts that name no other file stay right.
  ['index.html', 'version.json', ...names.filter((name) => /portal-home-[0-9a-f]+\.js$/.test(name))].forEach(rewrite);
  for (const name of names) {
    const own = name.split('/').at(-1);
    renameSync(`${folder}/${name}`, `${folder}/${name.replace(own, renamed.get(own))}`);
  }
  for (const name of plain(folder)) {
    const bytes = readFileSync(`${folder}/${name}`);
    writeFileSync(`${folder}/${name}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }));
    writeFileSync(`${folder}/${name}.gz`, gzipSync(bytes));
  }
}
