// Starts the WebAssembly, and says so when it can't be loaded; what it asks of JavaScript later on.

const app = document.querySelector('meta[name=app-module]');

// On a slow line, shows how much has arrived. Elsewhere the answer is left as it is: browsers keep what they have
// compiled only of an answer that nobody has touched.
function counted(response) {
  const line = navigator.connection?.effectiveType ?? '4g';
  if (line === '4g' || !response.ok || !response.body) return response;
  let bytes = 0;
  const count = (chunk, out) => {
    bytes += chunk.length;
    // The page may not have been read so far, or show the app already.
    const bar = document.getElementById('progress');
    if (bar) {
      bar.hidden = false;
      bar.value = Math.min(1, bytes / app.dataset.size);
    }
    out.enqueue(chunk);
  };
  return new Response(response.body.pipeThrough(new TransformStream({ transform: count })), response);
}

// Enhanced security modes switch WebAssembly off.
const canRun = typeof WebAssembly === 'object';

// The largest first: a release asks for it in the page itself (xtask/src/headers.rs). What stands further down in the page,
// and what head.js says, is there once it has been read.
const wasm = canRun ? (window.earlyProgram ?? fetch(new URL(app.dataset.wasm, document.baseURI))).then(counted) : undefined;
wasm?.catch(() => {});
if (document.readyState === 'loading') await new Promise((read) => document.addEventListener('DOMContentLoaded', read));
// Scripts run: from here on the page says by itself what is wrong.
document.getElementById('stuck').remove();

// While the program is on its way: a browser's first words for numbers, dates and lists take a fiftieth of a second each time
// that it is started, and the program needs them before it can show anything.
const tag = document.documentElement.lang;
for (const kind of ['DateTimeFormat', 'NumberFormat', 'ListFormat']) new Intl[kind](tag);

// What went wrong, for whoever deploys the page, if they want to hear of it.
function settings() {
  try {
    return JSON.parse(document.getElementById('config').textContent);
  } catch {
    return {}; // The app says what is wrong with the block.
  }
}
const { reports, serviceWorker } = settings();
const build = document.querySelector('meta[name=build]').content;
const reporter = reports && import('./reports.js').then(({ start }) => start(new URL(reports, document.baseURI), build));
reporter?.catch(() => {});

let said;
function say(what) {
  if (said) return;
  said = what;
  // Of a panic, its place in the sources (src/main.rs).
  reporter?.then((send) => send({ type: what, place: what === 'crashed' ? document.getElementById('crashed-place').textContent : undefined }));
  document.getElementById('app').hidden = true;
  document.getElementById(what).hidden = false;
}

// A panic of the program is a trap, wherever it was called from.
const isPanic = (error) => canRun && error instanceof WebAssembly.RuntimeError;
addEventListener('error', ({ error }) => isPanic(error) && say('crashed'));
addEventListener('unhandledrejection', ({ reason }) => isPanic(reason) && say('crashed'));

// What this file's page says before the program runs, in the language that head.js asked for.
window.languageFile
  ?.then((text) => {
    const words = new Map(text.split('\n').map((line) => line.split(' = ', 2)));
    for (const place of document.querySelectorAll('[data-word]')) place.textContent = words.get(place.dataset.word) ?? place.textContent;
    const bar = document.getElementById('progress');
    bar?.setAttribute('aria-label', words.get(bar.dataset.label) ?? bar.ariaLabel);
  })
  .catch(() => {}); // It stays English.

// The service worker (src/worker.js). Switched off in the configuration block, it goes, with what it has stored. Trusted Types
// let this address alone be the script of one.
async function setUpWorker() {
  if (!navigator.serviceWorker) return; // Not on plain HTTP, and not in some private windows.
  const page = new URL('.', new URL(app.content, document.baseURI)).href;
  if (serviceWorker === false) {
    await (await navigator.serviceWorker.getRegistration(page))?.unregister();
    // Until this page is left, a worker goes on, and may store something once more: the next visit sees to that.
    return caches.delete('portal-home');
  }
  const script = page + 'worker.js';
  const policy = window.trustedTypes?.createPolicy('portal-home-worker', { createScriptURL: () => script });
  const registration = await navigator.serviceWorker.register(policy?.createScriptURL('') ?? script, { scope: page });
  // Of the languages, the one in use is stored. Extensions that block workers register none, and say nothing.
  if (!registration || !window.languageFile) return;
  const cache = await caches.open('portal-home');
  if (!(await cache.match(languageFile.url))) await cache.add(languageFile.url);
}

// Whether a worker may have answered with a page of before (src/state/release.rs).
window.isFromWorker = !!navigator.serviceWorker?.controller;
// Which release the next visit will be of (src/state/release.rs).
window.askForRelease = () => fetch('version.json', { cache: 'no-store', credentials: 'same-origin' }).then((answer) => answer.text());

if (!canRun) {
  document.querySelector('.notice__address').textContent = location.origin;
  say('no-wasm');
} else try {
  const { default: init } = await import(new URL(app.content, document.baseURI));
  // Starting takes longer than some servers do: what the first answer has the page ask for shall not wait for it.
  await Promise.race([window.earlyRequests?.sent, new Promise((go) => setTimeout(go, 150))]);
  await init({ module_or_path: wasm });
} catch (error) {
  console.error('The app could not be loaded:', error);
  say(isPanic(error) ? 'crashed' : 'not-loaded');
} finally {
  // After all that somebody waits for.
  setUpWorker().catch(() => {}); // The page works without.
}
