/** Whether two documents say the same to the same people, whatever else Jira put into the one that it keeps. */
import { asRaw, asText } from '../../jira/answers/parse';

export function saysTheSame(one: unknown, other: unknown): boolean {
  return oneLine(wordsIn(one)) === oneLine(wordsIn(other));
}

/** People by their account: the name beside it is Jira's to write. */
function wordsIn(node: unknown): string {
  const { type, text, attrs, content } = asRaw(node) ?? {};
  if (type === 'mention') return `@${asText(asRaw(attrs)?.['id']) ?? ''} `;
  if (!Array.isArray(content)) return asText(text) ?? ' ';
  return `${content.map(wordsIn).join('')} `;
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
