// The table of calls in every order.

import { callRows, expect, openWith, search, section, startClock, test } from '../support.mjs';
import { home, NOW } from '../payload.mjs';

// Who is called what in the rows, by the From column.
const [ZOE, NOBODY, BEN, DMITRI, ELENA] = ['Zoë Müller', 'Private number', 'Ben Okafor', 'Dmitri', 'Elena'];

// The order after the first press and after the second. What is empty comes last in both.
const ORDERS = {
  // On hold, Missed, and three times Answered, newest first among equals.
  Status: [[ZOE, BEN, DMITRI, NOBODY, ELENA], [ELENA, NOBODY, ZOE, BEN, DMITRI]],
  From: [[NOBODY, BEN, DMITRI, ELENA, ZOE], [ZOE, ELENA, DMITRI, BEN, NOBODY]],
  To: [[ELENA, ZOE, NOBODY, DMITRI, BEN], [BEN, DMITRI, ELENA, ZOE, NOBODY]],
  Duration: [[BEN, ZOE, DMITRI, NOBODY, ELENA], [NOBODY, DMITRI, ZOE, BEN, ELENA]],
  Outcome: [[ZOE, ELENA, NOBODY, DMITRI, BEN], [BEN, DMITRI, NOBODY, ELENA, ZOE]],
  'Answered by': [[ELENA, ZOE, DMITRI, BEN, NOBODY], [BEN, DMITRI, ELENA, ZOE, NOBODY]],
};

const head = (page, name) => page.getByRole('columnheader', { name, exact: true });
const names = (page) => callRows(page).getByRole('button');
const days = (page) => page.getByRole('table', { name: 'Calls' }).getByRole('rowheader');

test.beforeEach(async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, home());
});

test('the newest call stands first, and says so', async ({ page }) => {
  await expect(head(page, 'Date')).toHaveAttribute('aria-sort', 'descending');
  await expect(names(page)).toHaveText([ELENA, ZOE, BEN, NOBODY, DMITRI]);
  await head(page, 'Date').getByRole('button').click();
  await expect(head(page, 'Date')).toHaveAttribute('aria-sort', 'ascending');
  await expect(names(page)).toHaveText([DMITRI, NOBODY, BEN, ZOE, ELENA]);
  await expect(days(page)).toHaveText([/^Friday/, /^Yesterday/, /^Today/]);
});

for (const [column, [first, second]] of Object.entries(ORDERS)) {
  test(`by ${column}, both ways`, async ({ page }) => {
    const button = head(page, column).getByRole('button');
    await button.click();
    const descends = column === 'Duration';
    await expect(head(page, column)).toHaveAttribute('aria-sort', descends ? 'descending' : 'ascending');
    await expect(names(page)).toHaveText(first);
    // Days would be spread over many groups.
    await expect(days(page)).toHaveCount(0);
    await button.press('Enter');
    await expect(head(page, column)).toHaveAttribute('aria-sort', descends ? 'ascending' : 'descending');
    await expect(names(page)).toHaveText(second);
    await expect(page.locator('[aria-sort]')).toHaveCount(1);
    await expect(button).toBeFocused();
    await head(page, 'Date').getByRole('button').click();
    await expect(days(page)).toHaveCount(3);
  });
}

test('the order stays while searching', async ({ page }) => {
  await head(page, 'From').getByRole('button').click();
  await search(page).fill('answered');
  await expect(names(page)).toHaveText([BEN, DMITRI, ZOE]);
  await expect(section(page, 'Calls').getByText('3 of 5', { exact: true })).toBeVisible();
});
