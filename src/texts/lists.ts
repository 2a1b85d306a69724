/** Lists inside sentences, as a language writes them. */
import { joined } from './conventions';
import type { Translate } from './translate';

type Language = Pick<Translate, 'locale' | 'conventions'>;

/** "Ada, Ben and Cleo" */
export function listOfAll(items: readonly string[], language: Language): string {
  return (
    joinedBy(items, language.conventions?.all) ??
    new Intl.ListFormat(language.locale, { type: 'conjunction' }).format(items)
  );
}

/** "Ada, Ben or Cleo" */
export function listOfAny(items: readonly string[], language: Language): string {
  return (
    joinedBy(items, language.conventions?.any) ??
    new Intl.ListFormat(language.locale, { type: 'disjunction' }).format(items)
  );
}

function joinedBy(
  items: readonly string[],
  convention: Parameters<typeof joined>[1] | null | undefined,
): string | null {
  // One item is a list of itself in every language.
  if (items.length < 2) return items[0] ?? '';
  return convention ? joined(items, convention) : null;
}
