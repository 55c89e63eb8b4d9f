// A server that fails, in every way it can.

import { asked, callRows, dateIn, expect, FAILED_REQUEST, homes, isHome, marks, open, openFailing } from '../support.mjs';
import { preset, rendered, section, signIn, switches, test } from '../support.mjs';

const alert = (page) => page.getByRole('alert');
const retry = (page) => alert(page).getByRole('button', { name: 'Retry' });

// What is switched on, and what is said about it.
const FAILURES = [
  [{ status: 500 }, 'Something went wrong on the server.'],
  [{ status: 502 }, 'Something went wrong on the server.'],
  [{ status: 503, 'retry-after': 600 }, 'The phone system is busy or under maintenance.'],
  [{ status: 429, 'retry-after': 600 }, 'Too many requests.'],
  [{ status: 404 }, "This page’s data wasn’t found."],
  [{ status: 403 }, 'You don’t have access to this data.'],
  [{ status: 400 }, 'The request was rejected.'],
  [{ truncate: 'cut' }, 'The connection broke while loading.'],
  [{ truncate: 'json' }, 'Incomplete response.'],
  [{ body: 'html' }, 'Unexpected response.'],
  [{ body: 'text' }, 'Unexpected response.'],
  [{ body: 'null' }, "Response couldn’t be read."],
  [{ body: 'list' }, "Response couldn’t be read."],
  [{ body: 'error' }, 'Something went wrong on the server.'],
];

// What belongs to the inside of a server and to nobody's page.
const INTERNALS = /stackTrace| {3}at |Exception|HomeService|lambda_method|<html|Request\.|responseStatus/;

for (const [fault, words] of FAILURES) {
  test(`${new URLSearchParams(fault)}: is told, and Retry recovers`, async ({ page, problems }) => {
    problems.allow(FAILED_REQUEST);
    await switches(page, fault);
    await signIn(page, 'dental');
    await page.goto('/?FromDate=yesterday');
    await expect(alert(page)).toContainText(words);
    await expect(alert(page)).toHaveCount(1);
    expect(await page.locator('body').innerText()).not.toMatch(INTERNALS);
    await expect(section(page, 'Calls')).toBeVisible();
    await expect(section(page, 'Calls').getByRole('table')).toBeHidden();
    await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');

    await switches(page);
    await retry(page).click();
    await rendered(page);
    await expect(alert(page)).toHaveCount(0);
    await expect(preset(page, 'Since yesterday')).toHaveAttribute('aria-pressed', 'true');
  });

  test(`${new URLSearchParams(fault)}: old data stays`, async ({ page, problems }) => {
    problems.allow(FAILED_REQUEST);
    await open(page);
    // Of the table only the rows in view are in the document, and the alert moves it.
    const table = page.getByRole('table', { name: 'Calls' });
    const before = await table.getAttribute('aria-rowcount');
    const first = await section(page, 'Voicemail').getByRole('listitem').first().textContent();
    await switches(page, fault);
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await expect(alert(page)).toContainText(words);
    await expect(alert(page)).toContainText('Showing data since');
    await expect(table).toHaveAttribute('aria-rowcount', before);
    await expect(callRows(page).first()).toBeVisible();
    await expect(section(page, 'Voicemail').getByRole('listitem').first()).toContainText(first.slice(0, 20));
    await switches(page);
    await retry(page).click();
    await expect(alert(page)).toHaveCount(0);
  });
}

test('no network is told, and the page recovers by itself when it is back', async ({ page, context, problems }) => {
  problems.allow(FAILED_REQUEST);
  await open(page);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(alert(page)).toContainText('You seem to be offline.');
  await expect(retry(page)).toBeVisible();
  await expect(callRows(page).first()).toBeVisible();
  await context.setOffline(false);
  await expect(alert(page)).toHaveCount(0);
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
});

test('a busy server is asked again when it said so, and no sooner', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await open(page);
  await switches(page, { status: 503, 'retry-after': 3 });
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(alert(page)).toContainText('The phone system is busy');
  const failed = Date.now();
  const [list, before] = [asked(page), await marks(page)];
  await switches(page);
  await expect(alert(page)).toHaveCount(0, { timeout: 15_000 });
  expect(Date.now() - failed).toBeGreaterThan(2_000);
  // The alert goes when the page asks: who is signed in first, then the home.
  await rendered(page, before + 1);
  expect(homes(list)).toHaveLength(1);
});

test('a server that is not there is told, for the question who is signed in as well', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await signIn(page, 'dental');
  await page.route('**/auth/status', (route) => route.abort('connectionrefused'));
  await page.goto('/');
  await expect(alert(page)).toContainText("Can’t reach the phone system.");
  await page.unroute('**/auth/status');
  await retry(page).click();
  await rendered(page);
  await expect(alert(page)).toHaveCount(0);
});

test('a failure does not hold up the next window', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await open(page);
  await switches(page, { status: 503, 'retry-after': 600 });
  await preset(page, '30 days').click();
  await expect(alert(page)).toContainText('The phone system is busy');
  await switches(page);
  const asking = page.waitForRequest((request) => isHome(request.url()));
  await preset(page, 'Today').click();
  expect(new URL((await asking).url()).searchParams.get('FromDate')).toBe(dateIn('UTC'));
  await expect(alert(page)).toHaveCount(0);
});

test('NaN for an average and names in PascalCase are no failure', async ({ page }) => {
  await switches(page, { nan: 1, pascal: 1 });
  await open(page, 'dental', '/?FromDate=today');
  await expect(alert(page)).toHaveCount(0);
  await expect(section(page, 'Call metrics').getByRole('listitem').first()).toBeVisible();
  await expect(section(page, 'Call metrics')).not.toContainText('NaN');
});

/** A refusal that names fields, as ServiceStack writes it. */
const refusal = (errors) => ({ status: 400, json: { responseStatus: { errorCode: 'ValidationException', message: 'Validation failed', errors } } });

test('a 400’s own words for a field stand at the field and in the alert, if they are fit for people', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await open(page);
  await page.route(isHome, (route) => route.fulfill(refusal([{ errorCode: 'TooOld', fieldName: 'FromDate', message: 'Your plan keeps 60 days of history.' }])));
  await page.getByRole('button', { name: '90 days' }).click();
  await expect(page.locator('#from-date-error')).toHaveText('Your plan keeps 60 days of history.');
  await expect(page.getByLabel('From date')).toHaveAttribute('aria-invalid', 'true');
  await expect(alert(page)).toContainText('From date: Your plan keeps 60 days of history.');
  await page.route(isHome, (route) => route.fulfill(refusal([{ fieldName: 'FromDate', message: 'System.FormatException: String was not recognized\n   at System.DateTime.Parse' }, { fieldName: 'CustomerId', message: 'No such customer.' }])));
  await page.getByRole('button', { name: '30 days' }).click();
  await expect(page.locator('#from-date-error')).toHaveText('The phone system didn’t accept this date. Choose another.');
  await expect(alert(page)).not.toContainText('FormatException');
  await expect(alert(page)).toContainText('CustomerId: No such customer.');
});

test('with nothing loaded there is one failure, not one a section', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await openFailing(page, { status: 500 });
  await expect(alert(page)).toHaveCount(1);
  await expect(page.getByText(/went wrong|not loaded|couldn.t/i).filter({ visible: true })).toHaveCount(1);
  // Of the sections there are the names.
  const words = await page.locator('.section').filter({ visible: true }).allInnerTexts();
  expect(words.map((text) => text.trim())).toEqual(['Callbacks', 'Conversations', 'Voicemail', 'Call metrics', 'Calls']);
});
