/**
 * Files that are made to keep whoever opens them busy, or to make them fall: what an export costs grows no faster than it, and
 * no name in it is taken for a part that every object has.
 */
import fc from 'fast-check';
import { openExport } from '../../import/export';
import { NotAnExportError } from '../../import/records';
import { importExport } from '../../local/import/import-export';
import { count, LONG } from '../long-run';
import { expectLinear } from '../processor-time';
import { fileWith, read } from './formats/reading';

/** How a file may begin. */
const BEGINNINGS = [
  '',
  '<!doctype html>',
  '<html>',
  '<?xml version="1.0"?><rss version="0.92"><channel>',
  '<rss><channel><item><key id="1">A-1</key><summary>x</summary><description>',
  'Summary,Issue key,Issue id,Issue Type,Status\nx,A-1,1,Story,Open\n',
  'Summary;Issue key;Status;Created;Custom field (Rank)\n',
  'Summary\tIssue key\tStatus',
  '[',
  '{"issues":[',
  '{"key":"A-1","fields":{"summary":"x"}}\n',
  '[{"key":"A-1","fields":{"summary":"x","description":"',
];
/** What it may go on with, over and over. */
const PIECES = [
  ...['<!---->', '<!-- ', '-->', '<input ', '<input type=', '<a ', '<b>', '</b>', '&lt;', '&a;'],
  ...['<![CDATA[', ']]>', '<!DOCTYPE ', '<item>', '</item>', '<key>A-1</key>', '<p>', '<td>'],
  ...['"', '""', ',', ';', '\t', '|', '\n', '\r\n', ' ', '\\', "'", '=', '\u00a0'],
  ...['a', 'Ü', '(', ')', ' (', ',Foo (a)', ';Custom field (a)', ',Outward issue link (a)'],
  ...['1/2/2026 1:00 AM,', '2026-01-02T03:04:05.000+0000;', '1/Jan/26;', 'Jan ', '1.', '1:'],
  ...['[', ']', '{', '}', '{"fields":{', '"issues" : ', '{"a":', '[~ada] ', 'A-1,', '{code}'],
];
async function open(content: string): Promise<void> {
  try {
    const opened = await openExport(fileWith(content), { timeZone: 'UTC' });
    for await (const issue of opened.issues()) expect(issue).toBeDefined();
  } catch (error) {
    if (!(error instanceof NotAnExportError)) throw error;
  }
}

/** The same in each short run, and others in each long one. */
const COMBINED = fc.sample(
  fc.tuple(
    fc.constantFrom(...BEGINNINGS),
    fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES)).map((two) => two.join('')),
  ),
  LONG ? { numRuns: 400 } : { numRuns: 12, seed: 18 },
);

const FIRST: [string, string][] = [
  ['', '<!---->'],
  ['<html>', '<input '],
  ['Summary,Issue key,Status', ',Foo (a)'],
  ['Summary\tIssue key\tStatus', ',Foo (a)<item>'],
  ['[{"key":"A-1","fields":{"summary":"x","description":"', '{code}'],
];

test.each([...FIRST, ...COMBINED])(
  'a file that begins with %j and goes on with %j costs in proportion to its length',
  async (beginning, piece) => {
    const numbered = (times: number): string =>
      Array.from({ length: times }, (_, at) => piece.replace('(a)', `(a${at})`)).join('');
    // First as many as show what doubles with each of them: of more, nobody would see the end.
    await expectLinear((times) => open(beginning + numbered(3 * times)));
    const some = Math.ceil(4_000 / piece.length);
    await expectLinear((times) => open(beginning + numbered(some * times)));
    count('hostile files');
  },
);

test('many fields and many issues cost in proportion to both', async () => {
  await expectLinear((times) =>
    open(
      Array.from({ length: 150 * times }, (_, at) =>
        JSON.stringify({
          key: `A-${at + 1}`,
          names: { [`customfield_${at}`]: `Field ${at}` },
          fields: { summary: 'x', [`customfield_${at}`]: 'y' },
          changelog: { histories: [{ id: '1', items: [{ field: `F ${at}`, to: 'x' }] }] },
        }),
      ).join('\n'),
    ),
  );
});

const PARTS = Object.getOwnPropertyNames(Object.prototype);

const NAMED_LIKE_PARTS: Record<string, string> = {
  JSON: JSON.stringify([
    {
      key: 'A-1',
      names: Object.fromEntries(PARTS.map((part) => [part, part])),
      schema: Object.fromEntries(PARTS.map((part) => [part, { custom: part, type: part }])),
      fields: {
        summary: 'x',
        ...Object.fromEntries(PARTS.map((part) => [part, { id: part, name: part }])),
        status: { id: 'constructor', name: 'valueOf', statusCategory: { id: 'toString' } },
        issuetype: { id: '__proto__', name: 'constructor' },
        description: {
          type: 'doc',
          version: 1,
          content: PARTS.map((type) => ({ type, content: [{ type: 'text', text: type }] })),
        },
      },
      changelog: {
        histories: PARTS.map((part, at) => ({
          id: String(at),
          author: { name: part },
          created: '2026-01-02T03:04:05.000+0000',
          items: [
            { field: part, to: part },
            { field: part, fieldId: part, fieldtype: 'custom', fromString: part },
          ],
        })),
      },
    },
  ]),
  XML: `<rss><channel><item><key id="1">A-1</key><summary>x</summary><type id="constructor">constructor</type>
    <description>${PARTS.map((part) => `&lt;${part}&gt;a&lt;/${part}&gt;`).join('')}</description>
    <customfields>${PARTS.map(
      (part) =>
        `<customfield id="${part}" key="${part}"><customfieldname>${part}</customfieldname><customfieldvalues><customfieldvalue>${part}</customfieldvalue></customfieldvalues></customfield>`,
    ).join('')}</customfields></item></channel></rss>`,
  CSV: `Issue key,Summary,Status,Issue Type,Priority,Status Category,${PARTS.join(',')},${PARTS.map((part) => `Custom field (${part})`).join(',')}
AB-1,x,constructor,valueOf,toString,__proto__,${[...PARTS, ...PARTS].join(',')}`,
};

test.each(Object.entries(NAMED_LIKE_PARTS))(
  'names like parts of every object are names in %s',
  async (_, content) => {
    const { issues, problems } = await read(content);
    expect({ issues: issues.length, problems }).toEqual({
      issues: 1,
      problems: [],
    });
    for (const history of issues[0]?.changelog?.histories ?? [])
      for (const { fieldId } of history.items)
        expect(fieldId === null || typeof fieldId === 'string').toBe(true);
    const types = JSON.stringify(issues[0]?.fields.description ?? null);
    expect(types).not.toContain('"content":[null');
    const { taken } = await importExport(fileWith(content));
    expect(taken).toBe(1);
  },
);
