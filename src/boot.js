// The JavaScript of the page, beside theme.js. Starts the WebAssembly and the first requests side by side, so that the data is
// there when the app is, and says so when the app can't be loaded.
//
// The app takes the requests over from `earlyRequests`, by their address (src/api/client.rs). One that does not fit
// what the app asks for is aborted there and made anew, so a difference costs time, not truth.

const app = document.querySelector('meta[name=app-module]');
const early = (window.earlyRequests = {});

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

// The largest first: a release asks for it in the page itself (dev/src/headers.rs). What stands further down in the page,
// and what theme.js says, is there once it has been read.
const wasm = (window.earlyProgram ?? fetch(new URL(app.dataset.wasm, document.baseURI))).then(counted);
wasm.catch(() => {});
if (document.readyState === 'loading') await new Promise((read) => document.addEventListener('DOMContentLoaded', read));

let said;
function say(what) {
  if (said) return;
  said = what;
  document.getElementById('app').hidden = true;
  document.getElementById(what).hidden = false;
}

// A panic of the program is a trap, wherever it was called from.
const isPanic = (error) => error instanceof WebAssembly.RuntimeError;
addEventListener('error', ({ error }) => isPanic(error) && say('crashed'));
addEventListener('unhandledrejection', ({ reason }) => isPanic(reason) && say('crashed'));

// What this file's page says before the program runs, in the language that theme.js asked for.
window.languageFile
  ?.then((text) => {
    const words = new Map(text.split('\n').map((line) => line.split(' = ', 2)));
    for (const place of document.querySelectorAll('[data-word]')) place.textContent = words.get(place.dataset.word) ?? place.textContent;
    const bar = document.getElementById('progress');
    bar?.setAttribute('aria-label', words.get(bar.dataset.label) ?? bar.ariaLabel);
  })
  .catch(() => {}); // It stays English.

function request(url) {
  const controller = new AbortController();
  const response = fetch(url, { headers: { Accept: 'application/json' }, cache: 'no-store', signal: controller.signal,
    credentials: config.apiBase ? 'include' : 'same-origin' });
  response.catch(() => {}); // The app hears of it.
  early[url] = { response, controller };
  return response;
}

function kept(name) {
  try {
    return localStorage.getItem('portal-home.' + name);
  } catch {} // A browser that keeps nothing.
}

// The time on the wall in the zone that somebody chose (src/state/clock.rs), else here.
function here(at = new Date()) {
  const zone = kept('zone');
  try {
    return zone ? new Date(at.toLocaleString('en-US', { timeZone: zone })) : at;
  } catch {
    return at; // A zone that this browser does not know.
  }
}

// When somebody last looked (src/state/device.rs); who never did sees seven days.
function looked(now) {
  const left = +kept('seen');
  return Math.min(now, (left && now - left > 3e5 ? left : +kept('looked')) || now - 7 * 864e5);
}

// The start of the window as src/model/window.rs understands it.
function fromDate(text) {
  const day = here();
  const back = { __proto__: null, today: 0, yesterday: 1, '7d': 7, '30d': 30, '90d': 90, week: (day.getDay() + 7 - (document.documentElement.dataset.weekStart ?? 1)) % 7, month: day.getDate() - 1 };
  const two = (n) => String(n).padStart(2, '0');
  const iso = (d) => d.getFullYear() + '-' + two(d.getMonth() + 1) + '-' + two(d.getDate());
  // A day that does not exist comes back as another.
  const [year, month, date] = text.split('-').map(Number);
  if (/^2\d{3}-\d\d-\d\d$/.test(text) && text <= iso(day) && iso(new Date(year, month - 1, date)) === text) return text;
  if (text.toLowerCase() === 'visit') day.setTime(here(new Date(looked(Date.now()))));
  else day.setDate(day.getDate() - (back[text.toLowerCase()] ?? 7));
  return iso(day);
}

function home(account) {
  if (early.closed) return;
  const asked = new URLSearchParams(location.search);
  const query = new URLSearchParams({ FromDate: fromDate((asked.get('FromDate') ?? '').trim()) });
  const given = { AccountId: asked.get('AccountId')?.trim() || account, CustomerId: asked.get('CustomerId')?.trim() };
  for (const name in given) if (given[name]) query.append(name, given[name]);
  request(config.apiBase + 'portal/home?' + query);
}

async function firstRequests() {
  if (!config.signIn) return home();
  const named = !!new URLSearchParams(location.search).get('AccountId')?.trim();
  const flag = kept('signed-in');
  const status = request(config.apiBase + 'auth/status');
  if (flag === 'one' || flag === 'open' || (flag === 'many' && named)) return home();
  const answer = await status;
  if (answer.status === 404) return home();
  if (answer.status !== 200) return;
  const user = await answer.clone().json();
  // Of several accounts one has to be named: the first, as the app does.
  if (user.isAuthenticated) home(user.accountIds?.length > 1 && user.accountIds[0]);
}

let config = { apiBase: '', signIn: true };
try {
  config = { ...config, ...JSON.parse(document.getElementById('config').textContent) };
  if (config.apiBase && !config.apiBase.endsWith('/')) config.apiBase += '/';
  early.sent = firstRequests().catch(() => {}); // The app waits for it before it asks by itself.
} catch {} // The app says what is wrong with the block.

// Which release the server has (src/state/release.rs).
window.askForRelease = () => fetch('version.json', { cache: 'no-store', credentials: 'same-origin' }).then((answer) => answer.text());

// The second piece of the WebAssembly (src/ui/later.rs); a build that was not cut has none.
const later = app.dataset.later && new URL(app.dataset.later, document.baseURI);
let second, styled;
// What it knows of the first: what that exports, and functions by their places in its table (dev/src/pieces/cut.rs).
const first = () => new Proxy(window.wasmExports, { get: (all, name) => all[name] ?? all._t0.get(+name) });
let styles = document.querySelector('link[rel=later]');
window.fetchLater = () => (second ??= later ? fetchBoth() : Promise.resolve());
async function fetchBoth() {
  try {
    const shown = style();
    const answer = await fetch(later, { credentials: 'same-origin', signal: AbortSignal.timeout(3e4) });
    if (!answer.ok) throw answer.status;
    await WebAssembly.instantiate(await answer.arrayBuffer(), { first: first() });
    await shown;
  } catch (error) {
    second = undefined; // To be asked for again.
    throw error;
  }
}
// Its styles. What they are for can be read without, so they are not waited for long.
function style() {
  return (styled ??= new Promise((done) => {
    const link = styles.cloneNode();
    link.onload = done;
    link.onerror = () => done((styled = undefined));
    setTimeout(done, 2e3);
    link.rel = 'stylesheet';
    styles.replaceWith(link);
    styles = link;
  }));
}
// The program calls something of it before it is there, and can't go on without. Seldom: what needs it waits for it.
window.fetchAtOnce = () => {
  const request = new XMLHttpRequest();
  try {
    request.open('GET', later, false);
    request.overrideMimeType('text/plain; charset=x-user-defined'); // Bytes can't be asked for in this way.
    request.send();
    if (request.status !== 200) throw request.status;
    const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt());
    new WebAssembly.Instance(new WebAssembly.Module(bytes), { first: first() });
    style();
    second = Promise.resolve();
  } catch (error) {
    say('not-loaded');
    throw error;
  }
};

try {
  const { default: init } = await import(new URL(app.content, document.baseURI));
  await init({ module_or_path: wasm });
} catch (error) {
  console.error('The app could not be loaded:', error);
  say(isPanic(error) ? 'crashed' : 'not-loaded');
}
