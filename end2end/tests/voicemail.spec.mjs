// Listening to voicemails.

import { asked, expect, FAILED_REQUEST, open, openAndRead, openRow, openWith, recording, section, startClock, test } from '../support.mjs';
import { home, NOW, voicemail } from '../payload.mjs';

const files = (list) => list.filter((path) => path.startsWith('/files/'));
const items = (page) => section(page, 'Voicemail').getByRole('listitem');
const player = (page) => page.getByRole('region', { name: 'Player' });
const audio = (page) => player(page).locator('audio');
const time = (page) => audio(page).evaluate((audio) => audio.currentTime);
const play = (place) => place.getByRole('button', { name: /^Play voicemail from/ });

/** Serves every recording as a silence of so many seconds. */
const serveRecordings = (page, seconds) =>
  page.route('**/files/*', (route) => route.fulfill({ contentType: 'audio/wav', headers: { 'Accept-Ranges': 'bytes' }, body: recording(seconds) }));

/** Messages that can be played, the newest first. */
const messages = (...names) =>
  names.map((name, at) => voicemail(name, `2026-11-23T${String(11 - at).padStart(2, '0')}:00:00Z`, { recordingFrom: `From ${name}`, fromAddress: `+1303555010${at}` }));

/** The messages of the demo that can be played: 4 in 100 can't. A message's id ends in its seconds. */
const playable = (sent) => sent.filter(({ uri, id }) => uri && parseInt(id.slice(-4), 16) > 3);

/** The items of the first messages that can be played. */
async function playableItems(page, sent, count) {
  const found = playable(sent).slice(0, count);
  expect(found).toHaveLength(count);
  return found.map(({ id }) => items(page).nth(sent.findIndex((one) => one.id === id)));
}

test('nothing is loaded before Play; then it plays, seeks and changes its speed', async ({ page }) => {
  const list = asked(page);
  const answers = [];
  page.on('response', (response) => response.url().includes('/files/') && answers.push(response.status()));
  const sent = (await openAndRead(page, 'answering')).voicemail;
  const [item] = await playableItems(page, sent, 1);
  await item.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300); // What would be loaded unasked would be by now.
  expect(files(list)).toEqual([]);

  await play(item).click();
  await expect.poll(() => time(page)).toBeGreaterThan(0.2);
  expect(files(list).length).toBeGreaterThan(0);
  expect(answers.every((status) => status === 200 || status === 206)).toBe(true);
  // No other recording.
  expect(new Set(files(list)).size).toBe(1);
  await expect(audio(page)).toHaveAttribute('controls', '');

  // Held, so that only the buttons move it.
  await audio(page).evaluate((audio) => {
    audio.pause();
    audio.currentTime = 1;
  });
  await player(page).getByRole('button', { name: 'Forward 10 seconds' }).click();
  const end = await audio(page).evaluate((audio) => Math.min(11, audio.duration));
  await expect.poll(() => time(page)).toBeCloseTo(end, 0);
  await player(page).getByRole('button', { name: 'Back 10 seconds' }).click();
  await expect.poll(() => time(page)).toBeCloseTo(Math.max(0, end - 10), 0);
});

test('the speed is said, and remembered for the next message and the next visit', async ({ page }) => {
  await serveRecordings(page, 30);
  await openWith(page, home({ voicemail: messages('a', 'b') }));
  await play(items(page).nth(0)).click();
  const speed = player(page).getByRole('combobox', { name: 'Speed' });
  await expect(speed.getByRole('option')).toHaveText(['0.75×', '1×', '1.25×', '1.5×', '1.75×', '2×']);
  await speed.selectOption('1.5');
  await expect(page.getByRole('status').filter({ hasText: 'Speed 1.5' })).toHaveCount(1);
  const rate = () => audio(page).evaluate((audio) => audio.playbackRate);
  expect(await rate()).toBe(1.5);
  await play(items(page).nth(1)).click();
  await expect(audio(page)).toHaveAttribute('src', '/files/b');
  await expect.poll(rate).toBe(1.5);
  await page.reload();
  await play(items(page).nth(0)).click();
  await expect.poll(rate).toBe(1.5);
});

