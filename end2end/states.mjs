// The states of the page that are looked at: by axe, and in pictures. Each waits until it is there.

import { expect } from '@playwright/test';
import { FAILED_REQUEST, callRows, marked, open, openFailing, openPreferences, openRow, openWith, search, section, signIn, speak, switches } from './support.mjs';
import { home } from './payload.mjs';

export const STATES = {
  data: (page) => open(page, 'answering'),
  details: async (page) => {
    await openWith(page, home());
    await callRows(page).getByRole('button', { name: 'Zoë Müller' }).click();
    await page.getByRole('dialog').getByText('Technical details').first().click();
  },
  'everything open': async (page) => {
    await openWith(page, home({ calls: [] }));
    await page.locator('main button[aria-expanded=false]').evaluateAll((all) => all.forEach((one) => one.click()));
    await page.locator('summary').evaluateAll((summaries) => summaries.forEach((summary) => summary.click()));
    await expect(page.getByText('Days that suit')).toBeVisible();
  },
  story: async (page) => {
    await openWith(page, home());
    await openRow(section(page, 'Conversations').getByRole('listitem').first());
    await section(page, 'Conversations').getByRole('button', { name: 'History of (617) 555-0110' }).click();
    await expect(page.getByRole('dialog')).toContainText('Received text');
  },
  'filters and folded calls': async (page) => {
    await page.addInitScript(() => localStorage.setItem('portal-home.looked', String(Date.now() - 3 * 3600e3)));
    await open(page, 'answering', '/?Calls=incoming&Conversations=unread');
    for (const more of await page.getByRole('button', { name: 'Filter', exact: true }).all()) await more.click();
    await page.getByLabel('Group repeat callers').check();
    await expect(page.getByLabel('Line', { exact: true }).first()).toBeVisible();
  },
  'charts and comparison': async (page) => {
    await open(page, 'answering');
    await page.getByRole('button', { name: 'Calls over time' }).click();
    await section(page, 'Call metrics').getByRole('button', { name: /^All/ }).click();
    await page.getByText('Show as table').click();
    await page.getByLabel('Compare periods').check();
    await expect(section(page, 'Call metrics')).toContainText('Compared with');
  },
  playing: async (page) => {
    await open(page, 'answering');
    await section(page, 'Voicemail').getByRole('button', { name: /^Play voicemail/ }).first().click();
    await expect(page.getByRole('region', { name: 'Player' })).toBeVisible();
    // What the player covers can be scrolled from under it.
    await page.evaluate(() => scrollTo(0, 0));
  },
  'hand-over': async (page) => {
    await open(page, 'answering');
    await page.getByRole('button', { name: 'Shift handoff' }).click();
    await expect(page.getByRole('dialog', { name: 'Shift handoff' })).toContainText('To call back');
  },
  preferences: async (page) => {
    await page.addInitScript(() => localStorage.setItem('portal-home.speed', '2'));
    await openWith(page, home());
    await openPreferences(page);
    await page.getByLabel('View name').fill('Missed');
    await page.getByRole('button', { name: 'Save view' }).click();
    await expect(page.getByRole('button', { name: 'Delete Missed' })).toBeVisible();
  },
  'in German': async (page) => {
    await speak(page, 'de');
    await open(page, 'answering');
  },
  'in Arabic': async (page) => {
    await speak(page, 'ar');
    await open(page, 'answering');
  },
  'details in Arabic': async (page) => {
    await speak(page, 'ar');
    await openWith(page, home());
    await page.getByRole('table').getByRole('button', { name: 'Zoë Müller' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'sign-in in Arabic': async (page) => {
    await speak(page, 'ar');
    await page.goto('/');
    await expect(page.getByRole('form')).toBeVisible();
  },
  keys: async (page) => {
    await openWith(page, home());
    await expect(callRows(page).first()).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  },
  found: async (page) => {
    await openWith(page, home());
    await search(page).fill('a');
    await expect.poll(async () => (await marked(page.locator('body'))).length).toBeGreaterThan(0);
  },
  'nothing found': async (page) => {
    await openWith(page, home());
    await search(page).fill('nobody has this name');
    await expect(section(page, 'Calls')).toContainText('0 of 5');
  },
  empty: (page) => open(page, 'new'),
  'an invalid date': (page) => open(page, 'new', '/?FromDate=yesteryear'),
  error: async (page, problems) => {
    problems.allow(FAILED_REQUEST);
    await openFailing(page, { status: 500 });
  },
  'signed out': async (page, problems) => {
    problems.allow(FAILED_REQUEST);
    await page.goto('/');
    await page.getByRole('form').getByLabel('User name').fill('x');
    await page.getByRole('form').getByLabel('Password').fill('x');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
  },
  loading: async (page) => {
    await switches(page, { latency: 60_000 });
    await signIn(page, 'dental');
    await page.goto('/');
    await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
    await expect(page.getByRole('group', { name: 'Period' })).toBeVisible();
  },
  crashed: async (page) => {
    await openWith(page, home());
    // A panic is a trap of the program.
    await page.evaluate(() => dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') })));
    await expect(page.getByRole('alert')).toBeVisible();
  },
  'no WebAssembly': async (page) => {
    await page.addInitScript(() => delete window.WebAssembly);
    await page.goto('/');
    await expect(page.getByRole('alert')).toBeVisible();
  },
  'not loaded': async (page, problems) => {
    problems.allow(FAILED_REQUEST);
    problems.allow(/The app could not be loaded/);
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto('/');
    await expect(page.getByRole('alert')).toBeVisible();
  },
};
