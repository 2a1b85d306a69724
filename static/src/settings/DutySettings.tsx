import Checkbox from '@atlaskit/checkbox/checkbox';
import type { ReactNode } from 'react';
import { DOUBT_REASONS } from '../../../src/contract/report';
import { isDutyOn } from '../../../src/contract/role-map';
import type { DutyChoice } from '../../../src/contract/settings';
import card from '../shared/Card.module.css';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import { Select } from '../shared/Select';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';

const SEVERITIES = ['gap', 'attention'] as const;

/** Which duties are checked, and how loud they are. */
export function DutySettings(): ReactNode {
  const { view } = useSettingsForm();
  return (
    <>
      <p className={styles.lead}>{t('settings.duties.lead')}</p>
      <ul className={styles.columns}>
        {view.duties.map((duty) => (
          <DutyCard key={duty.id} duty={duty} />
        ))}
      </ul>
      <AppWork />
    </>
  );
}

/** Whether the project wants a person behind what apps do. */
function AppWork(): ReactNode {
  const { draft, change } = useSettingsForm();
  return (
    <section className={card.card} aria-label={t('settings.duties.apps')}>
      <Checkbox
        label={<span className={styles.subheading}>{t('settings.duties.apps')}</span>}
        isChecked={draft.apps.needPerson}
        onChange={({ currentTarget }) => {
          change({ apps: { needPerson: currentTarget.checked } });
        }}
      />
    </section>
  );
}

function DutyCard({ duty }: { duty: DutyChoice }): ReactNode {
  const { draft, change, view } = useSettingsForm();
  const doubts = view.doubts[duty.id];
  const enabled = isDutyOn(draft, duty.id);
  const severity = draft.duties[duty.id]?.severity ?? 'gap';
  const set = (parts: { enabled?: boolean; severity?: 'gap' | 'attention' }): void => {
    change({ duties: { ...draft.duties, [duty.id]: { enabled, severity, ...parts } } });
  };
  return (
    <li className={card.card}>
      <Checkbox
        label={<span className={styles.subheading}>{t(`duties.${duty.id}.title`)}</span>}
        isChecked={enabled}
        onChange={({ currentTarget }) => {
          set({ enabled: currentTarget.checked });
        }}
      />
      <p>{t(`duties.${duty.id}.why`)}</p>
      <p className={text.small}>
        {t(`roles.${duty.role}.title`)} · {t(`duties.${duty.id}.example`)}
      </p>
      {doubts && (
        <div className={text.small}>
          <p>{t('settings.duties.doubted')}</p>
          <ul>
            {DOUBT_REASONS.filter((reason) => doubts[reason] !== undefined).map((reason) => (
              <li key={reason}>
                {t('settings.duties.doubt', {
                  reason: t(`doubts.${reason}`),
                  count: doubts[reason] ?? 0,
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {duty.hasGap && enabled && (
        <Select
          label={t('settings.duties.severity')}
          value={severity}
          options={SEVERITIES.map((value) => ({
            value,
            label: t(`settings.duties.severities.${value}`),
          }))}
          choose={(value) => {
            set({ severity: value });
          }}
        />
      )}
    </li>
  );
}