test('one message plays at a time, and its button stops it', async ({ page }) => {
  await serveRecordings(page, 30);
  await openWith(page, home({ voicemail: messages('a', 'b') }));
  const pause = (at) => items(page).nth(at).getByRole('button', { name: /^Pause voicemail from/ });
  await play(items(page).nth(0)).click();
  await expect(pause(0)).toBeVisible();
  await play(items(page).nth(1)).click();
  await expect(pause(1)).toBeVisible();
  await expect(pause(0)).toHaveCount(0);
  await expect(page.locator('audio')).toHaveCount(1);
  await pause(1).click();
  await expect(play(items(page).nth(1))).toBeVisible();
  expect(await audio(page).evaluate((audio) => audio.paused)).toBe(true);
  await player(page).getByRole('button', { name: 'Dismiss player' }).click();
  await expect(player(page)).toBeHidden();
});

test('playing goes on over a refresh, a search, a filter and another period', async ({ page }) => {
  await serveRecordings(page, 60);
  await openWith(page, home({ voicemail: messages('a', 'b') }));
  await section(page, 'Voicemail').getByRole('button', { name: /^Unplayed/ }).click();
  await play(items(page).nth(0)).click();
  await expect.poll(() => time(page)).toBeGreaterThan(0.1);
  // Heard, but not gone from under the eyes of who listens.
  await expect(items(page)).toHaveCount(2);
  const handle = await audio(page).elementHandle();
  for (const act of [
    () => page.getByRole('button', { name: 'Refresh', exact: true }).click(),
    () => page.getByRole('searchbox').fill('nothing of the kind'),
    () => page.getByRole('group', { name: 'Period' }).getByRole('button', { name: '30 days' }).click(),
  ]) {
    await act();
    const before = await time(page);
    await expect.poll(() => time(page)).toBeGreaterThan(before);
    expect(await handle.evaluate((audio) => audio.isConnected && !audio.paused)).toBe(true);
  }
});

test('the next message not heard, the oldest first; and all of them, one after the other', async ({ page }) => {
  await serveRecordings(page, 1);
  await openWith(page, home({ voicemail: messages('a', 'b', 'c') }));
  await section(page, 'Voicemail').getByRole('button', { name: 'Play unplayed' }).click();
  await expect(audio(page)).toHaveAttribute('src', '/files/c');
  await expect(audio(page)).toHaveAttribute('src', '/files/b');
  await expect(audio(page)).toHaveAttribute('src', '/files/a');
  await expect(player(page).getByRole('button', { name: 'No more unplayed' })).toHaveAttribute('aria-disabled', 'true');
  await expect(items(page).getByText('Unplayed', { exact: true })).toHaveCount(3);
  for (const badge of await items(page).getByText('Unplayed', { exact: true }).all()) await expect(badge).toBeHidden();
  // What was marked not heard is offered again.
  await items(page).nth(1).locator('.row').hover();
  await items(page).nth(1).getByRole('button', { name: 'Mark as unplayed' }).click();
  await player(page).getByRole('button', { name: 'Next (1)' }).click();
  await expect(audio(page)).toHaveAttribute('src', '/files/b');
  await expect(page.getByRole('status').filter({ hasText: 'Playing voicemail from From b' })).toHaveCount(1);
});

test('who plays on goes past a recording that is broken', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await page.route('**/files/*', (route) =>
    route.request().url().endsWith('/b') ? route.fulfill({ status: 404 }) : route.fulfill({ contentType: 'audio/wav', body: recording(1) }),
  );
  await openWith(page, home({ voicemail: messages('a', 'b', 'c') }));
  await section(page, 'Voicemail').getByRole('button', { name: 'Play unplayed' }).click();
  await expect(audio(page)).toHaveAttribute('src', '/files/c');
  await expect(audio(page)).toHaveAttribute('src', '/files/b');
  await expect(player(page).getByRole('alert')).toContainText('Couldn’t load the recording.');
  await player(page).getByRole('button', { name: 'Next (1)' }).click();
  await expect(audio(page)).toHaveAttribute('src', '/files/a');
});

