// A page that is open all day: a thousand refreshes leave it as large as ten did.

import { expect, isHome, rendered, signIn, test, watchMemory, weigh } from '../support.mjs';
import { call, home } from '../payload.mjs';

test('a thousand refreshes of two thousand calls', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(600_000);
  await watchMemory(page);
  const calls = Array.from({ length: 2000 }, (_, at) => {
    const minute = String(at % 60).padStart(2, '0');
    const hour = String(Math.floor(at / 60) % 24).padStart(2, '0');
    return call(`soak-${at}`, `2026-11-2${at % 3}T${hour}:${minute}:00Z`, `2026-11-2${at % 3}T${hour}:${minute}:30Z`, {
      fromName: `Caller ${at}`,
      fromAddress: `+1617555${String(at).padStart(4, '0')}`,
      log: Array.from({ length: 8 }, (_, line) => ({ date: '2026-11-20T10:00:00Z', message: `Line ${line} of call ${at}` })),
    });
  });
  const bodies = [0, 1].map((turn) =>
    // Something changes every time: otherwise nothing would have to be drawn.
    JSON.stringify({ ...home(), calls: calls.map((one, at) => (at % 5 ? one : { ...one, outcome: `Turn ${turn}` })) }),
  );
  let turn = 0;
  await page.route(isHome, (route) => route.fulfill({ contentType: 'application/json', body: bodies[(turn += 1) % 2] }));
  const user = { isAuthenticated: true, id: '1', name: 'Ana' };
  await page.route(/\/auth\/status$/, (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(user) }));
  await signIn(page, 'dental');
  await page.goto('/');
  await rendered(page);
  const refresh = (times) =>
    page.evaluate(async (times) => {
      const marks = () => performance.getEntriesByName('home:rendered').length;
      for (let time = 0; time < times; time += 1) {
        performance.clearMarks('home:rendered');
        document.querySelector('button[aria-label=Refresh]').click();
        while (marks() === 0) await new Promise((resolve) => setTimeout(resolve, 2));
      }
    }, times);
  await refresh(10);
  const early = await weigh(page);
  await refresh(990);
  const late = await weigh(page);
  expect(late.elements).toBe(early.elements);
  // A page of memory more, of 64 kB, is none lost to a thousand payloads of a megabyte.
  expect(late.memory - early.memory).toBeLessThan(1_500_000);
});
