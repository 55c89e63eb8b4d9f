'use strict';
// Runs before the first paint. Sets what would flash: the theme and the density that somebody chose on this device
// (src/state/preferences.rs), and the language (src/state/language.rs). Then sends the first requests, so that the data is
// there when the app is.
{
  // The page has one address. One that a server answers with it all the same, such as /some/where, is put right: what
  // the page asks for is named from there.
  const folder = new URL('.', new URL(document.querySelector('meta[name=app-module]').content, document.baseURI)).pathname;
  if (location.pathname !== folder && !location.pathname.endsWith('/index.html')) history.replaceState(null, '', folder + location.search + location.hash);

  const root = document.documentElement;
  const kept = (name) => {
    try {
      return localStorage.getItem('portal-home.' + name);
    } catch {} // A browser that keeps nothing.
  };
  for (const name of ['theme', 'density']) if (kept(name)) root.dataset[name] = kept(name);

  // What was chosen, else the first of the browser's languages that the page speaks, else English; with the region that the
  // browser names for it, by which dates and hours are written. English has that of the browser's own language.
  const files = Object.fromEntries(document.querySelector('meta[name=languages]').content.split(' ').map((file) => [file.match(/(\w\w)[-.][^/]*$/)[1], file]));
  const locales = navigator.languages.flatMap((tag) => {
    try {
      return new Intl.Locale(tag);
    } catch {
      return []; // Such as en-US@posix.
    }
  });
  const code = [kept('language'), ...locales.map((locale) => locale.language)].find((code) => code === 'en' || files[code]) ?? 'en';
  // The region of a language takes 4 ms to find out.
  const region = () => locales[0]?.region ?? locales[0]?.maximize().region ?? 'US';
  const locale = locales.find((locale) => locale.language === code) ?? new Intl.Locale(code === 'en' ? code + '-' + region() : code);
  root.lang = locale.toString();
  if (code === 'ar') root.dir = 'rtl';
  // Firefox does not know where weeks begin on Sunday or Saturday: https://github.com/unicode-org/cldr-json/blob/main/cldr-json/cldr-core/supplemental/weekData.json
  const SUNDAY = 'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
  const SATURDAY = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';
  const isIn = (regions) => regions.includes(locale.region ?? locale.maximize().region);
  root.dataset.weekStart = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? (isIn(SUNDAY) ? 7 : isIn(SATURDAY) ? 6 : isIn('MV') ? 5 : 1);
  // English is part of the program.
  if (files[code]) {
    window.languageFile = fetch(new URL(files[code], document.baseURI), { credentials: 'same-origin', signal: AbortSignal.timeout(8000) }).then((answer) => (answer.ok ? answer.text() : ''));
    window.languageFile.url = files[code];
    window.languageFile.catch(() => {}); // The app hears of it.
  }

  // The app takes the requests over from here, by their address (src/api/client.rs). One that does not fit what the app
  // asks for is aborted there and made anew, so a difference costs time, not truth.
  const early = (window.earlyRequests = {});
  let config = { apiBase: '', signIn: true };

  const request = (url) => {
    const controller = new AbortController();
    const response = fetch(url, { headers: { Accept: 'application/json' }, cache: 'no-store', signal: controller.signal,
      credentials: config.apiBase ? 'include' : 'same-origin' });
    response.catch(() => {}); // The app hears of it.
    early[url] = { response, controller };
    return response;
  };

  // The time on the wall in the zone that somebody chose (src/state/clock.rs), else here.
  const here = (at = new Date()) => {
    const zone = kept('zone');
    try {
      return zone ? new Date(at.toLocaleString('en-US', { timeZone: zone })) : at;
    } catch {
      return at; // A zone that this browser does not know.
    }
  };

  // The start of the window as src/model/window.rs understands it.
  const fromDate = (text) => {
    const day = here();
    const back = { __proto__: null, today: 0, yesterday: 1, '7d': 7, '30d': 30, '90d': 90, week: (day.getDay() + 7 - root.dataset.weekStart) % 7, month: day.getDate() - 1 };
    const two = (n) => String(n).padStart(2, '0');
    const iso = (d) => d.getFullYear() + '-' + two(d.getMonth() + 1) + '-' + two(d.getDate());
    // A day that does not exist comes back as another.
    const [year, month, date] = text.split('-').map(Number);
    if (/^2\d{3}-\d\d-\d\d$/.test(text) && text <= iso(day) && iso(new Date(year, month - 1, date)) === text) return text;
    // Since a visit: whose, is known to the server alone.
    if (text.toLowerCase() === 'visit') return;
    day.setDate(day.getDate() - (back[text.toLowerCase()] ?? 7));
    return iso(day);
  };

  const home = (account) => {
    if (early.closed) return;
    const asked = new URLSearchParams(location.search);
    const from = fromDate((asked.get('FromDate') ?? '').trim());
    if (!from) return;
    const query = new URLSearchParams({ FromDate: from });
    const given = { AccountId: asked.get('AccountId')?.trim() || account, CustomerId: asked.get('CustomerId')?.trim() };
    for (const name in given) if (given[name]) query.append(name, given[name]);
    request(config.apiBase + 'portal/home?' + query);
  };

  const firstRequests = async () => {
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
  };

  try {
    config = { ...config, ...JSON.parse(document.getElementById('config').textContent) };
    if (config.apiBase && !config.apiBase.endsWith('/')) config.apiBase += '/';
    early.sent = firstRequests().catch(() => {}); // The app waits for it before it asks by itself.
  } catch {} // The app says what is wrong with the block.
}
