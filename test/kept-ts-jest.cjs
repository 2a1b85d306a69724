// ts-jest, with what it made kept once for all projects of jest, for all arguments that jest is started with, and for all of
// its workers. Its own keys hold the whole configuration, so that a clone would compile every file anew for each project, with
// and without `--silent`, and with and without counting what is run.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

const root = resolve(__dirname, '..');
/** What decides what becomes of a file, beside the file. */
const DECIDING = [
  'tsconfig.base.json',
  'tsconfig.test.json',
  'tsconfig.jest.json',
  'test/kept-ts-jest.cjs',
  'node_modules/ts-jest/package.json',
  'node_modules/typescript/package.json',
];

function hashOf(...parts) {
  const hash = createHash('sha256');
  // The length says where a part ends.
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest('hex');
}

module.exports = {
  createTransformer: (options) => {
    const base = hashOf(
      JSON.stringify(options),
      ...DECIDING.map((path) => readFileSync(join(root, path))),
    );
    const keyOf = (source, path) => hashOf(base, path, source);
    let tsJest;
    // Loading the compiler takes a second, which nobody needs where all is kept.
    const compile = (source, path, how) =>
      (tsJest ??= require('ts-jest').default.createTransformer(options)).process(source, path, how)
        .code;
    return {
      getCacheKey: (source, path, { instrument }) =>
        hashOf(keyOf(source, path), String(instrument)),
      process: (source, path, how) => {
        const key = keyOf(source, path);
        const kept = join(how.config.cacheDirectory, 'typescript', key.slice(0, 2), `${key}.js`);
        if (how.config.cache && existsSync(kept)) return { code: readFileSync(kept, 'utf8') };
        const code = compile(source, path, how);
        mkdirSync(dirname(kept), { recursive: true });
        // Another worker may be at the same file, and reads no half of it.
        writeFileSync(`${kept}.${process.pid}`, code);
        renameSync(`${kept}.${process.pid}`, kept);
        return { code };
      },
    };
  },
};
