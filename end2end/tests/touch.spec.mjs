// A phone and a finger, which hovers over nothing before it taps.

import { expect, open, section, test } from '../support.mjs';

test('browsers 1: every tap on Play plays', async ({ page }) => {
  await open(page, 'answering');
  expect(await page.evaluate(() => [matchMedia('(hover: hover)').matches, matchMedia('(pointer: coarse)').matches])).toEqual([false, true]);
  await page.getByRole('navigation').getByRole('link', { name: /Voicemail/ }).tap();
  const messages = section(page, 'Voicemail').getByRole('listitem');
  await expect(messages.first()).toBeVisible();
  let played = 0;
  for (let at = 0; at < 10; at += 1) {
    const play = messages.nth(at).locator('.play');
    await play.scrollIntoViewIfNeeded();
    // Above the player, which the first one brings.
    await play.evaluate((one) => one.getBoundingClientRect().bottom > innerHeight - 220 && scrollBy(0, 300));
    const place = await play.boundingBox();
    await page.touchscreen.tap(place.x + place.width / 2, place.y + place.height / 2);
    await expect(play, String(at)).toHaveAttribute('aria-label', /^Pause/);
    played += 1;
  }
  expect(played).toBe(10);
});

test('a tap on a row opens it, and nothing that only a pointer shows gets in its way', async ({ page }) => {
  await open(page, 'answering');
  const row = section(page, 'Conversations').locator('.row').first();
  await row.scrollIntoViewIfNeeded();
  const place = await row.boundingBox();
  await page.touchscreen.tap(place.x + place.width - 40, place.y + 20);
  await expect(section(page, 'Conversations').locator('.row__whole')).toHaveCount(1);
  await expect(section(page, 'Conversations').locator('.row__actions').first()).toBeHidden();
});
