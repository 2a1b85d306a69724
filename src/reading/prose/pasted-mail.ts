import type { PlainDocument } from '../document/document';
import { pattern } from '../words/pattern';

/**
 * Where a pasted or answered mail begins, in any language of the mail program. It is recognised by its shape: a line
 * "On … wrote:" with a date, two lines of a header, or "original message" between dashes.
 */

/** The verb of "Ada wrote:" in the languages of mail programs. */
const WROTE = pattern(
  () =>
    /(?:\bwrote|\bschrieb\b.*|\ba écrit|\bescribió|\bescreveu|\bha scritto|\bschreef\b.*|\bskrev\b.*|\bnapisał(?:\(a\)|a)?\b.*|\bkirjoitti|\bnapsal(?:\(a\)|a)?\b.*|\bírta|\ba scris|\byazdı|написал(?:\(а\)|а)?|написав|写道|さんは書きました|のメール|작성)\s*[:：]\s*$/iu,
);
/** The names of a header's first line; those of the next lines follow. */
const SENDER = pattern(
  () =>
    /^(?:from|von|de|da|fra|från|van|od|från|lähettäjä|kimden|gönderen|feladó|expéditeur|remitente|remetente|mittente|от|від|发件人|寄件者|差出人|送信者|보낸 사람)\s*[:：]\s*\S/iu,
);
const RECEIVER = pattern(
  () =>
    /^(?:to|cc|an|à|para|a|til|till|aan|do|vastaanottaja|komu|kime|címzett|кому|收件人|宛先|받는 사람)\s*[:：]/iu,
);
const SENT_OR_SUBJECT = pattern(
  () =>
    /^(?:sent|date|subject|gesendet|datum|betreff|envoyé|date d'envoi|objet|enviad[oa](?: el| em)?|fecha|data|asunto|assunto|inviato|oggetto|sendt|emne|dato|skickat|ämne|verzonden|onderwerp|wysłan[oey]|temat|lähetetty|aihe|odesláno|předmět|tarih|konu|küldve|tárgy|отправлено|тема|дата|发送时间|主题|日期|送信日時|件名|보낸 날짜|제목)\s*[:：]/iu,
);
/** The same in any other language: a name with an address in brackets, then two more lines, one of them with a day or a time. */
const ANY_SENDER = pattern(
  () =>
    String.raw`^\p{L}[\p{L}\p{M}'. ]{0,24}[:：]\s*["'“]?\p{L}[^<>[\]]{0,80}(?:<|\[mailto:)[^\s@<>\]]{1,80}@[^\s@<>\]]{1,80}[>\]]`,
  'u',
);
const ANY_HEADER = pattern(() => String.raw`^\p{L}[\p{L}\p{M}'. -]{0,24}[:：]\s*\S`, 'u');
const DAY_OR_TIME = /(?<!\d)(?:(?:19|20)\d\d|[012]?\d[:.][0-5]\d)(?!\d)/;
const ORIGINAL = pattern(
  () =>
    String.raw`^(?:[-_]{2,}\s*(?:[\p{L}' ]{0,30})|[\p{L}' ]{0,30}(?=.{0,50}[-_]{2,}\s*$))(?:message|nachricht|mensaje|mensagem|messaggio|meddelelse|meddelande|melding|bericht|wiadomość|сообщение|сообщения|ileti|viesti|zpráva|e-?mail|邮件|メッセージ)(?:[\p{L}' ]{0,20})\s*[-_]{2,}`,
  'iu',
);
const FORWARDED = /^begin forwarded message:?$/i;
const RULE = /^_{10,}$/;

const ENDS = /[?!\uFF1F\uFF01。][\s)\]"'”»]*$/u;

/** Longer lines are not written by mail programs. */
const LONGEST_LINE = 300;
/** Over how many lines "On … wrote:" may be wrapped. */
const WRAPPED = 2;

