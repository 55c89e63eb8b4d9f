// For somebody who is elsewhere: notifications of what comes while the page is hidden, and the count on the icons.

import { call, calls, conversations, home, voicemail, voicemails } from '../payload.mjs';
import { asked, expect, homes, isHome, openPreferences, openWith, section, serve, signOut, speak, test } from '../support.mjs';

test.use({ serviceWorkers: 'allow', permissions: ['notifications'] });

const missed = (name, from, values) =>
  call(name, '2026-11-23T14:59:00Z', '2026-11-23T14:59:20Z', { fromAddress: from, toAddress: '+16175550100', wasMissed: true, outcome: 'No answer', ...values });
const text = (id, otherAddress, words) => ({
  id,
  endpointId: 'endpoint-1',
  otherAddress,
  mostRecentMessage: { id: `m-${id}`, date: '2026-11-23T14:59:30Z', direction: 'Incoming', otherAddress, sender: otherAddress, text: words, isUnread: true },
});
const LATER = home({
  calls: [missed('late', '+13035550155', { fromName: 'Farid Nasser' }), ...calls],
  conversations: [text('conversation-3', '+13035550156', 'Are you open?'), ...conversations],
  voicemail: [voicemail('late-message', '2026-11-23T14:59:40Z', { recordingFrom: 'Grace Lee', fromAddress: '+13035550157' }), ...voicemails],
});

/** Has the minutes of a hidden page pass in a fifth of a second, and lets the test hide the page. */
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const real = window.setInterval;
    window.setInterval = (run, ms, ...rest) => real(run, ms === 60_000 ? 200 : ms, ...rest);
    window.isHidden = false;
    Object.defineProperty(document, 'hidden', { get: () => window.isHidden });
    Object.defineProperty(document, 'visibilityState', { get: () => (window.isHidden ? 'hidden' : 'visible') });
    window.badges = [];
    navigator.setAppBadge = async (count) => void window.badges.push(count);
  });
});

const hide = (page, isHidden = true) =>
  page.evaluate((isHidden) => {
    window.isHidden = isHidden;
    dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, isHidden);

/** As long as seven minutes take here. */
const sevenMinutes = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        let left = 7;
        const handle = setInterval(() => --left || (clearInterval(handle), done()), 60_000);
      }),
  );

/** What is shown, by kind. */
const shown = (page) =>
  page.evaluate(async () => {
    const list = await (await navigator.serviceWorker.ready).getNotifications();
    return Object.fromEntries(list.map(({ tag, title, body }) => [tag, body ? `${title}: ${body.replace(/[\u2066-\u2069]/g, '')}` : title]));
  });

const toggle = async (page, name) => {
  const dialog = page.getByRole('dialog', { name: 'Preferences' });
  await dialog.getByRole('checkbox', { name }).click();
};
const NOTIFY = /^Notify me of new/;

async function wantNotifications(page, ...more) {
  await openPreferences(page);
  for (const name of [NOTIFY, ...more]) {
    await toggle(page, name);
    await expect(page.getByRole('checkbox', { name })).toBeChecked();
  }
  await page.keyboard.press('Escape');
}

/** Opens the page as it is, wants to be told, and goes elsewhere; then this comes. */
async function comesWhileHidden(page, later, ...more) {
  await openWith(page, home());
  await wantNotifications(page, ...more);
  // A browser without a screen has no window that is hidden: the worker has to be told.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => page.context().serviceWorkers().length).toBe(1);
  await page.context().serviceWorkers()[0].evaluate(() => void Object.defineProperty(WindowClient.prototype, 'visibilityState', { get: () => 'hidden' }));
  // The browser clears away what it knows of earlier notifications when it is first asked for any: not once ours are there.
  await shown(page);
  await hide(page);
  await serve(page, later);
}

test('nobody is told of anything, and nothing is asked for, until somebody wants it', async ({ page }) => {
  await openWith(page, home());
  await hide(page);
  await serve(page, LATER);
  const list = asked(page);
  await sevenMinutes(page);
  expect(homes(list)).toEqual([]);
  expect(await shown(page)).toEqual({});
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', /\.svg$/);
  expect(await page.evaluate(() => window.badges)).toEqual([]);
});

test('a notification a kind, without names; more of a kind takes its place; what is settled goes', async ({ page }) => {
  await comesWhileHidden(page, LATER);
  await expect.poll(() => shown(page)).toEqual({ callbacks: '1 new callback', conversations: '1 new text', voicemail: '1 new voicemail' });
  await serve(page, { ...LATER, calls: [missed('later', '+13035550158'), ...LATER.calls], conversations });
  await expect.poll(() => shown(page)).toEqual({ callbacks: '2 new callbacks', voicemail: '1 new voicemail' });
  // Looked at, they are no news.
  await hide(page, false);
  await expect.poll(() => shown(page)).toEqual({});
});

