import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = process.env.PORTAL_HOME_PORT ?? '4810';
const quoted = (text) => JSON.stringify(text);

// `cargo xtask test` names its own program and the site it built. By hand, cargo runs the one from the sources.
const program = process.env.PORTAL_HOME_XTASK ? quoted(process.env.PORTAL_HOME_XTASK) : 'cargo run -q -p xtask --';
const dist = quoted(process.env.PORTAL_HOME_DIST ?? 'dist');

export default defineConfig({
  testDir: 'tests',
  outputDir: 'results',
  fullyParallel: true,
  workers: 2,
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
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
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
