import { pattern } from '../words/pattern';
import { behindStart } from '../words/small-letters';
import type { Block, Range } from './document';
import { firstEndingAfter } from './ranges';

/** Emoji, with their joiners and skin tones; © ® ™ are kept, since they are part of names. */
const PICTURE =
  '(?:(?![©®™])\\p{Extended_Pictographic}|[\\u25A0-\\u25FF\\u2605\\u2606]|[\\u{1F3FB}-\\u{1F3FF}\\u200D\\uFE0F\\u20E3]|\\p{Regional_Indicator})';
const PICTURES = new RegExp(`(?:[0-9#*]\\uFE0F?\\u20E3|${PICTURE})+`, 'gu');
/** Names of emoji (":smile:") and wiki markup's signs for them. */
const NAMED_PICTURE =
  /(^|\s)(?::[a-z][a-z0-9_+-]{1,30}:|\((?:[!?/x+*-]|\*[rgby]|on|off)\))(?=\s|$)/gimu;
const MAY_HOLD_NAMED = /(?:^|\s)(?::[a-z]|\([!?/x+*o-])/imu;

/** "[US]", "(iOS)", "RIDE-7", "US 3:", "#12", "2.": what people put before a title. */
const TAG = pattern(
  () =>
    String.raw`^(?:\s*(?:\[[^\]\n]{1,40}\]|\([^()\n]{1,40}\)|\{[^{}\n]{1,40}\}|【[^】\n]{1,40}】|[a-z][a-z0-9_]{1,9}-\d{1,7}(?![\w-])|(?:us|user ?story|story|epic|feature|req|uc|nr|no)\.? ?#?\d{0,6}(?![\p{L}\d])|#\d{1,7}|v?\d{1,3}(?:\.\d{1,3}){0,3}[.)]?(?=\s))[\s:.|/•·>–—-]*){1,5}`,
  'u',
);

/** The text without emoji. */
export function withoutPictures(text: string): string {
  const words = /[\u2010-\u{10FFFF}]/u.test(text) ? text.replace(PICTURES, ' ') : text;
  return MAY_HOLD_NAMED.test(words) ? words.replace(NAMED_PICTURE, '$1 ') : words;
}

/** A title without the tags, keys and numbers before it, unless there is nothing else in it. */
export function withoutTags(line: string): string {
  const words = behindStart(line, TAG);
  return words === '' ? line : words;
}

/** The lines of a block that are not blank, without their line feeds. */
export function lineRanges({ start, end }: Range, text: string): Range[] {
  const ranges: Range[] = [];
  for (let from = start; from < end;) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 || feed > end ? end : feed;
    if (text.slice(from, to).trim() !== '') ranges.push({ start: from, end: to });
    from = to + 1;
  }
  return ranges;
}

/** Where the author's words begin: after leading emoji and lozenges, unless only punctuation follows. */
function startOf({ opaque }: Block, { start, end }: Range, text: string): number {
  let at = start;
  // Ranges are sorted, so that of a long block only those before the line's first word are visited.
  for (let mark = firstEndingAfter(opaque, start); mark < opaque.length; mark++) {
    const range = opaque[mark];
    if (!range || range.start >= end) break;
    if (range.start < at) continue;
    if (text.slice(at, range.start).trim() !== '') break;
    if (range.end >= end || range.end - range.start > 40) break;
    at = range.end;
  }
  return at;
}

/** A line without the emoji and lozenges before its first word. */
export function undecorated(block: Block, line: Range, text: string): string {
  const words = text.slice(startOf(block, line, text), line.end);
  return withoutPictures(/^\s*[:：–—-]/u.test(words) ? text.slice(line.start, line.end) : words);
}
