// A server before the demo's, of which a test can change what it has of the site, and see what it was asked for.

import { createHash } from 'node:crypto';
import { createServer, request as ask } from 'node:http';
import { test } from '@playwright/test';

const text = (path) => fetch(new URL(path, test.info().project.use.baseURL)).then((answer) => answer.text());
const hash = (body) => createHash('sha256').update(body).digest('hex').slice(0, 16);

/** Starts one. `files` are answers in place of the demo's, by path: a text, or a status. `asked` are the paths so far. */
export async function startChangedServer() {
  const [files, asked, upstream] = [new Map(), [], new URL(test.info().project.use.baseURL)];
  const server = createServer((request, response) => {
    const path = request.url.split('?')[0];
    asked.push(path);
    const changed = files.get(path);
    if (typeof changed === 'number') return response.writeHead(changed).end();
    const headers = { ...request.headers, host: upstream.host };
    if (changed !== undefined) delete headers['if-none-match'];
    request.pipe(
      ask({ hostname: upstream.hostname, port: upstream.port, path: changed === undefined ? request.url : '/', method: request.method, headers }, (answer) => {
        const kind = { js: 'text/javascript', css: 'text/css', txt: 'text/plain' }[path.split('.').at(-1)] ?? 'text/html';
        const { 'content-length': _, ...rest } = answer.headers;
        response.writeHead(answer.statusCode, changed === undefined ? answer.headers : { ...rest, 'content-type': kind });
        if (changed === undefined) answer.pipe(response);
        else answer.resume().on('end', () => response.end(changed));
      }).on('error', () => response.destroy()),
    );
  });
  await new Promise((started) => server.listen(0, '127.0.0.1', started));
  const stop = () => new Promise((stopped) => (server.close(stopped), server.closeAllConnections()));
  return { url: `http://127.0.0.1:${server.address().port}/`, files, asked, stop };
}

/** Puts a second release there: another style and another German, under other names. Returns the path of the style. */
export async function deploySecond(files) {
  let page = await text('/');
  const rename = async (path, change) => {
    const body = (await text(path)) + change;
    const renamed = path.replace(/[0-9a-f]{16}/, hash(body));
    files.set(renamed, body);
    files.set(path, 404);
    page = page.replaceAll(path, renamed);
    return [body, renamed];
  };
  const [style, path] = await rename(page.match(/\/portal-home-[0-9a-f]{16}\.css/)[0], '\n.top { outline: 1px solid red }\n');
  page = page.replace(new RegExp(`(${path}" integrity="sha384-)[^"]*`), `$1${createHash('sha384').update(style).digest('base64')}`);
  await rename(page.match(/\/languages\/de-[0-9a-f]{16}\.txt/)[0], '\n');
  page = page.replace(/(name="build" content=")\w+/, '$1ffffffffffffffff');
  files.set('/', page).set('/index.html', page);
  files.set('/worker.js', `${(await text('/worker.js')).trimEnd().replace(/\w+$/, 'ffffffffffffffff')}\n`);
  return path;
}
