import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = process.env.PORTAL_HOME_PORT ?? '4810';
const quoted = (text) => JSON.stringify(text);

// `cargo xtask test` names its own program and the site it built. By hand, cargo runs the one from the sources.
const program = process.env.PORTAL_HOME_XTASK ? quoted(process.env.PORTAL_HOME_XTASK) : 'cargo run -q -p xtask --';
const dist = quoted(process.env.PORTAL_HOME_DIST ?? 'dist');

const TOUCH = /touch\.spec/;
const SCROLL_BARS = /scroll-bars\.spec/;
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const launchOptions = { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS };
const { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = devices['Pixel 7'];

export default defineConfig({
  testDir: 'tests',
  projects: [
    { name: 'desktop', testIgnore: [TOUCH, SCROLL_BARS] },
    // A finger: it hovers over nothing before it taps.
    { name: 'touch', testMatch: TOUCH, use: { viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } },
    // Scroll bars that take room, as on Windows.
    { name: 'scroll bars', testMatch: SCROLL_BARS, use: { launchOptions: { ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] } } },
  ],
  outputDir: 'results',
  fullyParallel: true,
  workers: 2,
  // What takes long is run once in a while: `cargo xtask test --long`.
  grepInvert: process.env.PORTAL_HOME_LONG ? [] : /@long/,
  // A test that passes now and then is a fault; only a loaded CI machine gets a second try.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: !!process.env.CI,
  reporter: 'list',
  timeout: 30_000,
  expect: { timeout: 7_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    // What a worker answers no test can stand in for; those of the worker allow it.
    serviceWorkers: 'block',
    launchOptions,
  },
  webServer: {
    command: `${program} demo --dist ${dist} --port ${port} --seed 1 --zone UTC`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    timeout: 300_000,
    // Another server on the port would be another build.
    reuseExistingServer: false,
  },
});
