// What is printed.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { callRows, expect, open, openWith, section, startClock, test } from '../support.mjs';
import { home, manyCalls, NOW, voicemail } from '../payload.mjs';

/** The pages of what is printed, as text. */
async function printed(page) {
  const document = await getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4' })), verbosity: 0 }).promise;
  const pages = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const content = await (await document.getPage(at)).getTextContent();
    pages.push(content.items.map((item) => item.str).join(''));
  }
  return pages;
}

test.beforeEach(async ({ page }) => {
  await startClock(page, NOW);
});

test('D5: what is dark on the screen is dark on white on paper', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openWith(page, home());
  const colors = () =>
    page.evaluate(() => [document.documentElement, document.querySelector('.calls__open')].map((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]));
  const lightness = (color) => color.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
  expect(lightness((await colors())[0][1])).toBeLessThan(100);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const [[text, ground], [name]] = await colors();
  expect(lightness(ground)).toBeGreaterThan(690);
  expect(lightness(text)).toBeLessThan(200);
  expect(lightness(name)).toBeLessThan(200);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => localStorage.setItem('portal-home.theme', 'dark'));
  await page.reload();
  await expect(callRows(page).first()).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  expect(lightness((await colors())[0][1])).toBeGreaterThan(690);
});

for (const width of [1280, 360]) {
  test(`D5: 300 calls are printed, all of them, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await openWith(page, home({ calls: manyCalls(300) }));
    const text = (await printed(page)).join('');
    for (let at = 0; at < 300; at += 1) expect(text).toContain(`Caller ${at}.`);
    // On the screen there are those in view again.
    await expect.poll(() => callRows(page).count()).toBeLessThan(60);
  });
}

test('D5: of a long list 500 are printed, and the paper says how many are not', async ({ page }) => {
  const messages = Array.from({ length: 600 }, (_, at) => voicemail(`v${at}`, new Date(Date.parse(NOW) - at * 60_000).toISOString(), { recordingFrom: `Speaker${at}.`, uri: null }));
  await openWith(page, home({ calls: manyCalls(520), voicemail: messages }));
  const text = (await printed(page)).join('');
  expect(text).toContain('Speaker499.');
  expect(text).not.toContain('Speaker500.');
  expect(text).toContain('100 more aren’t printed.');
  expect(text).toContain('Caller 499.');
  expect(text).not.toContain('Caller 500.');
  expect(text).toContain('20 more aren’t printed.');
});

test('D5: with details open, the details are what is printed', async ({ page }) => {
  await openWith(page, home());
  await callRows(page).getByRole('button', { name: 'Zoë Müller' }).click();
  await expect(page.getByRole('dialog')).toContainText('What happened');
  const pages = await printed(page);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('Appointment booked');
  expect(pages[0]).toContain('Answered by Ana Prado');
  expect(pages[0]).not.toContain('Dmitri');
});

test('D5, A35: a hand-over of 139 entries is printed to its end, with its last', async ({ page }) => {
  await open(page, 'demo');
  await page.getByRole('button', { name: 'Shift handoff' }).click();
  const entries = page.getByRole('dialog').locator('.handover__lines li');
  await expect(entries.first()).toBeVisible();
  const names = await entries.locator('b').allTextContents();
  expect(names.length).toBeGreaterThan(100);
  const pages = await printed(page);
  expect(pages.length).toBeGreaterThanOrEqual(2);
  expect(pages.length).toBeLessThanOrEqual(8);
  const squeezed = (text) => text.replace(/[\s\u2066-\u2069]/g, '');
  const text = squeezed(pages.join(''));
  // Letters of some scripts are others on paper: those of names in Latin are what they are.
  const latin = names.map(squeezed).filter((name) => /^[\x20-\x7e·]+$/.test(name));
  expect(latin.length).toBeGreaterThan(30);
  for (const name of latin) expect(text).toContain(name);
  expect(squeezed(pages.at(-1)).length).toBeGreaterThan(100);
});

test('D5: what is printed of a section is its view', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await openWith(page, home(), '/#calls');
  const text = (await printed(page)).join('');
  expect(text).toContain('Dmitri');
  await expect(section(page, 'Conversations')).toBeHidden();
  expect(text).not.toContain('Can I come at 10?');
});
