/** Who is away, in words. */
import { dayIn, dayWords } from '../../contract/day';
import { capitalised } from '../../texts/capitalised';
import { personArguments, type WordsContext } from './wording';

/** Somebody whose turn something is and who is away at this moment. */
export interface Absent {
  /** Account id. */
  accountId: string;
  /** The last day away, such as `2026-05-04`. */
  until: string;
  /** Account id of who covers; null where nobody does. */
  cover: string | null;
}

/**
 * "Mira is away until 4 May; Jonas covers."
 * @param now epoch milliseconds
 */
export function awayWords(
  { accountId, until, cover }: Absent,
  context: Pick<WordsContext, 'people' | 'viewer' | 't'>,
  now: number,
): string {
  const { t } = context;
  const covering = cover === null ? null : personArguments(cover, context);
  const sentence = t('away.until', {
    ...personArguments(accountId, context),
    date: dayWords(until, dayIn('UTC', now), t.locale),
    cover: covering?.who ?? 'none',
    coverName: covering?.name ?? '',
  });
  return capitalised(sentence, t);
}
