// Before the first paint, so that nothing flashes: the theme and the density that somebody chose on this device
// (src/state/preferences.rs), and the language (src/state/language.rs).
{
  // The page has one address. One that a server answers with it all the same, such as /some/where, is put right: what
  // the page asks for is named from there.
  const home = new URL('.', new URL(document.querySelector('meta[name=app-module]').content, document.baseURI)).pathname;
  if (location.pathname !== home && !location.pathname.endsWith('/index.html')) history.replaceState(null, '', home + location.search + location.hash);

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
  const region = locales[0]?.maximize().region ?? 'US';
  const locale = locales.find((locale) => locale.language === code) ?? new Intl.Locale(code === 'en' ? code + '-' + region : code);
  root.lang = locale.toString();
  if (code === 'ar') root.dir = 'rtl';
  root.dataset.weekStart = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
  // English is part of the program.
  if (files[code]) {
    window.languageFile = fetch(new URL(files[code], document.baseURI), { credentials: 'same-origin', signal: AbortSignal.timeout(8000) }).then((answer) => (answer.ok ? answer.text() : ''));
    window.languageFile.catch(() => {}); // The app hears of it.
  }
}
