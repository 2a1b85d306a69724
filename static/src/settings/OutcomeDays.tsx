import type { ReactNode } from 'react';
import { mapProblemWords } from '../../../src/contract/role-map-problem-words';
import card from '../shared/Card.module.css';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import { problemsAt } from '../shared/role-map/role-map-draft';
import { t } from '../shared/texts';
import { NumberField } from './NumberField';

/** How long after the end of a strategy epic somebody should have told what came of it. */
export function OutcomeDays(): ReactNode {
  const { draft, change, problems } = useSettingsForm();
  return (
    <section className={card.card} aria-label={t('settings.work.outcome')}>
      <h3 className={styles.subheading}>{t('settings.work.outcome')}</h3>
      <NumberField
        label={t('settings.work.outcomeDays')}
        min={1}
        max={180}
        step={1}
        value={draft.outcomes.afterDays}
        set={(afterDays) => {
          change({ outcomes: { afterDays } });
        }}
      />
      {problemsAt(problems, 'outcomes').map((problem) => (
        <ErrorMessage key={problem.path}>{mapProblemWords(problem, t)}</ErrorMessage>
      ))}
    </section>
  );
}
