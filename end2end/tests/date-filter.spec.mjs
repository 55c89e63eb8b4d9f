// Since when: presets, dates, the address, and what the server is asked.

import { andRendered, asked, dateIn, DENTAL, expect, fromDate, homes, isHome, open, openAndRead } from '../support.mjs';
import { preset, rendered, section, signIn, startClock, switches, test } from '../support.mjs';

const input = (page) => page.getByLabel('From date');
const since = (page) => page.locator('#since');
const inAddress = (page) => new URL(page.url()).searchParams.get('FromDate');

// A small practice: ninety days of a large one take their time.
test.beforeEach(({ page }) => switches(page, { calls: 60 }));

// What each preset means on Monday, 23 November 2026.
const PRESETS = [
  ['Today', 'today', '2026-11-23', /Since Mon, Nov 23/],
  ['Since yesterday', 'yesterday', '2026-11-22', /Since Sun, Nov 22/],
  ['30 days', '30d', '2026-10-24', /Since Sat, Oct 24/],
  ['90 days', '90d', '2026-08-25', /Since Tue, Aug 25/],
  ['This week', 'week', '2026-11-22', /Since Sun, Nov 22/],
  ['This month', 'month', '2026-11-01', /Since Sun, Nov 1/],
  ['7 days', '7d', '2026-11-16', /Since Mon, Nov 16/],
];

test('without a date in the address, seven days are asked for, in words too', async ({ page }) => {
  await startClock(page, '2026-11-23T15:00:00Z');
  const list = asked(page);
  await open(page);
  expect(homes(list).map(fromDate)).toEqual(['2026-11-16']);
  expect(inAddress(page)).toBeNull();
  await expect(preset(page, '7 days')).toHaveAttribute('aria-pressed', 'true');
  await expect(input(page)).toHaveValue('2026-11-16');
  await expect(since(page)).toHaveText(/^Since Mon, Nov 16, 12:00\sAM$/);
});

test('a preset goes into the address and stays relative; its date is sent', async ({ page }) => {
  await startClock(page, '2026-11-23T15:00:00Z');
  await open(page, 'dental', '/?utm=kept');
  const list = asked(page);
  for (const [words, name, date, sentence] of PRESETS) {
    await andRendered(page, () => preset(page, words).click());
    expect(inAddress(page)).toBe(name);
    expect(new URL(page.url()).searchParams.get('utm')).toBe('kept');
    await expect(preset(page, words)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('group', { name: 'Period' }).locator('[aria-pressed=true]')).toHaveCount(1);
    await expect(input(page)).toHaveValue(date);
    await expect(since(page)).toHaveText(sentence);
    expect(fromDate(homes(list).at(-1))).toBe(date);
  }
});

test('back, forward and reload walk through the windows', async ({ page }) => {
  await open(page);
  const list = asked(page);
  const expectWindow = async (name, days) => {
    await expect.poll(() => inAddress(page)).toBe(name);
    await expect(input(page)).toHaveValue(dateIn('UTC', days));
    await expect.poll(() => fromDate(homes(list).at(-1))).toBe(dateIn('UTC', days));
  };
  await andRendered(page, () => preset(page, 'Since yesterday').click());
  await andRendered(page, () => preset(page, '30 days').click());
  await page.goBack();
  await expectWindow('yesterday', 1);
  await page.goBack();
  await expectWindow(null, 7);
  await page.goForward();
  await expectWindow('yesterday', 1);
  await page.reload();
  await expectWindow('yesterday', 1);
  await page.goBack();
  await expectWindow(null, 7);
});

test('a date that was typed is asked for, and an emptied input means the default', async ({ page }) => {
  await open(page);
  const list = asked(page);
  const day = dateIn('UTC', 3);
  await andRendered(page, () => input(page).fill(day));
  expect(inAddress(page)).toBe(day);
  expect(homes(list).map(fromDate)).toEqual([day]);
  await expect(preset(page, '7 days')).toHaveAttribute('aria-pressed', 'false');
  await andRendered(page, () => input(page).fill(''));
  expect(inAddress(page)).toBeNull();
  expect(homes(list).map(fromDate)).toEqual([day, dateIn('UTC', 7)]);
});

test('what follows from a later start is less', async ({ page }) => {
  await switches(page);
  const week = await openAndRead(page);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => isHome(response.url())),
    preset(page, 'Today').click(),
  ]);
  const today = await answer.json();
  expect(today.calls.length).toBeLessThan(week.calls.length);
  await expect(page.getByRole('table', { name: 'Calls' })).toHaveAttribute('aria-rowcount', String(today.calls.length + 1));
});

for (const [what, text, words] of [
  ['is no date', 'yesteryear', 'isn’t a valid date'],
  ['does not exist', '2026-02-30', 'isn’t a valid date'],
  ['lies in the future', '2199-01-01', 'is in the future'],
  ['is too old', '1969-12-31', 'is too far back'],
  ['is markup', '<img src=x onerror=alert(1)>', 'isn’t a valid date'],
]) {
  test(`an address whose date ${what} is told beside the input and never sent`, async ({ page }) => {
    const list = asked(page);
    await open(page, 'dental', `/?FromDate=${encodeURIComponent(text)}`);
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
    await expect(input(page)).toHaveAccessibleDescription(new RegExp(words));
    await expect(input(page)).toHaveAttribute('aria-invalid', 'true');
    expect(homes(list).map(fromDate)).toEqual([dateIn('UTC', 7)]);
    // What is chosen next settles it.
    await andRendered(page, () => preset(page, '30 days').click());
    await expect(page.getByRole('status').filter({ hasText: words })).toHaveCount(0);
    await expect(input(page)).not.toHaveAttribute('aria-invalid');
  });
}

test('a future date in the input is told beside it and changes nothing', async ({ page }) => {
  await open(page);
  const list = asked(page);
  const before = page.url();
  await input(page).fill('2199-01-01');
  await input(page).blur();
  await expect(page.getByRole('status').filter({ hasText: 'is in the future' })).toBeVisible();
  await expect(input(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(section(page, 'Calls').getByRole('row').nth(3)).toBeVisible();
  expect(page.url()).toBe(before);
  expect(homes(list)).toEqual([]);
});

test('a future date in the input does not stay there once something else is chosen', async ({ page }) => {
  await open(page);
  await input(page).fill('2199-01-01');
  await input(page).blur();
  await expect(page.getByRole('status').filter({ hasText: 'is in the future' })).toBeVisible();
  // The window that is shown already: nothing new is asked for, but the input must say what is shown.
  await preset(page, '7 days').click();
  await expect(page.getByRole('status').filter({ hasText: 'is in the future' })).toHaveCount(0);
  await expect(input(page)).toHaveValue(dateIn('UTC', 7));
});

test('names of presets are read in any case, and account and customer are passed on', async ({ page }) => {
  const list = asked(page);
  await signIn(page, 'dental');
  await page.goto(`/?FromDate=YESTERDAY&AccountId=${DENTAL}&CustomerId=%20&Nonsense=1`);
  await rendered(page);
  expect(homes(list)).toEqual([`/portal/home?FromDate=${dateIn('UTC', 1)}&AccountId=${DENTAL}`]);
});

for (const word of ['constructor', '__proto__', 'toString']) {
  test(`"${word}" in the address is no window`, async ({ page }) => {
    const list = asked(page);
    await open(page, 'dental', `/?FromDate=${word}`);
    expect(homes(list).map(fromDate)).toEqual([dateIn('UTC', 7)]);
  });
}
