// Starts a browser's driver, and the demo server.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Browser, Builder, Capabilities } from 'selenium-webdriver';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { env } = process;

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a program that answers at an address, and remembers what it prints. */
async function started(command, values, address, variables = {}) {
  const child = spawn(command, values, { cwd: root, env: { ...env, ...variables }, detached: true });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => printed.push(String(text)));
  const stop = () => {
    try {
      process.kill(-child.pid);
    } catch {} // It has ended by itself.
  };
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answers = await fetch(address).then(() => true, () => false);
    if (answers) return { printed, stop };
    if (child.exitCode !== null) break;
    await new Promise((go) => setTimeout(go, 100));
  }
  stop();
  throw new Error(`${command} does not answer:\n${printed.join('')}`);
}

/** The demo, with the built site. */
export async function demo() {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const dist = env.PORTAL_HOME_DIST ?? 'dist';
  const server = await started(env.PORTAL_HOME_XTASK, ['demo', '--dist', dist, '--port', String(port), '--seed', '1', '--zone', 'UTC'], address);
  return { ...server, address };
}

const ROOT_FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

const ENGINES = {
  Chromium: {
    start: (port) => started(env.CHROMEDRIVER ?? 'chromedriver', [`--port=${port}`], `http://127.0.0.1:${port}/status`),
    capabilities: new Capabilities().setBrowserName(Browser.CHROME).set('goog:chromeOptions', { binary: env.CHROMIUM, args: [...ROOT_FLAGS, '--lang=en-US', '--autoplay-policy=no-user-gesture-required'] }),
  },
  Firefox: {
    start: (port) => started(env.GECKODRIVER ?? 'geckodriver', ['--port', String(port)], `http://127.0.0.1:${port}/status`),
    capabilities: new Capabilities().setBrowserName(Browser.FIREFOX).set('moz:firefoxOptions', { args: ['-headless'], prefs: { 'intl.accept_languages': 'en-US', 'media.autoplay.default': 0 } }),
  },
  WebKit: {
    start: (port) =>
      started('xvfb-run', ['-a', '-s', '-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`], `http://127.0.0.1:${port}/status`, {
        LANG: 'en_US.UTF-8',
        LIBGL_ALWAYS_SOFTWARE: '1',
        // Its sandbox can't be had within a container.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      }),
    capabilities: new Capabilities().setBrowserName('MiniBrowser').set('webkitgtk:browserOptions', {
      binary: env.MINIBROWSER ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      args: ['--automation', '--enable-write-console-messages-to-stdout=true'],
    }),
  },
};

/** A session with that browser. */
export async function browser(name) {
  const { start, capabilities } = ENGINES[name];
  const port = await freePort();
  const server = await start(port);
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
  await driver.manage().window().setRect({ width: 1280, height: 900 });
  return { driver, printed: server.printed, quit: () => driver.quit().catch(() => {}).then(server.stop) };
}
