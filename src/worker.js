'use strict';
// The service worker. The page and its files come from the cache, so that a visit waits for nothing but its data. Nothing
// else ever touches it: not the API, not the sign-in, not recordings or pictures. It also shows the notifications.
//
// A release is its page, which names every file by the hash of its content. The files are stored first and the page last:
// a release is there as a whole or not at all, and what is served is never of two.
const CACHE = 'portal-home';
const PAGE = self.registration.scope;
const FOLDER = new URL(PAGE).pathname;
const VERSION = FOLDER + 'version.json';

/** The files that a page names, as addresses. */
const filesOf = (page) => [...page.matchAll(/[\w./-]+-[0-9a-f]{16}(?:_bg)?\.\w+/g)].map(([path]) => new URL(path, PAGE).href);
const languageOf = (url) => url.match(/\/languages\/(\w+)-[^/]*$/)?.[1];
const buildOf = (page) => page?.match(/<meta name="build" content="(\w+)"/)?.[1];

/** A file as the server has it, if that is the one that its name says. */
async function fetchFile(url) {
  const answer = await fetch(url, { credentials: 'same-origin' });
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer()));
  const hash = Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (!answer.ok || !url.includes(`-${hash}`)) throw new Error(`${url} is not of this release`);
  return answer;
}

/** Stores the release that the server has, unless it is there. Fails for one that is not whole, and leaves the old one. */
async function update() {
  const cache = await caches.open(CACHE);
  const old = (await (await cache.match(PAGE))?.text()) ?? '';
  const answer = await fetch(PAGE, { cache: 'no-cache', credentials: 'same-origin', redirect: 'error', headers: { Accept: 'text/html' } });
  const page = await answer.clone().text();
  if (!answer.ok || !buildOf(page)) return; // Of a network that asks for a sign-in of its own.
  if (page === old) return cache.put(PAGE, answer); // Its headers may be others.
  // Of the languages, those that somebody has used here: the page puts them there (src/boot.js).
  const stored = (await cache.keys()).map((request) => request.url);
  const used = new Set(stored.map(languageOf));
  const files = filesOf(page).filter((url) => !languageOf(url) || used.has(languageOf(url)));
  await Promise.all(files.filter((url) => !stored.includes(url)).map(async (url) => cache.put(url, await fetchFile(url))));
  await cache.put(PAGE, answer);
  const kept = new Set([PAGE, ...files, ...filesOf(old)]); // Pages that are open are of the release before.
  await Promise.all(stored.filter((url) => !kept.has(url)).map((url) => cache.delete(url)));
}

let updating;
const updateOnce = () => (updating ??= update().finally(() => (updating = undefined)));

/** Which release the next visit will be of: asked for by the page that is open, which offers it (src/state/release.rs). */
async function version(request) {
  await updateOnce().catch(() => {}); // The old one stays.
  const build = buildOf(await (await caches.match(PAGE))?.text());
  return build ? new Response(JSON.stringify({ build })) : fetch(request);
}

/** Has the browser serve from the cache without waking this worker, where it can (static routing). */
async function addRoutes(event) {
  const cached = (pathname) => ({ condition: { urlPattern: { pathname: FOLDER + pathname } }, source: { cacheName: CACHE } });
  await event.addRoutes?.([
    { condition: { urlPattern: { pathname: VERSION } }, source: 'fetch-event' },
    ...['portal-home-*.wasm', 'portal-home-*.js', 'portal-home-*.css', 'head-*.js', 'boot-*.js', 'icons/*.svg', 'languages/*.txt'].map(cached),
    { condition: { urlPattern: { pathname: FOLDER, search: '' }, requestMode: 'navigate' }, source: { cacheName: CACHE } }, // One with a query is no entry of it.
    { condition: { not: { requestMode: 'navigate' } }, source: 'network' },
  ]);
}

addEventListener('install', (event) => {
  skipWaiting(); // A worker serves pages of any release.
  event.waitUntil(Promise.all([updateOnce(), addRoutes(event).catch(() => {})]));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  const isPage = request.mode === 'navigate' && [FOLDER, FOLDER + 'index.html'].includes(url.pathname);
  if (url.pathname === VERSION) event.respondWith(version(request));
  else if (isPage) event.respondWith(caches.match(PAGE).then((page) => page ?? fetch(request)));
  else if (/-[0-9a-f]{16}(_bg)?\.\w+$/.test(url.pathname)) event.respondWith(caches.match(request).then((file) => file ?? fetch(request)));
});

/** Shows a notification in place of the one of its kind, unless somebody looks at a page of ours; without a title, none. */
async function notify({ kind, title, body, lang, dir, icon, record }) {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (title && !pages.some((page) => page.visibilityState === 'visible')) return registration.showNotification(title, { tag: kind, body, lang, dir, icon, data: record });
  for (const shown of await registration.getNotifications({ tag: kind })) shown.close();
}
addEventListener('message', (event) => event.waitUntil(notify(event.data)));

/** Brings a page of ours to the front, and has it go to the record. */
async function open({ data: record }) {
  const [page] = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!page) return clients.openWindow(PAGE);
  page.postMessage(record);
  return page.focus();
}

addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification));
});
