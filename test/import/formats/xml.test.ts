/** The XML of the issue navigator, its HTML, and what is made to hurt. Whole exports: `../same-verdicts.test.ts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { htmlAsDocument } from '../../../import/formats/xml/html-document';
import { LIMITS } from '../../../import/limits';
import { NotAnExportError } from '../../../import/records';
import { readAdf } from '../../../src/reading/document/adf';
import { runs } from '../../long-run';
import { refusalSaid } from '../said';
import { first, read } from './reading';

const server = readFileSync(join(__dirname, '../exports/server.xml'), 'utf8');
const item = (inner: string): string =>
  `<rss version="0.92"><channel><item>${inner}</item></channel></rss>`;
const KEY = '<key id="7">AB-1</key><summary>Pay &amp; go</summary>';

describe('what an item says, and what it does not', () => {
  test('names, numbers, people and times', async () => {
    const { fields, id } = await first(
      item(
        `${KEY}<type id="3">Story</type><status id="4">Open</status><reporter username="ann">Ann Lee</reporter>
         <assignee username="-1">Unassigned</assignee><created>Thu, 11 Jan 2024 10:22:33 +0100</created>`,
      ),
    );
    expect(id).toBe('7');
    expect(fields).toMatchObject({
      summary: 'Pay & go',
      status: { id: '4', name: 'Open', category: null },
      reporter: { accountId: 'ann', displayName: 'Ann Lee' },
      assignee: null,
      created: '2024-01-11T09:22:33.000Z',
    });
    expect(fields.given).toContain('assignee');
  });

  test('of an item with few fields, nothing is taken for empty', async () => {
    const { fields, comments, changelog } = await first(item(KEY));
    expect(comments).toBeNull();
    expect(changelog).toBeNull();
    for (const name of ['labels', 'issuelinks', 'description', 'creator'])
      expect(fields.given).not.toContain(name);
  });

  test('of a whole item, what Jira leaves out is empty', async () => {
    const { fields, comments } = await first(item(`${KEY}<votes>0</votes><watches>1</watches>`));
    expect(comments).toMatchObject({ comments: [], complete: true });
    expect(fields.given).toEqual(expect.arrayContaining(['labels', 'issuelinks']));
  });

  test('links go in their direction, and a comment for few is marked', async () => {
    const { fields, comments } = await first(
      item(
        `${KEY}<issuelinks><issuelinktype id="1"><name>Blocks</name><inwardlinks description="is blocked by">
         <issuelink><issuekey id="9">AB-9</issuekey></issuelink></inwardlinks></issuelinktype></issuelinks>
         <comments><comment id="5" author="ann" rolelevel="Developers" created="Thu, 11 Jan 2024 10:22:33 +0000">&lt;p&gt;Hm&lt;/p&gt;</comment></comments>`,
      ),
    );
    expect(fields.links).toMatchObject([
      { type: 'Blocks', direction: 'inward', issue: { id: '9', key: 'AB-9' } },
    ]);
    expect(comments?.comments).toMatchObject([
      { id: '5', visibleTo: { value: 'Developers' }, author: { accountId: 'ann' } },
    ]);
  });

  test('a feed without keys says so', async () => {
    const reading = read(item('<title>(AB-1) Pay</title><link>x</link>'));
    expect(await refusalSaid(reading)).toMatch(
      /“\(AB-1\) Pay” has no key: this may be an RSS feed/,
    );
  });
});

describe('HTML', () => {
  const textOf = (html: string): string => readAdf(htmlAsDocument(html))?.text.trim() ?? '';

  test('headings, lists, tables, quotes and code are what they are', () => {
    const { content } = htmlAsDocument(
      '<h2><a name="x"></a>Goal</h2><ul><li>One</li><li>Two<br/>lines</li></ul><blockquote><p>Said</p></blockquote><div class="code panel"><div class="codeContent"><pre class="code-java">if (a &lt; b) ?</pre></div></div><table><tbody><tr><th>Why</th><td><b>So</b></td></tr></tbody></table>after',
    );
    expect(content.map(({ type }) => type)).toEqual([
      ...['heading', 'bulletList', 'blockquote', 'codeBlock', 'table', 'paragraph'],
    ]);
  });

  test.each([
    ['check', 'class="emoticon" ', '✅ Tested?'],
    ['error', 'class="emoticon" ', '❌ Tested?'],
    ['star_yellow', 'class="emoticon" ', 'Tested?'],
    ['check', '', 'Tested?'],
  ])('an icon says that something is ticked off: %s, %s', (name, attributes, text) => {
    expect(textOf(`<p><img ${attributes}src="/images/${name}.png" alt="" /> Tested?</p>`)).toBe(
      text,
    );
  });

  test.each([
    ['<a href="/x?name=ann" class="user-hover" rel="ann">Ann</a> which?', 'ann'],
    ['<a class="user-hover" rel="x" accountid="712020:ann">@Ann</a> which?', '712020:ann'],
  ])('people are named: %s', (html, id) => {
    const read_ = readAdf(htmlAsDocument(`<p>${html}</p>`));
    expect(read_?.blocks.flatMap(({ mentions }) => mentions)).toMatchObject([{ accountId: id }]);
  });

  test('scripts and styles are no text', () => {
    expect(textOf('<p>a<script>alert(1)</script><style>b{}</style>c</p>')).toBe('ac');
  });

  test('whatever HTML says, it is a document whose words are its own, however deep', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</li>',
      '</ul>',
      '<td>',
      '<b>',
      '</b>',
      '<pre>',
      '<h1>',
      '<br>',
      '</div>',
      'x ',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 60 }), (tags) => {
        const html = tags.join('');
        const letters = (text: string): string => text.replace(/[^x<]/g, '');
        expect(letters(textOf(html))).toBe(
          letters(
            tags
              .filter((one) => one === 'x ' || one === '&lt;')
              .join('')
              .replaceAll('&lt;', '<'),
          ),
        );
      }),
      { numRuns: runs(100, 5000) },
    );
    expect(() => JSON.stringify(htmlAsDocument('<blockquote>'.repeat(100_000)))).not.toThrow();
  });
});

describe('hostile and broken files', () => {
  test.each([
    [
      'that explode',
      '<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><rss><channel><item><key>AB-1</key><summary>&b;</summary></item></channel></rss>',
    ],
    [
      'of another file',
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><key>AB-1</key><summary>&a;</summary></item></channel></rss>',
    ],
  ])('entities %s are refused in a sentence', async (_, xml) => {
    expect(await refusalSaid(read(xml))).toMatch(/entities of its own/);
  });

  test('cut anywhere, what stands before is read', async () => {
    const whole = (await read(server)).issues.map(({ key }) => key);
    for (const share of [0.2, 0.5, 0.8, 0.99]) {
      const { issues, problems } = await read(server.slice(0, Math.floor(server.length * share)));
      expect(issues.map(({ key }) => key)).toEqual(whole.slice(0, issues.length));
      expect(problems).toEqual(['The file breaks off here: it ends in the middle of a work item.']);
    }
  });

  test('an item that never ends is not read to its end', async () => {
    const { row } = LIMITS;
    LIMITS.row = 100_000;
    try {
      const endless = server.replace('</channel>', `<item><title>${'z'.repeat(900_000)}`);
      const { issues, problems } = await read(endless);
      expect(issues).toHaveLength(10);
      expect(problems[0]).toMatch(/longer than 100,000/);
    } finally {
      LIMITS.row = row;
    }
  });

  test('signs that XML forbids stand in texts all the same', async () => {
    const { fields } = await first(
      item('<key id="7">AB-1</key><summary>a\u0001 &nbsp; b</summary>'),
    );
    expect(fields.summary).toContain('a\u0001');
  });

  test('whatever follows, nothing but a sentence comes of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        await read(`<rss><channel><item>${text}`).catch((error: unknown) => {
          expect(error).toBeInstanceOf(NotAnExportError);
        });
      }),
      { numRuns: runs(20, 5000) },
    );
  });
});
