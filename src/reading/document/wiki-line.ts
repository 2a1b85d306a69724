import { pattern } from '../words/pattern';
import type { DocumentWriter } from './document';

/** Macros that only format text: the tags are dropped, their content is kept. */
const DRESSING = new Set([
  'color', 'panel', 'info', 'note', 'tip', 'warning', 'expand', 'anchor', 'toc', 'section', 'column', 'html',
  'quote', 'code', 'noformat', 'attachments', 'csv', 'sql',
]); // prettier-ignore

/** A label in a box, such as DRAFT, which is not part of the sentence around it. */
const LOZENGE = 'status';

/** All inline markup of a line, found in one pass; no alternative matches across a line break. */
const TOKEN = new RegExp(
  [
    String.raw`\\\\`, // forced line break
    String.raw`\\([{}[\]!*_|#?~^+-])`, // escaped mark
    String.raw`\{\{([^{}\n]{1,500})\}\}`, // inline code
    String.raw`\{([*_+^~-]|\?\?)\}`, // mark of bold and the like between braces, as Jira Cloud gives it
    String.raw`\{([a-zA-Z]{2,20})(?:[:=|]([^{}\n]{0,300}))?\}`, // macro
    String.raw`\[~(?:accountid:)?([^\]\n[]{1,200})\]`, // person
    String.raw`\[([^[\]\n]{1,1000})\]`, // link
    String.raw`!([^!\s|][^!\n|]{0,300}\.[a-zA-Z0-9]{2,5})(?:\|[^!\n]{0,200})?!`, // image
    String.raw`(?<!\S)(\([?!]\))(?!\S)`, // icon, which neither asks nor calls
  ].join('|'),
  'g',
);
const LINK_TARGET = pattern(
  () => /^(?:[a-z][a-z+.-]{1,15}:|#|\^|mailto:|\/|[A-Z][A-Z0-9]+-\d+$|www\.)/i,
);
const EMPHASIS = /(^|[\s(>"'])([*_+-]|\?\?)(?=\S)([^\n]{0,400}?\S)\2(?=$|[\s.,;:!?)"'<])/g;

/** "-dropped-", but not dashes, ranges or options, as in "a -- b" and "2 -3- 4". */
const STRUCK = /(^|[\s(>"'])-(?=[^\s>-])(?:(?! {2})[^\n]){0,400}?[^\s-]-(?=$|[\s.,;:!?)"'<])/g;

/**
 * Removes the marks of bold and the like, and the words of what is struck through, since the author took them back. A
 * second round handles nested marks, as in `*_both_*`.
 */
function withoutEmphasis(text: string): string {
  if (!/[*_+?-]/.test(text)) return text;
  const kept = text.includes('-') ? text.replace(STRUCK, '$1') : text;
  return kept.replace(EMPHASIS, '$1$3').replace(EMPHASIS, '$1$3');
}

function writeLink(inner: string, whole: string, writer: DocumentWriter): void {
  const parts = inner.split('|');
  const target = parts.length > 1 ? (parts[1] ?? '') : inner;
  if (!LINK_TARGET.test(target.trim())) {
    writer.text(withoutEmphasis(whole));
  } else if (parts.length > 1) {
    const label = parts[0] ?? '';
    if (/^\s*\w+:\/\//.test(label)) writer.opaque(label);
    else writer.text(withoutEmphasis(label));
  } else {
    writer.opaque(inner.replace(/^\^/, ''));
  }
}

/** "*What changed?* …": a question in bold. */
const STRONG_QUESTION = /(^|[\s(])\*(\S[^*\n]{0,120}\?)\s?\*(?=$|[\s.,:;)–—-])/g;

function writeProse(text: string, writer: DocumentWriter): void {
  let from = 0;
  if (text.includes('?') && text.includes('*'))
    for (const match of text.matchAll(STRONG_QUESTION)) {
      writer.text(withoutEmphasis(text.slice(from, match.index) + (match[1] ?? '')));
      writer.strong(withoutEmphasis(match[2] ?? ''));
      from = match.index + match[0].length;
    }
  writer.text(withoutEmphasis(text.slice(from)));
}

/** Writes one line of wiki markup, from which the caller has removed the mark of its kind (`*`, `h2.`). */
export function writeWikiLine(line: string, writer: DocumentWriter): void {
  let from = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(line); match; match = TOKEN.exec(line)) {
    const [whole, escaped, code, braced, macro, parameters, person, link, image, icon] = match;
    const name = macro?.toLowerCase();
    if (name !== undefined && name !== LOZENGE && !DRESSING.has(name)) continue;
    writeProse(line.slice(from, match.index), writer);
    from = match.index + whole.length;
    if (whole === '\\\\') writer.text('\n');
    else if (escaped !== undefined) writer.text(escaped);
    else if (code !== undefined) writer.opaque(code);
    else if (braced === '-') TOKEN.lastIndex = from = afterStruck(line, from);
    else if (braced !== undefined) continue;
    else if (name === LOZENGE) writer.opaque(titleIn(parameters));
    else if (name !== undefined) writeTitle(parameters, writer);
    else if (person !== undefined) writer.mention(person, person);
    else if (link !== undefined) writeLink(link, whole, writer);
    else if (icon !== undefined) writer.opaque(icon);
    else if (image !== undefined) continue;
  }
  writeProse(line.slice(from), writer);
}

/** The offset after what `{-}` strikes through, or right after the opening mark where nothing closes it. */
function afterStruck(line: string, from: number): number {
  const end = line.indexOf('{-}', from);
  return end < 0 ? from : end + 3;
}

function titleIn(parameters: string | undefined): string {
  return /(?:^|\|)title=([^|]*)/.exec(parameters ?? '')?.[1] ?? '';
}

/** A panel's title is visible text, and a label of what follows. */
function writeTitle(parameters: string | undefined, writer: DocumentWriter): void {
  const title = titleIn(parameters);
  if (title) writer.label(title);
}
