import type { PlainDocument, Range } from '../document/document';
import { pattern } from '../words/pattern';

/**
 * A conversation that was pasted from a chat: lines that say who spoke and when. Its questions were asked, and perhaps
 * answered, elsewhere.
 */

const TIME = String.raw`\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?`;
const DAY = String.raw`(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|heute|today|yesterday|gestern|aujourd'hui|hier|hoy|ayer|hoje|ontem)`;
const WHEN = String.raw`(?:${DAY},?\s(?:at |um |à |a las |às )?)?${TIME}`;
const NAME = String.raw`[\p{Lu}@][\p{L}.'-]{0,30}(?:\s\p{Lu}[\p{L}.'-]{0,30}){0,3}`;
/** "[09:02] Dora Dev: …", "Dora Dev  9:02 AM", "Dora Dev, 08.01.2024 09:02:" */
const HEAD = pattern(
  () =>
    `^(?:\\[${WHEN}\\]\\s*[–-]?\\s*${NAME}(?:\\s*:.*)?|${WHEN}\\s*[–-]\\s*${NAME}\\s*:.*|${NAME}(?:\\s\\(.{1,20}\\))?,?\\s+[[(]?${WHEN}[\\])]?\\s*(?::.*)?)$`,
  'iu',
);
const MAY_HOLD_TIME = /\d[:.]\d\d/;
/** Fewer turns are no conversation. */
const FEWEST = 2;
const LONGEST_HEAD = 200;

interface Head {
  block: number;
  start: number;
  /** Whether the line holds the speaker only, and the words are in the blocks below. */
  isAlone: boolean;
}

function headsIn({ text, blocks }: PlainDocument): Head[] {
  const heads: Head[] = [];
  blocks.forEach((block, at) => {
    if (block.kind === 'code' || block.kind === 'quote') return;
    for (let from = block.start; from < block.end;) {
      const feed = text.indexOf('\n', from);
      const to = feed < 0 || feed > block.end ? block.end : feed;
      const line = text.slice(from, Math.min(to, from + LONGEST_HEAD));
      if (MAY_HOLD_TIME.test(line) && HEAD.test(line.trim()))
        heads.push({
          block: at,
          start: from,
          isAlone: to === block.end && !/:\s*\S/.test(line.replace(/\d[:.]\d/g, '')),
        });
      from = to + 1;
    }
  });
  return heads;
}

/** The range of a pasted chat: from the first line that names a speaker to the end of the last turn. */
export function pastedChat(document: PlainDocument): Range | null {
  if (!MAY_HOLD_TIME.test(document.text)) return null;
  const heads = headsIn(document);
  const [first, last] = [heads[0], heads.at(-1)];
  if (!first || !last || heads.length < FEWEST) return null;
  const end = document.blocks[last.block + (last.isAlone ? 1 : 0)]?.end ?? document.text.length;
  return { start: first.start, end };
}
