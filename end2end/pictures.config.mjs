// `cargo xtask screenshots`: the tests' set-up, for taking pictures.

import config from './playwright.config.mjs';

export default { ...config, testDir: 'pictures', outputDir: 'results/pictures' };
