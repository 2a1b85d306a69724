/** Since when an issue has been in the category of its status, where its record does not say so and its history does. */
import { type Raw, asId, asInstant, asRaw, asText } from '../../src/jira/answers/parse';
import type { Survey } from '../survey/survey';

/** Jira's field of it, which has no form in older servers. */
export const CATEGORY_CHANGED = 'statuscategorychangedate';

interface Move {
  at: string;
  from: string;
  fromName: string;
}

/**
 * Of a done issue alone: what closes done work moves it on within its category.
 * @param fields in the form of REST v3
 * @param changelog in that form, and whole
 * @returns the ISO time of the move that made it done; null where that is not told
 */
export function categoryChangeIn(fields: Raw, changelog: Raw, { told }: Survey): string | null {
  if (asRaw(asRaw(fields['status'])?.['statusCategory'])?.['key'] !== 'done') return null;
  const moves = movesIn(changelog).sort((one, other) => (one.at < other.at ? 1 : -1));
  for (const { at, from, fromName } of moves) {
    const wasDone = told.isDone(from, fromName);
    if (wasDone === null) return null;
    if (!wasDone) return at;
  }
  return null;
}

function movesIn({ histories }: Raw): Move[] {
  return (histories as unknown[]).flatMap((history) => {
    const raw = asRaw(history);
    const at = asInstant(raw?.['created']);
    const items = raw?.['items'];
    if (at === null || !Array.isArray(items)) return [];
    return (items as unknown[]).flatMap((value): Move[] => {
      const item = asRaw(value);
      const from = asId(item?.['from']);
      if (item?.['field'] !== 'status' || from === null) return [];
      return [{ at, from, fromName: asText(item['fromString']) ?? '' }];
    });
  });
}
