/**
 * Whole exports: those of an invented team, copies of them as large as a site, and real ones, which lie beside the
 * repository and not in it. Tests measure on real ones in a long run, and are skipped there without them.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { realExport } from '../bench/exports';
import { copiedExport } from './import/copied-export';
import { LONG } from './long-run';

const OWN = resolve(__dirname, 'import/exports');
/** Such as `200 × cloud.jsonl`. */
const COPIES = /^(\d+) × (.+)$/;

const made = new Map<string, string>();
let folder: string | undefined;
afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true });
});

/** What a table of tests runs on: exports of our own each time, real ones in a long run. */
export const withReal = <T>(own: T[], real: T[]): T[] => [...own, ...(LONG ? real : [])];

/** @returns the path of an export, which is there only where {@link testOn} says so */
export function pathOfExport(name: string): string {
  if (COPIES.test(name)) return pathOfCopies(name);
  const own = resolve(OWN, name);
  return existsSync(own) ? own : (realExport(name) ?? own);
}

function pathOfCopies(name: string): string {
  const known = made.get(name);
  if (known !== undefined) return known;
  const [, copies, original = ''] = COPIES.exec(name) ?? [];
  folder ??= mkdtempSync(join(tmpdir(), 'role-clarity-exports-'));
  const path = join(folder, `${copies}-${original}`);
  const text = readFileSync(pathOfExport(original), 'utf8');
  writeFileSync(path, copiedExport(text, Number(copies)));
  made.set(name, path);
  return path;
}

/** `test` where the export is there, and `test.skip` where it is not. */
export const testOn = (name: string): jest.It =>
  COPIES.test(name) || existsSync(pathOfExport(name)) ? test : test.skip;

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
