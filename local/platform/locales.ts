/** The languages of the app as a deploy lays them beside functions and pages: one file a language, and one that lists them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

/** The folder's name on the platform. */
export const LOCALES = '__LOCALES__';

const manifestSchema = v.looseObject({
  translations: v.optional(
    v.looseObject({
      resources: v.array(v.object({ key: v.string(), path: v.string() })),
      fallback: v.looseObject({ default: v.string() }),
    }),
  ),
});

/**
 * Lays out the languages that a manifest names.
 * @returns the folder that holds `__LOCALES__`: for functions, the one that their code is in
 */
export function layOutLocales(manifestFile: string): string {
  const { translations } = v.parse(manifestSchema, parse(readFileSync(manifestFile, 'utf8')));
  const files: [string, string][] = (translations?.resources ?? []).map(({ key, path }) => [
    `${key}.json`,
    readFileSync(join(dirname(manifestFile), path), 'utf8'),
  ]);
  const config = {
    locales: (translations?.resources ?? []).map(({ key }) => key),
    fallback: translations?.fallback ?? { default: 'en-US' },
  };
  files.push(['i18n-info.json', JSON.stringify({ translations: {}, config })]);

  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  const folder = join(dirname(manifestFile), '.local', 'locales', hash);
  if (existsSync(folder)) return folder;
  // Made aside and moved into place, since several processes may do so at once.
  const aside = `${folder}-${process.pid}`;
  mkdirSync(join(aside, LOCALES), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(aside, LOCALES, name), text);
  try {
    renameSync(aside, folder);
  } catch {
    rmSync(aside, { recursive: true, force: true });
  }
  return folder;
}

/** The text that a key of the manifest stands for, in the language that is fallen back to. */
export function defaultText(manifestFile: string, key: string): string {
  const { translations } = v.parse(manifestSchema, parse(readFileSync(manifestFile, 'utf8')));
  const resource = translations?.resources.find((one) => one.key === translations.fallback.default);
  if (!resource) return key;
  const texts = JSON.parse(
    readFileSync(join(dirname(manifestFile), resource.path), 'utf8'),
  ) as unknown;
  const text = key
    .split('.')
    .reduce<unknown>(
      (found, name) => (found as Record<string, unknown> | undefined)?.[name],
      texts,
    );
  return typeof text === 'string' ? text : key;
}
