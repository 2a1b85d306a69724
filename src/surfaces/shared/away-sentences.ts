import { isolateNames, type WordsContext } from '../../duties/messages';
import { awayWords, type Absent } from '../../duties/words/away';
import english from '../../texts/en-US.json';
import { textsFor } from './texts';

const TEXTS = { away: english.away, people: english.people };

/**
 * A sentence for each of those who are away, in the reader's language. Texts are read where anybody is, and for nobody else.
 * @param reader whose locale it is, and when, in epoch milliseconds
 */
export async function awaySentences(
  absent: readonly Absent[],
  { people, viewer }: Pick<WordsContext, 'people' | 'viewer'>,
  { locale, now }: { locale: string; now: number },
): Promise<string[]> {
  if (absent.length === 0) return [];
  const t = await textsFor(locale, TEXTS);
  const roleNames = { productOwner: null, productManager: null };
  const isolated = isolateNames({ people, roleNames }).people;
  return absent.map((one) => awayWords(one, { people: isolated, viewer, t }, now));
}
