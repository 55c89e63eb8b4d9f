// Metrics with meaning: what they count, the period before, and calls over time.

import { asked, callRows, expect, homes, isHome, openWith, section, signIn, startClock, test } from '../support.mjs';
import { calls, home, NOW } from '../payload.mjs';

const metrics = (page) => section(page, 'Call metrics');
const tile = (page, name) => metrics(page).getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
const figures = (total, missed, rate, more = []) => [
  { metricKey: 'TotalCalls', total, average: 1 },
  { metricKey: 'MissedCalls', total: missed },
  { metricKey: 'AnswerRate', total: rate },
  ...more,
];

test.beforeEach(({ page }) => startClock(page, NOW));

test('a figure leads to what it counts, and says where the list differs', async ({ page }) => {
  await openWith(page, home({ callMetrics: figures(5, 3, 80) }));
  await expect(tile(page, 'Total calls').getByRole('button')).toBeVisible();
  await expect(tile(page, 'Total calls')).not.toContainText('listed');
  await expect(tile(page, 'Missed calls')).toContainText('1 listed');
  await metrics(page).getByRole('button', { name: 'All 3' }).click();
  await expect(tile(page, 'Missed calls')).toContainText('This list leaves out calls a colleague picked up');
  await tile(page, 'Missed calls').getByRole('button').click();
  await expect(callRows(page)).toHaveCount(1);
  await expect(section(page, 'Calls').getByRole('heading', { level: 2 })).toBeFocused();
  await expect(tile(page, 'Answer rate').getByRole('button')).toHaveCount(0);
});

test('the period before: two totals are subtracted, and only where that is right', async ({ page }) => {
  const list = asked(page);
  // Seven days hold 5 calls; the fourteen days that end now hold 15.
  await page.route(isHome, (route) => {
    const from = new URL(route.request().url()).searchParams.get('FromDate');
    const longer = from === '2026-11-09';
    return route.fulfill({ json: home({ callMetrics: longer ? figures(15, 5, 85) : figures(5, 3, 80) }) });
  });
  await signIn(page, 'dental');
  await page.goto('/');
  await expect(callRows(page)).toHaveCount(5);
  expect(homes(list)).toHaveLength(1);
  await metrics(page).getByRole('button', { name: 'All 3' }).click();
  await metrics(page).getByLabel('Compare periods').check();
  await expect(tile(page, 'Total calls')).toContainText('was 10');
  await expect(tile(page, 'Total calls')).toContainText('-50%');
  await expect(tile(page, 'Missed calls')).toContainText('was 2');
  await expect(tile(page, 'Missed calls')).toContainText('+50%');
  await expect(tile(page, 'Answer rate')).not.toContainText('was');
  await expect(metrics(page)).toContainText('Compared with Nov 9, 2026 – Nov 15, 2026');
  expect(homes(list).filter((path) => path.includes('FromDate=2026-11-09'))).toHaveLength(1);
  // Off again: nothing more is asked.
  await metrics(page).getByLabel('Compare periods').uncheck();
  await expect(tile(page, 'Total calls')).not.toContainText('was');
});

test('a day that is not over is not measured against a whole one', async ({ page }) => {
  await page.route(isHome, (route) => {
    const today = new URL(route.request().url()).searchParams.get('FromDate') === '2026-11-23';
    return route.fulfill({ json: home({ callMetrics: today ? figures(2, 1, 80) : figures(9, 2, 80) }) });
  });
  await signIn(page, 'dental');
  await page.addInitScript(() => localStorage.setItem('portal-home.compare', 'on'));
  await page.goto('/?FromDate=today');
  await expect(tile(page, 'Total calls')).toContainText('was 7');
  await expect(tile(page, 'Total calls')).not.toContainText('%');
});

test('a period before that can not be had says so and harms nothing', async ({ page, problems }) => {
  problems.allow(/Failed to load resource/);
  await page.route(isHome, (route) => {
    const longer = route.request().url().includes('2026-11-09');
    return longer ? route.fulfill({ status: 500 }) : route.fulfill({ json: home({ callMetrics: figures(5, 3, 80) }) });
  });
  await signIn(page, 'dental');
  await page.addInitScript(() => localStorage.setItem('portal-home.compare', 'on'));
  await page.goto('/');
  await expect(metrics(page)).toContainText('Couldn’t load the previous period.');
  await expect(callRows(page)).toHaveCount(5);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('bars a day, with the same in numbers; an hour under 48 hours', async ({ page }) => {
  await openWith(page, home());
  await metrics(page).getByRole('button', { name: 'Calls over time' }).click();
  await expect(metrics(page).getByRole('img', { name: /^Calls per day; at most 2/ })).toBeVisible();
  await metrics(page).getByText('Show as table').click();
  const table = metrics(page).getByRole('region', { name: 'Calls over time as a table' }).getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(9); // The head, and from 16 to 23 November.
  await expect(table.getByRole('row', { name: /^Mon, Nov 23/ }).getByRole('cell')).toHaveText(['1', '0', '0', '1']);
  await expect(table.getByRole('row', { name: /^Sun, Nov 22/ }).getByRole('cell')).toHaveText(['0', '1', '1', '0']);
  await page.goto('/?FromDate=yesterday');
  await expect(metrics(page).getByRole('img', { name: /^Calls per hour/ })).toBeVisible();
});

test('the hours of the week are a table, and its busiest hour is told', async ({ page }) => {
  await openWith(page, home());
  await metrics(page).getByRole('button', { name: 'Calls over time' }).click();
  await expect(metrics(page)).toContainText('Busiest: Monday at 2:00 PM (2 calls)');
  const heat = metrics(page).getByRole('region', { name: 'Incoming calls by day and hour' }).getByRole('table');
  await expect(heat.getByRole('columnheader').first()).toHaveText('9 AM');
  await expect(heat.getByRole('row', { name: /^Monday/ }).getByRole('cell')).toHaveText(['0', '0', '0', '0', '0', '2', '0', '0']);
  // Open on this device from now on.
  await page.reload();
  await expect(heat).toBeVisible();
  expect(calls).toHaveLength(5);
});
