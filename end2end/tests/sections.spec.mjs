// What the page shows of each kind of record.

import { callRows, expect, openAndRead, openRow, openWith, section, startClock, test } from '../support.mjs';
import { home, NOW } from '../payload.mjs';

const SECTIONS = ['Call metrics', 'Conversations', 'Calls', 'Voicemail'];

test('the regions are there with level-2 headings, and forms only where they apply', async ({ page }) => {
  const dental = await openAndRead(page, 'dental');
  expect(dental.isHostedSuiteCustomer).toBe(false);
  for (const name of SECTIONS) {
    await expect(section(page, name)).toBeVisible();
    await expect(section(page, name).getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  }
  await expect(section(page, 'Forms')).toHaveCount(0);
});

test('the answering service has forms', async ({ page }) => {
  const answering = await openAndRead(page, 'answering');
  expect(answering.isHostedSuiteCustomer).toBe(true);
  await expect(section(page, 'Forms')).toBeVisible();
});

test('with the first data each list has at least five records', async ({ page }) => {
  await page.addInitScript(() => {
    const real = performance.mark.bind(performance);
    performance.mark = (name) => {
      if (name === 'home:rendered') {
        window.listed ??= ['conversations', 'voicemail', 'forms'].map((id) => document.querySelectorAll(`#${id} .list__item`).length);
      }
      return real(name);
    };
  });
  await openAndRead(page, 'answering');
  for (const count of await page.evaluate(() => window.listed)) expect(count).toBeGreaterThanOrEqual(5);
});

test('whose data it is stands above it', async ({ page }) => {
  const path = [{ id: 'customer-1', name: 'Bright Smile Group' }, { id: 'customer-2', name: 'Back Bay' }];
  const calls = home().calls.map((call, at) => ({ ...call, customerBreadcrumb: at ? path : path.slice(0, 1) }));
  await openWith(page, home({ calls }));
  await expect(page.getByRole('list', { name: 'Account and customer' }).getByRole('listitem')).toHaveText(['Bright Smile Dental Group', 'Bright Smile Group']);
});

test('each section says how many there are', async ({ page }) => {
  const sent = await openAndRead(page, 'answering');
  const counts = {
    'Call metrics': sent.callMetrics,
    Conversations: sent.conversations,
    Calls: sent.calls,
    Voicemail: sent.voicemail,
    Forms: sent.forms,
  };
  await expect(section(page, 'Call metrics').getByRole('button', { name: `All ${sent.callMetrics.length}` })).toBeVisible();
  for (const [name, records] of Object.entries(counts).slice(1)) {
    await expect(section(page, name).getByText(records.length.toLocaleString('en-US'), { exact: true }).first()).toBeVisible();
  }
  for (const name of ['Conversations', 'Voicemail', 'Forms']) {
    const first = section(page, name).getByRole('listitem').first();
    await expect(first).toHaveAttribute('aria-setsize', String(counts[name].length));
  }
  const table = page.getByRole('table', { name: 'Calls' });
  await expect(table).toHaveAttribute('aria-rowcount', String(sent.calls.length + 1));
});

test('the table of calls has its columns, and its days', async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, home());
  const table = page.getByRole('table', { name: 'Calls' });
  await expect(table.getByRole('columnheader')).toHaveText(
    ['Status', 'From', 'To', 'Date', 'Duration', 'Outcome', 'Answered by'],
  );
  await expect(table.getByRole('rowheader')).toHaveText([
    /Today, Monday, November 23 2 calls/,
    /Yesterday, Sunday, November 22 2 calls/,
    /Friday, November 20 1 call$/,
  ]);
  await expect(callRows(page)).toHaveCount(5);
  // Numbered without the days, after the header.
  for (const [at, row] of (await callRows(page).all()).entries()) {
    await expect(row).toHaveAttribute('aria-rowindex', String(at + 2));
  }
});

