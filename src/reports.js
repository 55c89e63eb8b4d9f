// Reports of what goes wrong and of how the page feels, for whoever deploys it and names an address for them in the
// configuration block ("reports"). Nothing of anybody's data is in them: no address of the page, no text on it.
//
// Web Vitals by the rules of https://web.dev/articles/vitals: the largest paint until somebody does something, the worst
// second or five of shifts, and the slowest but one in fifty of the answers to presses and keys.

/** Starts collecting, and returns what sends a report. */
export function start(address, build) {
  const send = (report) =>
    void fetch(address, {
      method: 'POST',
      // A plain text needs no permission of another origin, and no cookie goes along.
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      keepalive: true,
      body: JSON.stringify({ build, ...report }),
    }).catch(() => {});

  observe('csp-violation', ({ body }) => send({ type: 'csp-violation', directive: body.effectiveDirective, blocked: origin(body.blockedURL) }));
  const vitals = watchVitals();
  document.addEventListener('visibilitychange', function hidden() {
    if (document.visibilityState !== 'hidden') return;
    document.removeEventListener('visibilitychange', hidden);
    send({ type: 'vitals', ...vitals() });
  });
  return send;
}

/** Violations of the policy, those before this script too. */
function observe(type, take) {
  if (window.ReportingObserver) return new ReportingObserver((reports) => reports.forEach(take), { types: [type], buffered: true }).observe();
  addEventListener('securitypolicyviolation', (event) => take({ body: { effectiveDirective: event.effectiveDirective, blockedURL: event.blockedURI } }));
}

/** Where something was to come from: its origin, or a word such as "inline". */
function origin(address) {
  return URL.canParse?.(address) ? new URL(address).origin : address;
}

function watchVitals() {
  const entries = (type, take, options) => {
    // Not every browser knows every kind.
    if (PerformanceObserver.supportedEntryTypes.includes(type)) new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
  };
  let largest, shift, worstShift = 0, interactions = new Map();
  entries('largest-contentful-paint', (entry) => (largest = entry.startTime));
  entries('layout-shift', ({ value, startTime, hadRecentInput }) => {
    if (hadRecentInput) return;
    const goesOn = shift && startTime - shift.last < 1000 && startTime - shift.first < 5000;
    shift = goesOn ? { ...shift, last: startTime, sum: shift.sum + value } : { first: startTime, last: startTime, sum: value };
    worstShift = Math.max(worstShift, shift.sum);
  });
  entries('event', ({ interactionId, duration }) => interactionId && interactions.set(interactionId, Math.max(duration, interactions.get(interactionId) ?? 0)), { durationThreshold: 40 });
  return () => {
    const slowest = [...interactions.values()].sort((a, b) => b - a);
    const count = performance.interactionCount ?? slowest.length;
    const inp = slowest[Math.min(slowest.length - 1, Math.floor(count / 50))];
    return { lcp: largest && Math.round(largest), inp, cls: Math.round(worstShift * 1000) / 1000 };
  };
}
