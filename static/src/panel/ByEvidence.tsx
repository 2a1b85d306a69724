import { useEffect, useState, type ReactNode } from 'react';
import type { ActingAnswer } from '../../../src/contract/panel';
import type { PersonEvidence, RoleEvidence } from '../../../src/contract/role-evidence';
import { isolate } from '../shared/isolate';
import { t } from '../shared/texts';
import { Section } from './parts/Section';
import { callPanel } from './state/api';
import styles from './Unconfigured.module.css';

/** Who acts in the roles by the work done. It comes after the rest, which waits for no search; what cannot be found is left out. */
export function ByEvidence(): ReactNode {
  const [answer, setAnswer] = useState<ActingAnswer | null>(null);
  useEffect(() => {
    let isShown = true;
    void callPanel('panel.acting', {}).then((found) => {
      if (isShown && found.ok) setAnswer(found.value);
    });
    return () => {
      isShown = false;
    };
  }, []);

  const acting = answer?.roles.filter(({ people }) => people.length > 0) ?? [];
  if (answer === null || acting.length === 0) return null;
  return (
    <Section heading={t('panel.unconfigured.acting')}>
      <p className={styles.note}>{t('panel.unconfigured.actingNote')}</p>
      <ul className={styles.proposals}>
        {acting.map((role) => (
          <Acting key={role.role} role={role} people={answer.people} />
        ))}
      </ul>
      {acting.some(({ isThin }) => isThin) && <p className={styles.note}>{t('evidence.thin')}</p>}
    </Section>
  );
}

function Acting({
  role: { role, people: acting },
  people,
}: {
  role: RoleEvidence;
  people: ActingAnswer['people'];
}): ReactNode {
  return (
    <li className={styles.proposal}>
      <h3 className={styles.role}>{t(`roles.${role}.title`)}</h3>
      {acting.map(({ accountId, counts }) => (
        <p key={accountId}>
          {isolate(people[accountId]?.displayName ?? t('people.account-gone'))}
          {counts.length > 0 && <span className={styles.note}> {figuresOf(counts)}</span>}
        </p>
      ))}
    </li>
  );
}

function figuresOf(counts: PersonEvidence['counts']): string {
  const figures = counts.map(({ work, count, total }) => t(`evidence.${work}`, { count, total }));
  return new Intl.ListFormat(t.locale, { type: 'unit' }).format(figures);
}
