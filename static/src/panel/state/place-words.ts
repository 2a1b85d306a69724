import type { SourceFinding } from '../../../../src/contract/panel';
import type { SourceKind } from '../../../../src/contract/source-kinds';
import { capitalised } from '../../../../src/texts/capitalised';
import { isolate } from '../../shared/isolate';
import { t } from '../../shared/texts';

/**
 * What a place is called where the holder of a role is looked for.
 * @param label what Jira calls it; null for a kind of which there is only one
 */
export function placeWords(kind: SourceKind, label: string | null): string {
  return labelled(t(`sources.${kind}.name`), label);
}

/** The same, as a word on how somebody was found there. */
export function foundWords(kind: SourceKind | 'deputy', label: string | null): string {
  return kind === 'deputy' ? t('sources.deputy') : labelled(t(`sources.${kind}.found`), label);
}

function labelled(place: string, label: string | null): string {
  return label === null ? place : t('sources.labelled', { place, label: isolate(label) });
}

/** What is wrong with a place; null where it named somebody, or was not asked. */
export function troubleWords({ source, label, status }: SourceFinding): string | null {
  const place = capitalised(placeWords(source.kind, label), t);
  const key = `panel.holders.trouble.${status}`;
  return t.has(key) ? t(key as 'panel.holders.trouble.nobody', { place }) : null;
}
