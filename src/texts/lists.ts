/** Lists inside sentences, as a language writes them. */
import type { Translate } from './translate';

/** "Ada, Ben and Cleo" */
export function listOfAll(items: readonly string[], { locale }: Pick<Translate, 'locale'>): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** "Ada, Ben or Cleo" */
export function listOfAny(items: readonly string[], { locale }: Pick<Translate, 'locale'>): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);
}
