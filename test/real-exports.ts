/**
 * Whole exports: those of an invented team, and real ones, which lie beside the repository and not in it. Tests of the real
 * ones are skipped without them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { realExport } from '../bench/exports';

const OWN = resolve(__dirname, 'import/exports');

/** @returns the path of an export, which is there only where {@link testOn} says so */
export function pathOfExport(name: string): string {
  const own = resolve(OWN, name);
  return existsSync(own) ? own : (realExport(name) ?? own);
}

/** `test` where the export is there, and `test.skip` where it is not. */
export const testOn = (name: string): jest.It =>
  existsSync(pathOfExport(name)) ? test : test.skip;

/** The issues of an export as plain JSON, whatever form the file has. */
export function parseExport(name: string): unknown[] {
  const bytes = readFileSync(pathOfExport(name));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  if (name.includes('.jsonl')) {
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown);
  }
  const whole = JSON.parse(text) as unknown[] | { issues: unknown[] };
  return Array.isArray(whole) ? whole : whole.issues;
}
