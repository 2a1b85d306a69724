/** Builds what people write, for the tests of this folder. */
import { readWiki } from '../../src/reading/document/wiki';
import type { ThreadComment } from '../../src/reading/threads/thread';

const PEOPLE = { ada: 'Ada Lind', mira: 'Mira Okoye', tom: 'Tom Reyes', zoe: 'Zoe Hart' };
export type Speaker = keyof typeof PEOPLE | 'robot';

/** `tom says …`: one line of a conversation. Names are written as wiki mentions, `[~mira]`. */
export interface Line {
  by: Speaker;
  text: string;
  /** Hours after the line before; 2 where nothing is said. */
  after?: number;
}

export const NAMED = Object.entries(PEOPLE).map(([accountId, displayName]) => ({
  accountId,
  displayName,
}));

/** Comments with ids `c0`, `c1`, …, in the order of the lines. */
export function conversation(lines: readonly Line[]): ThreadComment[] {
  let at = Date.parse('2026-03-02T09:00:00Z');
  return lines.map(({ by, text, after = 2 }, place) => {
    at += after * 3_600_000;
    return {
      id: `c${String(place)}`,
      authorId: by,
      authorName: by === 'robot' ? 'Build Robot' : PEOPLE[by],
      at: new Date(at).toISOString(),
      document: readWiki(text),
      isApp: by === 'robot',
    };
  });
}