test('with names, where somebody wants them', async ({ page }) => {
  await comesWhileHidden(page, LATER, 'Show who it is in notifications');
  await expect
    .poll(() => shown(page))
    .toEqual({ callbacks: '1 new callback: Farid Nasser', conversations: '1 new text: (303) 555-0156', voicemail: '1 new voicemail: Grace Lee' });
});

test('pressing one leads to its record', async ({ page, context }) => {
  await comesWhileHidden(page, LATER);
  await expect.poll(() => shown(page)).toHaveProperty('voicemail');
  const [worker] = context.serviceWorkers();
  await worker.evaluate(async () => {
    // A page can be brought to the front only by a real press.
    WindowClient.prototype.focus = async function () { return this; };
    const [notification] = await registration.getNotifications({ tag: 'voicemail' });
    dispatchEvent(new NotificationEvent('notificationclick', { notification }));
  });
  await hide(page, false);
  await expect(section(page, 'Voicemail').locator(':focus')).toContainText('Grace Lee');
});

test('after signing out nothing is told and nothing asked', async ({ page }) => {
  await comesWhileHidden(page, LATER, 'Show what’s waiting on the tab and app icon');
  await expect.poll(() => shown(page)).toHaveProperty('callbacks');
  await hide(page, false);
  await signOut(page);
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  await hide(page);
  const list = asked(page);
  await sevenMinutes(page);
  expect(list).toEqual([]);
  expect(await shown(page)).toEqual({});
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', /\.svg$/);
  expect((await page.evaluate(() => window.badges)).at(-1)).toBe(0);
});

for (const status of [401, 403]) {
  test(`a session that ends elsewhere (${status}) takes the notifications along`, async ({ page, problems }) => {
    problems.allow(/Failed to load resource/);
    await comesWhileHidden(page, LATER);
    await expect.poll(() => shown(page)).toHaveProperty('callbacks');
    await page.route(isHome, (route) => route.fulfill({ status, json: {} }));
    if (status === 401) await page.route('**/auth/status', (route) => route.fulfill({ status, json: {} }));
    await expect.poll(() => shown(page)).toEqual({});
    const list = asked(page);
    await sevenMinutes(page);
    expect(homes(list)).toEqual([]);
  });
}

test('the count of what waits is on the icons', async ({ page }) => {
  await openWith(page, home());
  await openPreferences(page);
  await toggle(page, 'Show what’s waiting on the tab and app icon');
  await page.keyboard.press('Escape');
  const icon = page.locator('link[rel=icon]');
  const count = async () => Number(decodeURIComponent(await icon.getAttribute('href')).match(/>(\d+)</)?.[1]);
  await expect.poll(count).toBeGreaterThan(0);
  const before = await count();
  expect((await page.evaluate(() => window.badges)).at(-1)).toBe(before);
  await hide(page);
  await serve(page, LATER);
  await expect.poll(count).toBe(before + 3);
  expect((await page.evaluate(() => window.badges)).at(-1)).toBe(before + 3);
});

test.describe('refused', () => {
  test.use({ permissions: [] });
  test('is explained where it was asked for', async ({ page }) => {
    await page.addInitScript(() => (Notification.requestPermission = async () => 'denied'));
    await openWith(page, home());
    await openPreferences(page);
    const dialog = page.getByRole('dialog', { name: 'Preferences' });
    await toggle(page, NOTIFY);
    await expect(dialog.getByText('The browser blocks notifications')).toBeVisible();
    await expect(dialog.getByRole('checkbox', { name: NOTIFY })).not.toBeChecked();
    await expect(dialog.getByRole('checkbox', { name: NOTIFY })).toHaveAccessibleDescription(/blocks notifications/);
  });

  test('is told in the page’s language', async ({ page }) => {
    await speak(page, 'de');
    await page.addInitScript(() => delete window.Notification);
    await openWith(page, home());
    await page.getByRole('button', { name: /^Kontomenü|^Menü/ }).click();
    await page.getByRole('button', { name: 'Einstellungen' }).click();
    await page.getByRole('checkbox', { name: /benachrichtigen$/ }).click();
    await expect(page.getByText('Dieser Browser kann keine Benachrichtigungen')).toBeVisible();
  });
});
