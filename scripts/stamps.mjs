// Remembers what a step was done from, so that it is done again only when that has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** Folders that are made, not written. */
const MADE = ['build', 'node_modules'];

/** Every file of a folder, by its path from the root; a file is its own list. */
function filesUnder(path) {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !MADE.includes(name))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

function hashOf(sources) {
  const hash = createHash('sha256').update(process.version);
  for (const path of sources.flatMap(filesUnder))
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/**
 * @param name of the step
 * @param sources files and folders that decide what the step makes or finds
 * @returns whether the step was done from the same before, and a way to say that it is done now
 */
export function stampOf(name, sources) {
  const path = join(root, '.local', 'stamps', name);
  const hash = hashOf(sources);
  return {
    isFresh: existsSync(path) && readFileSync(path, 'utf8') === hash,
    mark: () => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, hash);
    },
  };
}
