// What is seen before the data is there, and that it does not jump.

import { callRows, expect, open, rendered, signIn, switches, test } from '../support.mjs';

test('on a slow line a bar shows how much of the app has arrived', async ({ page }) => {
  test.setTimeout(90_000);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { effectiveType: '3g' } });
    globalThis.steps = [];
    new MutationObserver(() => {
      const bar = document.getElementById('progress');
      if (bar && !bar.hidden) globalThis.steps.push(bar.value);
    }).observe(document, { subtree: true, attributes: true, childList: true });
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', { offline: false, latency: 50, downloadThroughput: 250_000, uploadThroughput: 250_000 });
  await signIn(page, 'dental');
  await page.goto('/', { timeout: 60_000 });
  await expect(callRows(page).first()).toBeVisible({ timeout: 20_000 });
  const steps = await page.evaluate(() => globalThis.steps);
  expect(steps.length).toBeGreaterThan(2);
  expect(steps.at(-1)).toBe(1);
  expect([...steps].sort((a, b) => a - b)).toEqual(steps);
});

test('elsewhere there is none', async ({ page }) => {
  await open(page, 'dental');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

for (const [theme, scheme] of [['dark', 'light'], ['light', 'dark']]) {
  test(`who chose ${theme} sees nothing ${scheme} first`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.addInitScript((theme) => localStorage.setItem('portal-home.theme', theme), theme);
    // The app never comes: what is seen is the page as it is painted first.
    await page.route('**/*.wasm', () => {});
    await page.goto('/');
    const light = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(light === 'rgb(246, 247, 249)').toBe(theme === 'light');
  });
}

for (const [width, height] of [[360, 780], [768, 1024], [1440, 900]]) {
  test(`nothing jumps while the page fills, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const nodes = entry.sources.map(({ node }) => node?.className || node?.nodeName);
          if (!entry.hadRecentInput) globalThis.shifts.push([entry.value, ...nodes]);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await switches(page, { latency: 600 });
    await signIn(page, 'answering');
    await page.goto('/');
    await rendered(page);
    await page.waitForTimeout(500);
    const shifts = await page.evaluate(() => globalThis.shifts);
    const sum = shifts.reduce((sum, [value]) => sum + value, 0);
    expect(sum, JSON.stringify(shifts)).toBeLessThan(0.02);
  });
}
