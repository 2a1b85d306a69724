import { documentHtml } from '../../local/host/adf-html';
import { html } from '../../local/host/markup';
import type { AdfNode } from '../../local/jira/adf';

const shown = (...content: AdfNode[]): string =>
  documentHtml({ version: 1, type: 'doc', content })
    .text.replace(/\s+/g, ' ')
    .replace(/> (?=<)/g, '>');
const text = (words: string, ...marks: AdfNode['marks'] & object): AdfNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const link = (href: string): AdfNode => text('here', { type: 'link', attrs: { href } });

test.each<[string, AdfNode, string]>([
  ['words', { type: 'paragraph', content: [text('One & two')] }, '<p dir="auto">One &amp; two</p>'],
  ['marks', text('bold', { type: 'strong' }, { type: 'em' }), '<em><strong>bold</strong></em>'],
  [
    'a list',
    { type: 'bulletList', content: [{ type: 'listItem', content: [text('a')] }] },
    '<ul><li>a</li></ul>',
  ],
  [
    'code',
    { type: 'codeBlock', content: [text('a < b')] },
    '<pre tabindex="0"><code>a &lt; b</code></pre>',
  ],
  [
    'a mention',
    { type: 'mention', attrs: { id: 'x', text: '@Ada' } },
    '<span class="mention"><bdi>@Ada</bdi></span>',
  ],
  [
    'a heading below the page’s own',
    { type: 'heading', attrs: { level: 1 }, content: [text('H')] },
    '<h3>H</h3>',
  ],
  [
    'something unknown, by its content',
    { type: 'hologram', content: [text('still here')] },
    'still here',
  ],
  ['something unknown without content', { type: 'hologram' }, ''],
])('%s', (_, node, expected) => {
  expect(shown(node)).toBe(expected);
});

test.each([
  ['https://example.org/a?b=1&c="2"', '<a href="https://example.org/a?b=1&amp;c=&quot;2&quot;"'],
  ['mailto:a@example.org', '<a href="mailto:a@example.org"'],
])('%s becomes a link', (href, expected) => {
  expect(shown(link(href))).toContain(expected);
});

test.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,hi', 'no address', ''])(
  '"%s" stays plain words',
  (href) => {
    expect(shown(link(href))).toBe('here');
  },
);

test('markup in words, names and attributes stays words', () => {
  const hostile = '<img src=x onerror="alert(1)">';
  const nodes: AdfNode[] = [
    { type: 'paragraph', content: [text(hostile)] },
    { type: 'mention', attrs: { text: hostile } },
    { type: 'panel', attrs: { panelType: `"${hostile}` }, content: [] },
    { type: 'expand', attrs: { title: hostile }, content: [] },
    { type: 'orderedList', attrs: { order: `"${hostile}` }, content: [] },
    { type: 'status', attrs: { text: hostile } },
    { type: 'media', attrs: { id: hostile } },
  ];
  expect(shown(...nodes)).not.toContain('<img');
});

test('what a template is given is escaped, unless it is markup already', () => {
  expect(html`${'<b>'} ${html`<i>${1}</i>`} ${[html`<u>x</u>`, '&']} ${null}${false}`.text).toBe(
    '&lt;b&gt; <i>1</i> <u>x</u>&amp; ',
  );
});
