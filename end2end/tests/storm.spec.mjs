// Many changes in quick succession: the last one counts.

import { asked, dateIn, expect, fromDate, homes, isHome, open, preset, search, section, switches, test } from '../support.mjs';

test('forty quick changes of the window end at the last, the others are aborted', async ({ page }) => {
  await open(page);
  await switches(page, { latency: 300, calls: 60 });
  const list = asked(page);
  const aborted = [];
  const arrived = [];
  page.on('requestfailed', (request) => isHome(request.url()) && aborted.push(request.failure().errorText));
  page.on('requestfinished', (request) => isHome(request.url()) && arrived.push(fromDate(request.url())));

  const buttons = page.getByRole('group', { name: 'Period' }).getByRole('button');
  // Within the page: quicker than any hand.
  await buttons.evaluateAll(async (buttons) => {
    for (let press = 0; press < 40; press += 1) {
      buttons[press % 4].click();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  await expect(preset(page, '30 days')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  await expect.poll(() => arrived).toEqual([dateIn('UTC', 30)]);
  expect(homes(list).length).toBe(40);
  expect(aborted.length).toBe(39);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /^Updated/ })).toHaveCount(1);
});

test('an old answer that comes late is nobody’s business', async ({ page }) => {
  await open(page);
  // The first answer is held back beyond the second.
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(isHome, async (route) => {
    if (fromDate(route.request().url()) === dateIn('UTC', 30)) await held;
    await route.continue().catch(() => {}); // Aborted meanwhile.
  });
  await preset(page, '30 days').click();
  const answer = page.waitForResponse((response) => isHome(response.url()));
  await preset(page, 'Today').click();
  const { calls } = await (await answer).json();
  const table = page.getByRole('table', { name: 'Calls' });
  await expect(table).toHaveAttribute('aria-rowcount', String(calls.length + 1));
  release();
  await page.waitForTimeout(500);
  await expect(table).toHaveAttribute('aria-rowcount', String(calls.length + 1));
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
});

test('typing goes on while a window loads', async ({ page }) => {
  await open(page);
  await switches(page, { latency: 800 });
  await preset(page, '30 days').click();
  await search(page).pressSequentially('appointment', { delay: 20 });
  await expect(search(page)).toHaveValue('appointment');
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  await expect(search(page)).toHaveValue('appointment');
  await expect(section(page, 'Calls').getByText(/^\d+ of [\d,]+$/)).toBeVisible();
});
