/** What a page of the app weighs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame } from 'playwright-core';
import { ENGLISH } from '../../../src/texts/languages';
import { BUILD } from './build-pages';

/** Pages of products, and the forms of actions, which have the same files each. */
const ASSETS = [join(BUILD, 'assets'), join(BUILD, '../forms/build/check/assets')];

/** @returns a built file, by its name */
function assetOf(name: string): Buffer {
  const path = ASSETS.map((folder) => join(folder, name)).find((one) => existsSync(one));
  if (path === undefined) throw new Error(`${name} is no built file.`);
  return readFileSync(path);
}

/** The built files that a page has loaded so far, by their names. */
export async function filesLoaded(frame: Frame): Promise<string[]> {
  const addresses = await frame.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  return addresses.flatMap((address) => /\/assets\/([^/?]+)$/.exec(address)?.[1] ?? []);
}

/** @returns the bytes of built files, as they travel */
export function weightOf(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipSync(assetOf(name)).length, 0);
}

/** @returns the bytes, as they travel, of the built files that the page has loaded so far */
export async function pageWeight(frame: Frame): Promise<number> {
  return weightOf(await filesLoaded(frame));
}

/** What a page loads for a reader of another language than English, for whom it has loaded these: the texts are others. */
export function inLanguage(language: string, names: readonly string[]): string[] {
  return names.map((name) => {
    if (!name.startsWith(`${ENGLISH}-`)) return name;
    // Whoever imports the texts of one language knows those of all.
    const importer = names
      .map((one) => assetOf(one).toString())
      .find((code) => code.includes(`./${name}`));
    const other = new RegExp(`\\./(${language}-[\\w-]+\\.js)`).exec(importer ?? '')?.[1];
    if (other === undefined) throw new Error(`There is nothing in ${language} beside ${name}.`);
    return other;
  });
}
