// Runs the program that cuts WebAssembly in two: `node cut.mjs <program> <what was compiled> <folder for the pieces>`.
//
// It is itself WebAssembly, for the sake of one function: it walks hash maps, whose order follows from random numbers,
// and what it makes of the same program was other bytes each time. Here the numbers are always the same.

import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { WASI } from 'node:wasi';

const [program, compiled, place] = process.argv.slice(2);
const wasi = new WASI({
  version: 'preview1',
  args: ['cut', `/from/${basename(compiled)}`, '/to'],
  preopens: { '/from': dirname(compiled), '/to': place },
});
const imports = wasi.getImportObject();
imports.wasi_snapshot_preview1.random_get = (at, length) => {
  new Uint8Array(instance.exports.memory.buffer, at, length).fill(0);
  return 0;
};
const { instance } = await WebAssembly.instantiate(await readFile(program), imports);
process.exitCode = wasi.start(instance);
