// Runs nginx or Caddy with the configuration that `cargo xtask dist` has written, in which only what it says is to be
// changed is: where to listen, and the API's address. Serves a copy of the site, which the tests may change.

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [name, port, api] = process.argv.slice(2);
const target = (path) => fileURLToPath(new URL(`../../target/${path}`, import.meta.url));
const folder = target(`deploy-${name}`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(`${folder}/temp`, { recursive: true });
cpSync(target('site'), `${folder}/site`, { recursive: true });

/** A configuration with some of its lines changed, each of which must be there. */
function changed(file, changes) {
  let text = readFileSync(target(`site-servers/${file}`), 'utf8');
  for (const [from, to] of Object.entries({ [target('site')]: `${folder}/site`, ...changes })) {
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    text = text.replaceAll(from, to);
  }
  writeFileSync(`${folder}/${file}`, text);
}

let child;
if (name === 'nginx') {
  changed('nginx.conf', { 'server 127.0.0.1:9000;': `server 127.0.0.1:${api};`, 'listen 8080;': `listen 127.0.0.1:${port};` });
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/temp/${kind};`);
  // Of whoever owns the files: its worker must be able to read them.
  writeFileSync(`${folder}/main.conf`, `user root;\ndaemon off;\npid ${folder}/nginx.pid;\nevents {}\nhttp {\n${temp.join('\n')}\naccess_log off;\ninclude ${folder}/nginx.conf;\n}\n`);
  child = spawn('nginx', ['-p', folder, '-e', 'stderr', '-c', `${folder}/main.conf`], { stdio: 'inherit' });
} else {
  changed('Caddyfile', {});
  const env = { ...process.env, PORTAL_HOME_ADDRESS: `http://127.0.0.1:${port}`, PORTAL_HOME_API: `127.0.0.1:${api}`, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  child = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', `${folder}/Caddyfile`], { stdio: 'inherit', env });
}
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill('SIGTERM'));
child.on('exit', (code) => process.exit(code ?? 0));
