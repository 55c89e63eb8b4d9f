// What the page leaves behind on the device: next to nothing.

import { callRows, expect, openAndRead, openRow, preset, search, section, signOut, test } from '../support.mjs';

test('after use nothing private is stored, in the address or in the title', async ({ page, context }) => {
  const elsewhere = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(test.info().project.use.baseURL)) elsewhere.push(request.url());
  });
  const sent = await openAndRead(page, 'answering');
  await search(page).fill('6175550110');
  await search(page).fill('appointment');
  await search(page).fill('');
  await preset(page, 'Since yesterday').click();
  await callRows(page).first().getByRole('button').click();
  await page.getByRole('dialog').getByText('Technical details').first().click();
  await page.keyboard.press('Escape');
  await openRow(section(page, 'Forms').getByRole('listitem').first());

  const kept = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
    name: window.name,
    history: history.state,
    title: document.title,
  }));
  // Whether the last visit ended signed in, so that the next can begin at once. Not who it was.
  expect(kept).toEqual({
    local: { 'portal-home.signed-in': 'one' },
    session: {},
    databases: [],
    caches: [],
    workers: 0,
    cookies: '',
    name: '',
    history: null,
    // How much is waiting, and nothing of what.
    title: expect.stringMatching(/^(\(\d+\) )?Home · EvoVoice$/),
  });
  expect(new URL(page.url()).search).toBe('?FromDate=yesterday');
  expect(elsewhere).toEqual([]);
  expect(sent.calls.length).toBeGreaterThan(0);

  await signOut(page);
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  // Only cookies that say nothing to scripts were there, and they are gone.
  expect(await context.cookies()).toEqual([]);
});

test('a link in the data tells nobody where it was', async ({ page }) => {
  const answer = page.waitForResponse((response) => response.request().resourceType() === 'document');
  await page.goto('/');
  const headers = (await answer).headers();
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
  expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|'unsafe-eval'/);
});