test('by the keyboard: Space plays and stops, arrows move', async ({ page }) => {
  await serveRecordings(page, 60);
  await openWith(page, home({ voicemail: messages('a') }));
  await expect(items(page)).toHaveCount(1);
  await items(page).first().focus();
  await page.keyboard.press('Space');
  await expect.poll(() => time(page)).toBeGreaterThan(0.1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => time(page)).toBeGreaterThan(10);
  await page.keyboard.press('Space');
  expect(await audio(page).evaluate((audio) => audio.paused)).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => time(page)).toBeLessThan(10);
});

test('a download has a name that says what it is', async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, home());
  await openRow(items(page).first());
  const link = items(page).first().getByRole('link', { name: 'Download voicemail from Zoë Müller' });
  await expect(link).toHaveAttribute('download', '2026-11-23_16175550110_Zoë-Müller.wav');
  await expect(link).toHaveAttribute('href', '/files/both');
});

test('each message says who, when, how long, for whom, and both transcripts', async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, home());
  const [both, silent] = [items(page).nth(0), items(page).nth(1)];
  await expect(silent).toContainText('No transcript. Play to listen.');
  await openRow(both);
  for (const text of ['Zoë Müller', '(617) 555-0110', '4 hours ago', '0:06', /96\skB/, 'Ana Prado', '(617) 555-0100', 'Back Bay']) {
    await expect(both).toContainText(text);
  }
  await expect(both).toContainText('AI transcript Please call me back about the invoice.');
  await expect(both).not.toContainText('in voice');
  await both.getByText('Other transcript: Transcript (automatic)').click();
  await expect(both.getByText('please call me back about the in voice')).toBeVisible();

  await expect(silent.getByRole('img', { name: 'Recording unavailable.' })).toBeVisible();
  await expect(play(silent)).toHaveCount(0);
});

test('a recording that is gone says so, with a way to try again and to save it', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  let gone = true;
  // As an answer of the network, not of the page's own script.
  await page.route('**/files/**', (route) =>
    gone ? route.fulfill({ status: 404, body: 'gone' }) : route.fulfill({ contentType: 'audio/wav', body: recording(5) }),
  );
  await openWith(page, home({ voicemail: messages('a') }));
  await play(items(page)).click();
  await expect(player(page).getByRole('alert')).toContainText('Couldn’t load the recording. This page’s data wasn’t found.');
  await expect(player(page).getByRole('link', { name: 'Download voicemail from From a' })).toBeVisible();
  gone = false;
  await player(page).getByRole('button', { name: 'Try again' }).click();
  await expect(player(page).getByRole('alert')).toHaveCount(0);
  await expect.poll(() => time(page)).toBeGreaterThan(0.1);
});

test('each way in which a recording can fail has its words', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  const ways = {
    forbidden: [{ status: 403 }, 'You don’t have access to this data.'],
    broken: [{ status: 200, contentType: 'audio/wav', body: 'not a recording' }, 'Can’t play this recording.'],
    page: [{ status: 200, contentType: 'text/html', body: '<p>welcome' }, 'Unexpected response.'],
  };
  const odd = { status: 200, contentType: 'audio/x-nobody-plays-this', body: 'x' };
  await page.route('**/files/*', (route) => route.fulfill(ways[route.request().url().split('/').at(-1)]?.[0] ?? odd));
  await openWith(page, home({ voicemail: [...messages(...Object.keys(ways)), voicemail('odd', '2026-11-23T01:00:00Z', { contentType: 'audio/x-nobody-plays-this', recordingFrom: 'Odd' })] }));
  for (const [at, [, words]] of Object.values(ways).entries()) {
    await play(items(page).nth(at)).click();
    await expect(player(page).getByRole('alert')).toContainText(words);
  }
  await play(items(page).nth(3)).click();
  await expect(player(page).getByRole('alert')).toContainText('Can’t play this format (audio/x-nobody-plays-this).');
});

test('signed out meanwhile, the page asks to sign in again and keeps what it showed', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await open(page, 'answering');
  await page.route('**/files/**', (route) => route.fulfill({ status: 401 }));
  await page.route('**/auth/status', (route) => route.fulfill({ status: 204 }));
  await play(items(page)).first().click();
  await expect(page.getByRole('dialog', { name: 'Your session ended' })).toBeVisible();
});
