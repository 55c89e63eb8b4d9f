// The days are the viewer's, wherever the viewer is.

import { asked, dateIn, expect, fromDate, homes, open, openPreferences, openWith, preset, startClock, switches, test } from '../support.mjs';
import { call, home } from '../payload.mjs';

const since = (page) => page.locator('#since');

// A small practice: what is asked for matters here, not how much comes.
test.beforeEach(({ page }) => switches(page, { calls: 60 }));

for (const zone of ['America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati']) {
  test.describe(zone, () => {
    test.use({ timezoneId: zone });

    test(`the default is seven days ago there`, async ({ page }) => {
      const list = asked(page);
      await open(page);
      expect(homes(list).map(fromDate)).toEqual([dateIn(zone, 7)]);
      await expect(since(page)).toHaveAttribute('title', new RegExp(zone.replace('Kathmandu', 'Kat').replace('_', ' ')));
    });
  });
}

test.describe('New York', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('late in the evening it is still yesterday in London', async ({ page }) => {
    await startClock(page, '2026-11-23T03:30:00Z'); // Sunday, 22:30
    const list = asked(page);
    await open(page, 'dental', '/?FromDate=today');
    expect(homes(list).map(fromDate)).toEqual(['2026-11-22']);
    await expect(since(page)).toHaveText(/^Since Sun, Nov 22, 12:00\sAM$/);
    await preset(page, 'This month').click();
    await expect.poll(() => fromDate(homes(list).at(-1))).toBe('2026-11-01');
  });

  test('seven days over the end of summer time are seven dates', async ({ page }) => {
    await startClock(page, '2026-11-05T05:30:00Z'); // 00:30, four days after the clocks went back
    const list = asked(page);
    await open(page);
    expect(homes(list).map(fromDate)).toEqual(['2026-10-29']);
    await expect(since(page)).toHaveText(/^Since Thu, Oct 29, 12:00\sAM/);
  });

  test('seven days over the beginning of summer time are seven dates', async ({ page }) => {
    await startClock(page, '2026-03-15T03:30:00Z'); // Saturday 14 March, 23:30, six days after the clocks went forward
    const list = asked(page);
    await open(page);
    expect(homes(list).map(fromDate)).toEqual(['2026-03-07']);
    await expect(since(page)).toHaveText(/^Since Sat, Mar 7, 12:00\sAM/);
  });

  test('calls are grouped by the days of New York', async ({ page }) => {
    await startClock(page, '2026-11-23T15:00:00Z');
    const at = (name, time) => call(name, time, time, { fromName: name });
    await openWith(page, home({ calls: [at('a', '2026-11-23T05:00:00Z'), at('b', '2026-11-23T04:59:00Z')] }));
    await expect(page.getByRole('table', { name: 'Calls' }).getByRole('rowheader')).toHaveText([
      /Today, Monday, November 23 1 call/,
      /Yesterday, Sunday, November 22 1 call/,
    ]);
    await expect(page.getByText(/11:59\sPM/)).toBeVisible();
  });

  test('at midnight a relative window moves on by itself', async ({ page }) => {
    await startClock(page, '2026-11-24T04:59:57Z'); // three seconds before midnight
    const list = asked(page);
    await open(page, 'dental', '/?FromDate=today');
    await expect.poll(() => homes(list).map(fromDate), { timeout: 10_000 }).toEqual(['2026-11-23', '2026-11-24']);
    await expect(since(page)).toContainText('Since Tue, Nov 24');
    expect(new URL(page.url()).searchParams.get('FromDate')).toBe('today');
  });
});

// The same five, chosen on a device that is in UTC: what is asked for before the app is there agrees with what it asks.
for (const [zone, now, today, shown, call_at] of [
  ['America/New_York', '2026-11-01T04:30:00Z', '2026-11-01', /Sun, Nov 1, 12:00\sAM/, /12:15\sAM/],
  ['Europe/London', '2026-10-24T23:30:00Z', '2026-10-25', /Sun, Oct 25, 12:00\sAM/, /12:15\sAM/],
  ['Australia/Sydney', '2026-10-03T14:30:00Z', '2026-10-04', /Sun, Oct 4, 12:00\sAM/, /12:15\sAM/],
  ['Asia/Kathmandu', '2026-11-22T18:30:00Z', '2026-11-23', /Mon, Nov 23, 12:00\sAM/, /12:00\sAM/],
  ['Australia/Lord_Howe', '2026-10-03T14:00:00Z', '2026-10-04', /Sun, Oct 4, 12:00\sAM/, /12:15\sAM/],
]) {
  test.describe(`chosen: ${zone}`, () => {
    test.use({ timezoneId: 'UTC' });

    test('days and times are those of the zone', async ({ page }) => {
      await startClock(page, now);
      await page.addInitScript((zone) => localStorage.setItem('portal-home.zone', zone), zone);
      const list = asked(page);
      const begun = new Date(Date.parse(now) - 15 * 60_000).toISOString();
      await openWith(page, home({ calls: [call('a', begun, begun, { fromName: 'Ada' })] }), '/?FromDate=today');
      expect(homes(list).map(fromDate)).toEqual([today]);
      await expect(since(page)).toHaveText(new RegExp(`${shown.source}, ${zone.replace('Kathmandu', 'Kat')}.* time`));
      await expect(page.getByRole('table', { name: 'Calls' }).getByRole('row').filter({ hasText: 'Ada' })).toContainText(call_at);
      await expect(page.getByRole('table', { name: 'Calls' }).getByRole('rowheader')).toContainText('Today');
    });
  });
}

test('a zone is chosen among the preferences, and let go there', async ({ page }) => {
  await startClock(page, '2026-11-23T15:00:00Z');
  await openWith(page, home());
  await openPreferences(page);
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await page.getByRole('button', { name: 'Apply time zone' }).click();
  await expect(since(page)).toHaveText(/, Asia\/Tokyo time$/);
  await openPreferences(page);
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
  await page.getByLabel('Time zone').selectOption('System');
  await page.getByRole('button', { name: 'Apply time zone' }).click();
  await expect(since(page)).toHaveAttribute('title', 'UTC');
});
