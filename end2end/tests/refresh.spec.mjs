// The page refreshes itself, and disturbs nobody.

import { accountMenu, ahead, andRendered, asked, callRows, expect, homes, isHome, movableClock, openRow, openWith, rendered, search, section, signIn, test } from '../support.mjs';
import { NOW, call, home } from '../payload.mjs';

const refresh = (page) => page.getByRole('combobox', { name: 'Auto-refresh' });

/** A page whose home the test changes as it likes; its clock is in the test's hand. */
async function openChanging(page, first) {
  let now = first;
  await movableClock(page, NOW);
  await page.route(isHome, (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(now) }));
  await signIn(page, 'dental');
  await page.goto('/');
  await rendered(page);
  return (next) => (now = next);
}

test('every minute, unless it is told otherwise, and the device remembers', async ({ page }) => {
  await openChanging(page, home());
  const list = asked(page);
  await accountMenu(page);
  await expect(refresh(page)).toHaveValue('60');
  await page.keyboard.press('Escape');
  await andRendered(page, () => ahead(page, 61_000));
  expect(homes(list)).toHaveLength(1);
  await accountMenu(page);
  await refresh(page).selectOption('0');
  await page.keyboard.press('Escape');
  await ahead(page, 600_000);
  await page.waitForTimeout(2_500);
  expect(homes(list)).toHaveLength(1);
  await expect(page.getByTitle(/may be outdated/)).toBeVisible();
  await page.reload();
  await accountMenu(page);
  await expect(refresh(page)).toHaveValue('0');
});

test('not in a hidden tab, and at once when somebody looks again', async ({ page }) => {
  await openChanging(page, home());
  const list = asked(page);
  const hide = (hidden) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, hidden);
  await hide(true);
  await ahead(page, 600_000);
  await page.waitForTimeout(2_500);
  expect(homes(list)).toHaveLength(0);
  await andRendered(page, () => hide(false));
  expect(homes(list)).toHaveLength(1);
});

test('new records wait for a press, the others move on in place', async ({ page }) => {
  const change = await openChanging(page, home());
  const count = await callRows(page).count();
  const first = await callRows(page).first().innerText();
  const changed = { ...home(), calls: home().calls.map((one) => (one.id === 'id-booked' ? { ...one, outcome: 'Rescheduled' } : one)) };
  const fresh = call('fresh', '2026-11-23T14:59:00Z', '2026-11-23T14:59:30Z', { fromName: 'Brand New' });
  change({ ...changed, calls: [fresh, ...changed.calls] });
  await andRendered(page, () => ahead(page, 61_000));
  const show = page.getByRole('button', { name: 'Show 1 new' });
  await expect(show).toBeVisible();
  await expect(callRows(page)).toHaveCount(count);
  await expect(page.getByText('Brand New')).toHaveCount(0);
  await expect(section(page, 'Calls').getByText('Rescheduled')).toBeVisible();
  expect((await callRows(page).first().innerText()).split('\n')[0]).toBe(first.split('\n')[0]);
  await show.click();
  await expect(callRows(page)).toHaveCount(count + 1);
  await expect(page.getByText('Brand New')).toBeVisible();
  await expect(show).toHaveCount(0);
});

test('keeps focus, typed text, open details and the playing recording', async ({ page }) => {
  const change = await openChanging(page, home());
  await openRow(section(page, 'Voicemail').getByRole('listitem').first());
  const details = section(page, 'Voicemail').getByText('Technical details').first();
  await details.click();
  await expect(section(page, 'Voicemail').getByText('File id').first()).toBeVisible();
  await search(page).fill('a');
  await page.evaluate(() => {
    // The same elements, before and after.
    window.kept = [document.querySelector('audio'), document.querySelector('details[open]'), document.activeElement];
  });
  change({ ...home(), callMetrics: [{ metricKey: 'TotalCalls', total: 99, average: 9 }] });
  await andRendered(page, () => ahead(page, 61_000));
  const same = await page.evaluate(() => {
    const [audio, details, focused] = window.kept;
    return audio.isConnected && details.isConnected && details.open && document.activeElement === focused;
  });
  expect(same).toBe(true);
  await expect(search(page)).toHaveValue('a');
});

test('an open call stays open and where it is', async ({ page }) => {
  await openWith(page, home());
  await callRows(page).first().getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Technical details').last().click();
  await expect(dialog.getByText('Session id')).toBeVisible();
  await page.evaluate(() => document.querySelector('button[aria-label=Refresh]').click());
  await page.waitForTimeout(500);
  await expect(dialog.getByText('Session id')).toBeVisible();
});

test('keeps what is open among the figures and the notes', async ({ page }) => {
  const strange = { ...home(), voicemail: 'none' };
  const change = await openChanging(page, strange);
  await section(page, 'Call metrics').getByRole('button', { name: 'All 3' }).click();
  const told = section(page, 'Call metrics').getByText('As reported').first();
  await expect(told).toBeVisible();
  const skipped = page.getByText('couldn’t be read and isn’t shown');
  await skipped.click();
  await expect(page.getByText('Voicemail: the list itself')).toBeVisible();
  change({ ...strange, callMetrics: home().callMetrics.map((one) => ({ ...one, total: 4321 })) });
  await andRendered(page, () => ahead(page, 61_000));
  await expect(section(page, 'Call metrics').getByText('4,321').first()).toBeVisible();
  await expect(told).toBeVisible();
  await expect(page.getByText('Voicemail: the list itself')).toBeVisible();
});
