/** What people write decides nothing about the file that it stands in: every format is read as with innocent words. */
import { LONG } from '../long-run';
import { read, type Read } from './formats/reading';

const WORDS = [
  '25-12-2024 go live',
  ...['<rss version="2.0">', 'so:\n<rss>', '<entity-engine-xml>', '<?xml version="1.0"?><feed>'],
  ...['<!ENTITY x SYSTEM "file:///etc/passwd">', '<!DOCTYPE html>', '<html><body>', '-->', ']]>'],
  ...['25.12.2024', '13/25/2024', '25/12/24 3:45 PM', '2024-13-01 call'],
  ...['25/12/24 3:45 PM;ann;Which?', '12/25/24 3:45 PM;ann;Which?', '3:45 pm 1/2/24'],
  ...['say "so"', '27" wide', '"', "'", 'a;b;c;d', 'a,b', 'a\tb', 'one\r\ntwo', 'sep=;'],
  ...['Issue key;Summary;Status;Created;Updated;Reporter;Priority;Assignee\nx;y;z;;;;;'],
  ...['Issue key\tSummary\tStatus\tCreated\tUpdated\tReporter\tPriority\tAssignee'],
  ...['{"issues": [', '"fields": {', '[{"key":"A-1","fields":{}}]', '{"errorMessages":["no"]}'],
  ...['%PDF-1.4', 'PK\u0003\u0004', 'log in: <input type="password">', 'Epic Link', 'ABC-9'],
  '12/25/2024 go live',
];

/** Work items in a format, one for each of the words, which stand in its texts. */
type Write = (words: readonly string[]) => string;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;');
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const person = { accountId: '712020:bo', displayName: 'Bo Kim' };

const restOf = (key: string, words: string): object => ({
  key,
  fields: {
    summary: words,
    description: words,
    created: '2024-03-04T15:45:00.000+0000',
    updated: '2024-03-14T15:45:00.000+0000',
    comment: {
      total: 1,
      comments: [{ id: '1', author: person, created: '2024-03-05T15:45:00.000Z', body: words }],
    },
  },
});
const keyed = <T>(words: readonly string[], of: (key: string, words: string) => T): T[] =>
  words.map((one, at) => of(`AB-${at + 1}`, one));

const itemOf = (key: string, words: string): string =>
  `<item><key>${key}</key><summary><![CDATA[${words.replaceAll(']]>', ']]]]><![CDATA[>')}]]></summary>
   <description>${escaped(escaped(words))}</description>
   <created>Mon, 4 Mar 2024 15:45:00 +0000</created><updated>Thu, 14 Mar 2024 15:45:00 +0000</updated>
   <comments><comment id="1" author="bo" created="Tue, 5 Mar 2024 15:45:00 +0000">${escaped(escaped(words))}</comment></comments></item>`;
const feedOf: Write = (words) =>
  `<rss version="0.92"><channel>${keyed(words, itemOf).join('')}</channel></rss>`;

const HEAD = 'Summary,Issue key,Issue Type,Status,Created,Updated,Description,Comment';
const csvOf =
  (date: (day: number) => string): Write =>
  (words) => {
    const rows = keyed(words, (key, said) =>
      [
        ...[quoted(said), key, 'Story', 'To Do', date(4), date(14), quoted(said)],
        quoted(`${date(5)};712020:bo;${said}`),
      ].join(','),
    );
    return [HEAD, ...rows, ''].join('\n');
  };
const two = (day: number): string => String(day).padStart(2, '0');

const FORMATS: Record<string, Write> = {
  'CSV with the month first': csvOf((day) => `03/${two(day)}/24 3:45 PM`),
  'CSV with the day first': csvOf((day) => `${two(day)}.03.2024 15:45`),
  'CSV whose dates leave the order open': csvOf((day) => `03/${two(day % 12)}/2024 15:45`),
  XML: (words) => `<?xml version="1.0"?>\n<!-- by Jira -->\n${feedOf(words)}`,
  'XML behind a browser’s sentence': (words) => `This XML file has no style.\n${feedOf(words)}`,
  'XML in a browser’s page': (words) => `<html><body><div>${feedOf(words)}</div></body></html>`,
  'a list': (words) => JSON.stringify(keyed(words, restOf)),
  'a page': (words) => JSON.stringify({ issues: keyed(words, restOf) }),
  'a page over many lines': (words) => JSON.stringify({ issues: keyed(words, restOf) }, null, 2),
  'a work item a line': (words) =>
    keyed(words, restOf)
      .map((one) => JSON.stringify(one))
      .join('\n'),
};

/** What was read apart from the words themselves. */
function apartFromWords({ issues, ...others }: Read): object {
  const told = issues.map(({ fields, comments, ...issue }) => ({
    ...issue,
    fields: { ...fields, summary: typeof fields.summary, description: typeof fields.description },
    comments: comments?.comments.map((comment) => ({ ...comment, body: typeof comment.body })),
  }));
  return { ...others, issues: told };
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** All of them in one file, also in the other order; in a long run each by itself, too. */
const FILES = [WORDS, WORDS.toReversed(), ...(LONG ? WORDS.map((one) => [one]) : [])];

test.each(Object.entries(FORMATS))('%s', async (_, write) => {
  for (const words of FILES) {
    const found = await read(write(words));
    const innocent = await read(write(words.map(() => 'word')));
    expect(innocent).toMatchObject({ problems: [], issues: { length: words.length } });
    expect({ words, ...apartFromWords(found) }).toEqual({ words, ...apartFromWords(innocent) });
    const read_ = found.issues.map(({ fields }) => plain(fields.summary ?? ''));
    expect(read_).toEqual(words.map(plain));
  }
});
