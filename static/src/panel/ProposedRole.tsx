import type { ReactNode } from 'react';
import type { Person, RoleProposal } from '../../../src/contract/panel';
import { capitalised } from '../../../src/texts/capitalised';
import { isolate } from '../shared/isolate';
import { t } from '../shared/texts';
import { placeWords } from './state/place-words';
import styles from './Unconfigured.module.css';

interface Props {
  proposal: RoleProposal;
  name: string;
  people: Record<string, Person>;
}

/** The places that were suggested for one role, in their order. */
export function ProposedRole({ proposal: { settings, labels }, name, people }: Props): ReactNode {
  const places = settings.sources.map((source, index) => {
    const place = placeWords(source.kind, labels[index] ?? null);
    if (source.kind !== 'people') return place;
    return (
      source.accountIds
        .flatMap((id) => people[id]?.displayName ?? [])
        .map(isolate)
        .join(', ') || place
    );
  });
  return (
    <li className={styles.proposal}>
      <h3 className={styles.role}>{capitalised(name, t)}</h3>
      {places.length === 0 && (
        <p className={styles.note}>{t('panel.unconfigured.noProposalFor')}</p>
      )}
      <ol className={places.length > 1 ? styles.places : undefined}>
        {places.map((place, index) => (
          <li key={index}>{capitalised(place, t)}</li>
        ))}
      </ol>
    </li>
  );
}
