import type { ReactNode } from 'react';
import type { DutyChoice } from '../../../src/contract/settings';
import card from '../shared/Card.module.css';
import fields from '../shared/FormFields.module.css';
import { Select } from '../shared/Select';
import text from '../shared/text.module.css';
import { useSettingsForm } from './form-context';
import styles from './Form.module.css';
import { words } from './words';

const SEVERITIES = ['gap', 'attention'] as const;

/** Which duties are checked, and how loud they are. */
export function DutySettings(): ReactNode {
  const { view } = useSettingsForm();
  return (
    <>
      <p className={styles.lead}>{words.duties.lead}</p>
      <ul className={styles.columns}>
        {view.duties.map((duty) => (
          <DutyCard key={duty.id} duty={duty} />
        ))}
      </ul>
    </>
  );
}

function DutyCard({ duty }: { duty: DutyChoice }): ReactNode {
  const { draft, change } = useSettingsForm();
  const { enabled, severity } = draft.duties[duty.id] ?? { enabled: true, severity: 'gap' };
  const set = (parts: { enabled?: boolean; severity?: 'gap' | 'attention' }): void => {
    change({ duties: { ...draft.duties, [duty.id]: { enabled, severity, ...parts } } });
  };
  return (
    <li className={card.card}>
      <label className={fields.choice}>
        <input
          type="checkbox"
          checked={enabled}
          onChange={({ target }) => {
            set({ enabled: target.checked });
          }}
        />
        <span className={styles.subheading}>{duty.title}</span>
      </label>
      <p>{duty.why}</p>
      <p className={text.small}>
        {words.roles.role(duty.role)} · {words.duties.example} {duty.example}.
      </p>
      {duty.hasGap && enabled && (
        <Select
          label={words.duties.severity}
          value={severity}
          options={SEVERITIES.map((value) => ({
            value,
            label: words.duties.severities[value],
          }))}
          choose={(value) => {
            set({ severity: value });
          }}
        />
      )}
    </li>
  );
}
