// Every field of the home with every kind of value in its place, one after the other, in the real page: nothing is
// thrown, nothing runs, and the sections that the field is not in stay as they are. The decoder's own tests go through
// the same, field by field and kind by kind; here it is what comes after it.

import { callRows, expect, isHome, rendered, section, signIn, test } from '../support.mjs';
import { home } from '../payload.mjs';

const KINDS = [
  null,
  0,
  -1.5,
  9007199254740993,
  true,
  '',
  'String',
  '0001-01-01T00:00:00.0000000Z',
  '/Date(1795439109123-0500)/',
  '<img src=x onerror=window.ran=1>',
  'javascript:window.ran=1',
  '\u202e\u0000\u2066a',
  'x'.repeat(60_000),
  [],
  [null, 7, 'a', {}, [[]]],
  {},
  { __proto__x: 1, constructor: { prototype: { ran: 1 } }, '': [1] },
];
const GONE = Symbol('absent');

/** Every path to a value of a home. */
function paths(value, path = []) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [[...path, key], ...paths(value[key], [...path, key])]);
}

/** A copy of a home with another value at a path. */
function changed(whole, path, value) {
  const copy = structuredClone(whole);
  const parent = path.slice(0, -1).reduce((at, key) => at[key], copy);
  const last = path.at(-1);
  if (value === GONE) delete parent[last];
  else parent[last] = value;
  return copy;
}

test('every field takes every kind of value', async ({ page }) => {
  test.setTimeout(240_000);
  const whole = home();
  const kinds = [...KINDS, GONE];
  // All kinds for every field would be thousands of pages; each field gets three of them, each kind hundreds of fields.
  const cases = paths(whole).flatMap((path, at) =>
    [0, 1, 2].map((turn) => ({ path, kind: kinds[(at * 3 + turn * 7) % kinds.length] })),
  );
  expect(cases.length).toBeGreaterThan(600);
  const bodies = cases.map(({ path, kind }) => JSON.stringify(changed(whole, path, kind)));
  let body = JSON.stringify(whole);
  await page.route(isHome, (route) => route.fulfill({ contentType: 'application/json', body }));
  await page.route(/\/auth\/status$/, (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"isAuthenticated":true,"id":"1","name":"Ana"}' }),
  );
  await signIn(page, 'dental');
  await page.goto('/');
  await rendered(page);
  const all = ['Call metrics', 'Conversations', 'Calls', 'Voicemail'];
  for (const [at, next] of bodies.entries()) {
    body = next;
    const seen = await page.evaluate(async () => {
      performance.clearMarks('home:rendered');
      document.querySelector('button[aria-label=Refresh]').click();
      const end = performance.now() + 5_000;
      while (performance.getEntriesByName('home:rendered').length === 0) {
        // A home that is refused is said to be so.
        if (document.querySelector('#main [role=alert]')) return 'refused';
        if (performance.now() > end) return 'nothing';
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      if (document.getElementById('crashed').checkVisibility()) return 'crashed';
      if (window.ran || {}.ran) return 'ran';
      const loose = document.querySelector('[href^="javascript:"], [src^="javascript:"]');
      return loose ? 'loose' : 'shown';
    });
    const { path, kind } = cases[at];
    expect(seen, `${path.join('.')} = ${String(JSON.stringify(kind === GONE ? 'absent' : kind)).slice(0, 60)}`).toBe('shown');
    // One open call in between: the dialog reads what the list does not.
    if (at % 40 === 0 && (await callRows(page).count())) {
      await callRows(page).first().getByRole('button').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
    }
  }
  for (const name of all) await expect(section(page, name)).toBeVisible();
});
