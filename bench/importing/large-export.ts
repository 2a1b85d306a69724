/** Large exports, made of the small ones that tests have: the same issues again and again, each with a key and a number of its own. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const SMALL = join(__dirname, '../../test/import/exports');
/** Tells the issues of one copy from those of the next; the small exports have ten. */
export const APART = 100;

interface Parts {
  before: string;
  issues: string[];
  between: string;
  after: string;
}

/** @param name of a small export, with `.gz` after it for one that is packed */
export function writeLargeExport(name: string, path: string, issues: number): void {
  const packed = name.endsWith('.gz');
  const small = name.replace(/\.gz$/, '');
  const parts = partsOf(small, readFileSync(join(SMALL, small), 'utf8'));
  const file = openSync(path, 'w');
  // Gzipped pieces one after another are a gzipped file.
  const write = (text: string): void => {
    writeSync(file, packed ? gzipSync(text) : Buffer.from(text));
  };
  write(parts.before);
  const copies = issues / parts.issues.length;
  for (let copy = 0; copy < copies; copy++) {
    const own = parts.issues.map((issue) => copied(issue, copy)).join(parts.between);
    write(copy + 1 < copies ? own + parts.between : own);
  }
  write(parts.after);
  closeSync(file);
}

function partsOf(name: string, text: string): Parts {
  if (name.endsWith('.jsonl'))
    return { before: '', issues: text.trim().split('\n'), between: '\n', after: '\n' };
  if (name.endsWith('.json')) {
    const { issues, ...around } = JSON.parse(text) as { issues: unknown[] };
    const rest = JSON.stringify(around).slice(1, -1);
    const list = issues.map((issue) => JSON.stringify(issue));
    return { before: '{"issues":[', issues: list, between: ',', after: `],${rest}}` };
  }
  if (name.endsWith('.xml')) {
    const [before = ''] = text.split('<item>');
    const items = text.match(/<item>[^]*?<\/item>/g) ?? [];
    return { before, issues: items, between: '\n', after: '</channel></rss>' };
  }
  // A row begins with its summary, and has its key next.
  const [header = ''] = text.split('\n');
  const rows = text.slice(header.length + 1).split(/\n(?=[^\n,]+,FERRY-\d+,)/);
  return {
    before: `${header}\n`,
    issues: rows.map((row) => row.trimEnd()),
    between: '\n',
    after: '\n',
  };
}

export function copied(issue: string, copy: number): string {
  // Keys, and numbers that do not stand in a key, in one go: what was changed once is left alone.
  return issue.replace(
    /(FERRY-|(?<![-\d])(?=200\d\d\b))(\d+)/g,
    (_, before: string, digits: string) => `${before}${Number(digits) + copy * APART}`,
  );
}
