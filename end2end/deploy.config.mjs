// `cargo xtask test --only deploy`: what `cargo xtask dist` makes, behind nginx and Caddy, with the demo server as the API.

import { fileURLToPath } from 'node:url';
import config from './playwright.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const API = 4830;
export const SERVERS = { nginx: 4831, caddy: 4832 };

const program = process.env.PORTAL_HOME_XTASK ? JSON.stringify(process.env.PORTAL_HOME_XTASK) : 'cargo run -q -p xtask --';

export default {
  ...config,
  testDir: 'deploy',
  outputDir: 'results/deploy',
  // The tests change what is served.
  fullyParallel: false,
  workers: 1,
  projects: Object.entries(SERVERS).map(([name, port]) => ({
    name,
    use: { baseURL: `http://127.0.0.1:${port}/portal-home/` },
    metadata: { server: name },
  })),
  webServer: [
    {
      command: `${program} demo --dist ${JSON.stringify(`${root}target/site`)} --port ${API} --seed 1 --zone UTC`,
      cwd: root,
      url: `http://127.0.0.1:${API}/auth/status`,
      ignoreHTTPSErrors: true,
      timeout: 300_000,
      reuseExistingServer: false,
    },
    ...Object.entries(SERVERS).map(([name, port]) => ({
      command: `node deploy/serve.mjs ${name} ${port} ${API}`,
      url: `http://127.0.0.1:${port}/portal-home/`,
      timeout: 30_000,
      reuseExistingServer: false,
    })),
  ],
};
