/**
 * ADF of a comment: what it replies to as a quotation, the people as mentions that notify them, then the text, a paragraph
 * for each blank line.
 */
export function mentioning(
  people: { accountId: string; name: string }[],
  text: string,
  quote?: string,
): object {
  const mentions = people.flatMap(({ accountId, name }) => [
    { type: 'mention', attrs: { id: accountId, text: `@${name}` } },
    { type: 'text', text: ' ' },
  ]);
  const [first = '', ...rest] = text.split(/\n\s*\n/);
  return {
    version: 1,
    type: 'doc',
    content: [
      ...(quote === undefined ? [] : [quotation(quote)]),
      { type: 'paragraph', content: [...mentions, ...lines(first)] },
      ...rest.map((paragraph) => ({ type: 'paragraph', content: lines(paragraph) })),
    ],
  };
}

function quotation(text: string): object {
  return { type: 'blockquote', content: [{ type: 'paragraph', content: lines(text) }] };
}

function lines(paragraph: string): object[] {
  return paragraph
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
}
