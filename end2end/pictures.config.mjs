// `cargo xtask screenshots`: the tests' set-up, for taking pictures.

import config from './playwright.config.mjs';

export default { ...config, projects: undefined, testDir: 'pictures', outputDir: 'results/pictures' };
