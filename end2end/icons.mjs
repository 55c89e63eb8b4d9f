// `cargo xtask icons`: the pictures of the app on a desktop and a home screen, from style/icons/icon.svg.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import config from './playwright.config.mjs';

const folder = fileURLToPath(new URL('../style/icons/', import.meta.url));
const svg = readFileSync(`${folder}icon.svg`, 'utf8');
// Systems cut the corners off these two: the picture goes to the edges, and what it shows stays in the middle.
const whole = svg.replace(/ rx="\d+"/, '');
const PICTURES = [
  ['any-192', 192, svg],
  ['any-512', 512, svg],
  ['maskable-512', 512, whole],
  ['apple-180', 180, whole],
];

const browser = await chromium.launch(config.use.launchOptions);
for (const [name, size, drawing] of PICTURES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${drawing}`);
  await page.screenshot({ path: `${folder}${name}.png`, omitBackground: true });
}
await browser.close();
