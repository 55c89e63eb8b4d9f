// `cargo xtask profile`: the tests' set-up, for watching the page start.

import config from './playwright.config.mjs';

export default { ...config, testDir: 'profile', outputDir: 'results/profile', retries: 0 };