interface Line {
  start: number;
  text: string;
  isQuote: boolean;
  /** Most lines have none of these marks, and need no closer look. */
  hasColon: boolean;
  hasDashes: boolean;
}

/** The document's lines that are not blank, without marks of bold. */
function* linesOf({ text, blocks }: PlainDocument): Generator<Line> {
  for (const { start, end, kind } of blocks) {
    let from = start;
    while (from < end) {
      const feed = text.indexOf('\n', from);
      const to = feed < 0 || feed > end ? end : feed;
      const raw = text.slice(from, Math.min(to, from + LONGEST_LINE));
      const isMarked = raw.includes('*') || raw.includes('_');
      const line = (isMarked ? raw.replace(/[*_]/g, '') : raw).trim();
      if (line !== '')
        yield {
          start: from,
          text: line,
          isQuote: kind === 'quote',
          hasColon: line.includes(':') || line.includes('：'),
          hasDashes: line.includes('--') || line.includes('__'),
        };
      from = to + 1;
    }
  }
}

function isAttribution(text: string): boolean {
  return (text.endsWith(':') || text.endsWith('：')) && /\d/.test(text) && WROTE.test(text);
}

function isAnyHeader(head: Line | undefined, ...others: (Line | undefined)[]): boolean {
  return (
    head?.hasColon === true &&
    ANY_SENDER.test(head.text) &&
    others.every((line) => line?.hasColon === true && ANY_HEADER.test(line.text)) &&
    others.some((line) => line !== undefined && DAY_OR_TIME.test(line.text))
  );
}

/** Whether two lines are a header. "From: 1.2", "To: 1.3" may describe a change, so that these two need an address. */
function isHeader(head: Line | undefined, next: Line | undefined): boolean {
  if (!head?.hasColon || !next?.hasColon || !SENDER.test(head.text)) return false;
  if (SENT_OR_SUBJECT.test(next.text)) return true;
  return RECEIVER.test(next.text) && (head.text + next.text).includes('@');
}

/** Whether these lines are what a mail program writes above the mail that is answered. */
function beginsMail(lines: readonly Line[]): boolean {
  const [first, second, third] = lines;
  if (!first || first.isQuote) return false;
  if ((first.hasDashes && ORIGINAL.test(first.text)) || FORWARDED.test(first.text)) return true;
  if (RULE.test(first.text)) return isHeader(second, third);
  return isHeader(first, second) || isAnyHeader(first, second, third);
}

/** The offset at which a pasted or answered mail begins; the text's length where there is none. */
export function pastedMailStart(document: PlainDocument): number {
  const { text } = document;
  // Each of the shapes above needs one of these marks.
  if (!/[:：]|__|--/.test(text)) return text.length;
  const lines: Line[] = [];
  for (const line of linesOf(document)) {
    lines.push(line);
    if (lines.length <= WRAPPED + 1) continue;
    if (beginsHere(lines)) return lines[0]?.start ?? 0;
    lines.shift();
  }
  for (; lines.length > 0; lines.shift()) if (beginsHere(lines)) return lines[0]?.start ?? 0;
  return text.length;
}

/** Whether a mail begins with the first of these lines. */
function beginsHere(lines: readonly Line[]): boolean {
  if (beginsMail(lines)) return true;
  let joined = '';
  for (let count = 0; count < WRAPPED; count++) {
    const line = lines[count];
    if (!line || line.isQuote) return false;
    // A line that ends a sentence is the author's own, and so is one before a complete attribution.
    if (count > 0 && (ENDS.test(joined) || isAttribution(line.text))) return false;
    joined = `${joined} ${line.text}`.trim();
    // The author's answer may follow lines that quote the mail with ">".
    const next = lines[count + 1];
    const isRepeated = next !== undefined && (next.isQuote || next.text.startsWith('>'));
    if (isAttribution(joined) && !isRepeated) return true;
  }
  return false;
}
