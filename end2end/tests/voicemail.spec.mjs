// Listening to voice messages.

import { asked, expect, FAILED_REQUEST, open, openAndRead, openWith, section, startClock, test } from '../support.mjs';
import { home, NOW, voicemail } from '../payload.mjs';

const files = (list) => list.filter((path) => path.startsWith('/files/'));
const items = (page) => section(page, 'Voicemail').getByRole('listitem');
const audios = (page) => page.locator('audio');
const play = (place) => place.getByRole('button', { name: /^Play the message from/ });

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
  const audio = item.locator('audio');
  await expect.poll(() => audio.evaluate((audio) => audio.currentTime)).toBeGreaterThan(0.2);
  expect(files(list).length).toBeGreaterThan(0);
  expect(answers.every((status) => status === 200 || status === 206)).toBe(true);
  // No other recording.
  expect(new Set(files(list)).size).toBe(1);
  await expect(audio).toHaveAttribute('controls', '');

  await item.getByRole('combobox', { name: /^Speed of the message/ }).selectOption('1.5');
  expect(await audio.evaluate((audio) => audio.playbackRate)).toBe(1.5);

  // Held, so that only the buttons move it.
  await audio.evaluate((audio) => {
    audio.pause();
    audio.currentTime = 1;
  });
  await item.getByRole('button', { name: 'Forward 10 seconds' }).click();
  const end = await audio.evaluate((audio) => Math.min(11, audio.duration));
  await expect.poll(() => audio.evaluate((audio) => audio.currentTime)).toBeCloseTo(end, 0);
  await item.getByRole('button', { name: 'Back 10 seconds' }).click();
  await expect.poll(() => audio.evaluate((audio) => audio.currentTime)).toBeCloseTo(Math.max(0, end - 10), 0);
});

test('one message plays at a time', async ({ page }) => {
  const sent = (await openAndRead(page, 'answering')).voicemail;
  const [first, second] = await playableItems(page, sent, 2);
  const paused = (item) => item.locator('audio').evaluate((audio) => audio.paused);
  await play(first).click();
  await expect.poll(() => paused(first)).toBe(false);
  await play(second).click();
  await expect.poll(() => paused(second)).toBe(false);
  expect(await paused(first)).toBe(true);
});

test('playing goes on over a refresh and a search', async ({ page }) => {
  const sent = (await openAndRead(page, 'answering')).voicemail;
  const long = playable(sent).find(({ recordingDuration }) => recordingDuration >= 15);
  const item = items(page).nth(sent.indexOf(long));
  await play(item).click();
  const audio = await item.locator('audio').elementHandle();
  const time = () => audio.evaluate((audio) => audio.currentTime);
  await expect.poll(time).toBeGreaterThan(0.1);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Updated/ })).toHaveCount(1);
  const before = await time();
  await expect.poll(time).toBeGreaterThan(before);
  expect(await audio.evaluate((audio) => audio.isConnected && !audio.paused)).toBe(true);
});

test('a download has a name that says what it is', async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, home());
  const link = items(page).first().getByRole('link', { name: 'Download the message from Zoë Müller' });
  await expect(link).toHaveAttribute('download', '2026-11-23_16175550110_Zoë-Müller.wav');
  await expect(link).toHaveAttribute('href', '/files/both');
});

test('each message says who, when, how long, for whom, and both transcripts', async ({ page }) => {
  await startClock(page, NOW);
  await openWith(page, home());
  const [both, silent] = [items(page).nth(0), items(page).nth(1)];
  for (const text of ['Zoë Müller', '(617) 555-0110', '4 hours ago', '0:06', /96\skB/, 'for Ana Prado', '(617) 555-0100', 'Back Bay']) {
    await expect(both).toContainText(text);
  }
  await expect(both).toContainText('AI transcript Please call me back about the invoice.');
  await expect(both).not.toContainText('in voice');
  await both.getByText('Transcript, the other version').click();
  await expect(both.getByText('please call me back about the in voice')).toBeVisible();

  await expect(silent).toContainText('No transcript. The recording is all there is.');
  await expect(silent).toContainText('No recording can be played');
  await expect(play(silent)).toHaveCount(0);
});

test('a recording that is gone says so, with a way to try again', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  const good = '/files/ae39312a3743ab858c1d0006';
  const date = '2026-11-23T11:00:00Z';
  let gone = true;
  // As an answer of the network, not of the page's own script.
  await page.route('**/files/**', (route) => (gone ? route.fulfill({ status: 404, body: 'gone' }) : route.continue()));
  await openWith(page, home({ voicemail: [voicemail('a', date, { uri: good, recordingFrom: 'Omar' })] }));
  await play(items(page)).click();
  await expect(items(page)).toContainText("The recording can't be played.");
  gone = false;
  await items(page).getByRole('button', { name: 'Try again' }).click();
  await expect(items(page)).not.toContainText("can't be played");
  await expect.poll(() => audios(page).evaluate((audio) => audio.currentTime)).toBeGreaterThan(0.1);
});

test('signed out meanwhile, the page does not break on Play', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST);
  await open(page, 'answering');
  await page.route('**/files/**', (route) => route.fulfill({ status: 401 }));
  await play(items(page)).first().click();
  await expect(items(page).filter({ hasText: "can't be played" })).toHaveCount(1);
});