test('a row says who, where, when, how long and what came of it', async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, home());
  const row = (text) => callRows(page).filter({ hasText: text });
  const booked = row('Zoë Müller');
  await expect(booked.getByRole('cell')).toHaveText([
    /Answered/,
    /Zoë Müller\s*\(617\) 555-0110/,
    /Front desk\s*\(617\) 555-0100/,
    /^2:30\sPM\s+30 min\. ago/,
    '4:05',
    'Appointment booked',
    'Ana Prado',
  ]);
  await expect(row('Private number').getByRole('cell').first()).toContainText('Missed');
  // Rang for several and was answered by one: not missed.
  await expect(row('Dmitri').getByRole('cell').first()).toContainText('Answered');
  await expect(row('Ben Okafor').first().getByRole('cell').nth(4)).toHaveText('1:10:30');
  const live = row('Elena');
  await expect(live.getByRole('cell').first()).toContainText('On hold');
  const clock = live.getByRole('cell').nth(4);
  const before = await clock.textContent();
  expect(before).toMatch(/^2:\d\d$/);
  await expect(clock).not.toHaveText(before);
});

test('metrics have a label, a unit, a meaning, and no trouble with unknown keys', async ({ page }) => {
  await openWith(page, home());
  const tiles = section(page, 'Call metrics').getByRole('listitem');
  await expect(tiles).toHaveCount(3);
  await expect(tiles.nth(0)).toContainText(/Total calls\s*1,234\s*5 listed/);
  await expect(tiles.nth(1)).toContainText(/Talk time\s*1:30:30\s*avg 2:15/);
  await expect(tiles.nth(2)).toContainText(/Smiles per patient\s*7\s*$/);
  await section(page, 'Call metrics').getByRole('button', { name: 'All 3' }).click();
  await expect(tiles.nth(1)).toContainText('How long people talked.');
  await expect(tiles.nth(1)).toContainText('TalkTimeMinutes · total 90.5, average 2.25');
});

test('conversations show the newest message, who wrote it, and whether it is unread', async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, home());
  const items = section(page, 'Conversations').getByRole('listitem');
  await expect(items).toHaveCount(2);
  await expect(items.nth(0)).toContainText('(617) 555-0110');
  await expect(items.nth(0)).toContainText('Unread');
  await expect(items.nth(0)).toContainText('Can I come at 10?');
  await expect(items.nth(0)).toContainText('2 hours ago');
  await expect(items.nth(1)).toContainText('Ana Prado: See you on Friday');
  await expect(items.nth(1).getByText('Unread')).toBeHidden();
  await openRow(items.nth(0));
  await expect(items.nth(0)).toContainText('Incoming');
  await expect(items.nth(0)).toContainText('Front desk');
  await items.nth(0).locator('.row').hover();
  await expect(items.nth(0).locator('.row').getByRole('link', { name: 'Text (617) 555-0110' })).toBeVisible();
  await expect(items.nth(0).locator('.row__whole').getByRole('link', { name: 'Call (617) 555-0110' })).toHaveAttribute('href', 'tel:+16175550110');
  await expect(items.nth(0).locator('.row__whole').getByRole('link', { name: 'Text (617) 555-0110' })).toHaveAttribute('href', 'sms:+16175550110');
});

test('forms keep their fields behind a disclosure', async ({ page }) => {
  await openWith(page, home());
  const form = section(page, 'Forms').getByRole('listitem').first();
  await expect(form.getByText('Days that suit')).toHaveCount(0);
  await form.getByRole('button', { name: 'New patient: Kim' }).click();
  for (const text of ['Client Back Bay', 'For Ana Prado, Ben Okafor', '(303) 555-0177', 'A new patient called', 'Took 1:30']) {
    await expect(form).toContainText(text);
  }
  await expect(form.getByText('Days that suit')).toBeVisible();
  await expect(form.getByRole('definition')).toHaveText(['Monday', 'Tuesday']);
  // What was left empty is folded away.
  await form.getByText('1 empty field').click();
  await expect(form.getByRole('definition')).toHaveText(['Monday', 'Tuesday', 'Empty']);
});

test('ids stay behind Technical details, and can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWith(page, home());
  for (const [name, id] of [['Conversations', 'conversation-1'], ['Voicemail', 'id-both'], ['Forms', 'definition-1']]) {
    const item = section(page, name).getByRole('listitem').first();
    await expect(item.getByText(id, { exact: true })).toHaveCount(0);
    await openRow(item);
    await item.getByText('Technical details').click();
    const value = item.getByText(id, { exact: true });
    await expect(value).toBeVisible();
    await item.getByRole('definition').filter({ hasText: id }).first().getByRole('button', { name: /^Copy / }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(id);
  }
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
});
