// Everything about one call, in a dialog.

import { callRows, expect, openWith, startClock, test } from '../support.mjs';
import { home, NOW } from '../payload.mjs';

const dialog = (page) => page.getByRole('dialog');
const opener = (page, name) => callRows(page).getByRole('button', { name });

test.beforeEach(async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, home());
});

test('opens from the row and shows log, people and the way to the customer', async ({ page }) => {
  await expect(dialog(page)).toHaveCount(0);
  await opener(page, 'Zoë Müller').click();
  await expect(dialog(page)).toBeVisible();
  for (const text of [
    'Appointment booked',
    'Total time',
    '4:05',
    'Answered · Incoming',
    'with several people',
    /2:30:09\sPM\+0:09Answered by Ana Prado/,
    'People',
    'device: desk phone',
    'Muted',
    'On hold',
    'Joined later',
    'From the start',
  ]) {
    await expect(dialog(page)).toContainText(text);
  }
  await expect(dialog(page).getByRole('listitem').filter({ hasText: /^(Bright Smile Group|Back Bay)$/ })).toHaveText([
    'Bright Smile Group',
    'Back Bay',
  ]);
  await expect(dialog(page).getByRole('link', { name: 'Call (617) 555-0110' })).toHaveAttribute('href', 'tel:+16175550110');
});

test('keeps ids behind Technical details', async ({ page }) => {
  await opener(page, 'Zoë Müller').click();
  await expect(dialog(page).getByText('CA-booked')).toHaveCount(0);
  await dialog(page).getByText('Technical details').last().click();
  await expect(dialog(page).getByText('CA-booked')).toBeVisible();
  await expect(dialog(page).getByText('CF-booked')).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Copy Call SID' })).toBeVisible();
});

test('says why a call is on hold', async ({ page }) => {
  await opener(page, 'Elena').click();
  await expect(dialog(page)).toContainText('Front desk hold');
  await expect(dialog(page)).toContainText('Transferring');
  await expect(dialog(page)).toContainText('No call log.');
});

test('opens by Enter, closes by Close and by Escape, and gives the focus back', async ({ page }) => {
  for (const close of [
    () => dialog(page).getByRole('button', { name: 'Close' }).click(),
    () => dialog(page).getByRole('button', { name: 'Close' }).press('Enter'),
    () => page.keyboard.press('Escape'),
  ]) {
    await opener(page, 'Dmitri').focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page)).toContainText('Rang several people');
    await close();
    await expect(dialog(page)).toHaveCount(0);
    await expect(opener(page, 'Dmitri')).toBeFocused();
  }
});

test('the focus stays inside while it is open', async ({ page }) => {
  await opener(page, 'Zoë Müller').click();
  for (let press = 0; press < 25; press += 1) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(() => {
      const at = document.activeElement;
      return at !== document.body && at.closest('dialog') === null ? at.outerHTML : null;
    });
    expect(outside).toBeNull();
  }
});

test('a press anywhere on the row opens it, one beside the dialog closes it', async ({ page }) => {
  await callRows(page).filter({ hasText: 'Dmitri' }).getByRole('cell').nth(5).click();
  await expect(dialog(page)).toBeVisible();
  await page.mouse.click(3, 3);
  await expect(dialog(page)).toHaveCount(0);
});

test('stays open over a refresh that no longer brings the call', async ({ page }) => {
  await opener(page, 'Zoë Müller').click();
  await page.unrouteAll();
  await page.route('**/portal/home*', (route) => route.fulfill({ json: home({ calls: [] }) }));
  await page.getByRole('button', { name: 'Refresh', exact: true, includeHidden: true }).evaluate((button) => button.click());
  await expect(page.getByRole('table', { name: 'Calls', includeHidden: true })).toHaveAttribute('aria-rowcount', '1');
  await expect(dialog(page)).toContainText('Appointment booked');
});
