// Not tests: pictures of every state, to be looked at, and those of the README. `cargo xtask screenshots` takes them.

import { fileURLToPath } from 'node:url';
import { memoryOf, open, section, signIn, switches, test } from '../support.mjs';
import { STATES } from '../states.mjs';

const docs = (name) => fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url));
const all = (name) => fileURLToPath(new URL(`../../target/screenshots/${name}.png`, import.meta.url));
const SIZES = [[360, 780], [768, 1024], [1024, 768], [1440, 900]];
const THEMES = ['light', 'dark'];

test.describe.configure({ timeout: 120_000 });

for (const [state, arrive] of Object.entries(STATES)) {
  test(state, async ({ page, problems }) => {
    await arrive(page, problems);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(() => scrollTo(0, 0));
        await page.waitForTimeout(150);
        await page.screenshot({ path: all(`${state.replaceAll(' ', '-')}-${width}-${colorScheme}`) });
      }
    }
  });
}

/** Opens the demo as somebody does who was here this morning. */
async function openDemo(page, user, [width, height], colorScheme) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.addInitScript(([name, at]) => localStorage.setItem(name, String(at)), [`portal-home.looked.${await memoryOf(page, user)}`, Date.now() - 5 * 3600e3]);
  await switches(page);
  await open(page, user);
  await page.waitForTimeout(300);
}

test('README: the page', async ({ page }) => {
  await openDemo(page, 'dental', [1440, 900], 'light');
  await page.screenshot({ path: docs('home') });
});

test('README: a story, in the dark', async ({ page }) => {
  await openDemo(page, 'answering', [1440, 900], 'dark');
  await section(page, 'Call-backs').getByRole('listitem').first().locator('.row__name').click();
  await page.getByRole('dialog').getByRole('button', { name: 'History', exact: true }).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: docs('story') });
});

test('README: on a phone', async ({ page }) => {
  await openDemo(page, 'dental', [390, 844], 'light');
  await page.screenshot({ path: docs('phone') });
});

test('README: calls over time', async ({ page }) => {
  await openDemo(page, 'dental', [1440, 900], 'light');
  await section(page, 'Call metrics').getByRole('button', { name: 'Calls over time' }).click();
  await page.waitForTimeout(300);
  await section(page, 'Call metrics').screenshot({ path: docs('charts') });
});
