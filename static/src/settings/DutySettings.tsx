import type { ReactNode } from 'react';
import type { DutyChoice } from '../../../src/contract/settings';
import { Field, Select } from './Choices';
import styles from './Form.module.css';
import { useSettingsForm } from './form-context';
import { words } from './words';

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
    <li className={styles.card}>
      <label className={styles.choice}>
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
      <p className={styles.small}>
        {words.roles.role(duty.role)} · {words.duties.example} {duty.example}.
      </p>
      {duty.hasGap && enabled && (
        <Field label={words.duties.severity}>
          {(id) => (
            <Select
              id={id}
              value={severity}
              options={Object.entries(words.duties.severities).map(([value, label]) => ({
                value,
                label,
              }))}
              choose={(value) => {
                set({ severity: value as 'gap' | 'attention' });
              }}
            />
          )}
        </Field>
      )}
    </li>
  );
}
