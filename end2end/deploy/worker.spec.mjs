// The service worker behind the servers, below a path: what they send along, such as `Vary`, is no hindrance.

import { expect, fillSignIn, rendered, test } from '../support.mjs';

test.use({ serviceWorkers: 'allow' });

test('after the first visit the page opens without its server', async ({ page, context, problems }) => {
  problems.allow(/Failed to load resource/);
  await page.goto('./');
  await fillSignIn(page, 'dental');
  await rendered(page);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const own = new URL(page.url()).pathname;
  await expect.poll(() => page.evaluate(async (own) => !!(await caches.match(own)), own)).toBe(true);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).scope)).toMatch(/\/portal-home\/$/);
  await context.setOffline(true);
  for (const address of ['./', './?FromDate=30d', './index.html']) {
    await page.goto(address);
    await expect(page.getByRole('alert'), address).toContainText('reach');
  }
});
