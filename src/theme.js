// Before the first paint, so that nothing flashes: the theme and the density that somebody chose on this device
// (src/state/preferences.rs).
try {
  for (const name of ['theme', 'density']) {
    const chosen = localStorage.getItem('portal-home.' + name);
    if (chosen) document.documentElement.dataset[name] = chosen;
  }
} catch {} // A browser that keeps nothing.
