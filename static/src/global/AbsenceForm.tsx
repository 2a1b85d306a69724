import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import { useState, type ReactNode } from 'react';
import type { Failure } from '../../../src/contract/answer';
import type { ShownAbsence } from '../../../src/contract/away';
import { failureWords } from '../../../src/contract/failure-words';
import type { Person } from '../../../src/contract/panel';
import chips from '../shared/Chips.module.css';
import { ErrorMessage } from '../shared/ErrorMessage';
import { Field } from '../shared/Field';
import fields from '../shared/FormFields.module.css';
import { PersonAvatar } from '../shared/PersonAvatar';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import styles from './Absences.module.css';
import { PersonPicker } from './PersonPicker';

export interface Days {
  from: string;
  until: string;
  /** Account id; null where nobody covers. */
  cover: string | null;
}

interface Props {
  /** The absence that is changed; null for a new one. */
  absence: ShownAbsence | null;
  /** Those whom absences name. */
  people: Record<string, Person>;
  today: string;
  timeZone: string;
  /** Gives why it could not be saved, or null. */
  save: (days: Days) => Promise<Failure | null>;
  /** Null where there is nothing to go back to. */
  cancel: (() => void) | null;
}

/** From when to when somebody is away, and who covers. */
export function AbsenceForm({ absence, people, today, timeZone, save, cancel }: Props): ReactNode {
  const [from, setFrom] = useState(absence?.from ?? '');
  const [until, setUntil] = useState(absence?.until ?? '');
  const [cover, setCover] = useState<Person | null>(people[absence?.cover ?? ''] ?? null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (): Promise<void> => {
    if (busy) return;
    if (from === '' || until === '') {
      setProblem(t('global.away.datesFirst'));
      return;
    }
    setBusy(true);
    setProblem(null);
    const failure = await save({ from, until, cover: cover?.accountId ?? null });
    setBusy(false);
    if (failure) setProblem(failureWords(failure, t));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={fields.row}>
        <Day label={t('global.away.from')} value={from} min={null} choose={setFrom} />
        <Day label={t('global.away.until')} value={until} min={today} choose={setUntil} />
      </div>
      <p className={text.small}>{t('global.away.timeZone', { timeZone })}</p>
      {cover ? (
        <div className={fields.field}>
          <span className={text.label}>{t('global.away.cover')}</span>
          <div className={fields.row}>
            <span className={chips.chip}>
              <PersonAvatar person={cover} size="small" />
              <bdi>{cover.displayName}</bdi>
            </span>
            <Button
              spacing="compact"
              appearance="subtle"
              onClick={() => {
                setCover(null);
              }}
            >
              {t('global.away.noCover')}
            </Button>
          </div>
        </div>
      ) : (
        <PersonPicker label={t('global.away.cover')} pick={setCover} />
      )}
      {problem !== null && <ErrorMessage>{problem}</ErrorMessage>}
      <div className={fields.row}>
        <Button type="submit" appearance="primary" isLoading={busy}>
          {t(absence ? 'global.away.save' : 'global.away.add')}
        </Button>
        {cancel && (
          <Button appearance="subtle" onClick={cancel}>
            {t('page.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** A browser's own field for a day speaks the reader's language and opens a calendar. */
function Day({
  label,
  value,
  min,
  choose,
}: {
  label: string;
  value: string;
  /** The first day that makes sense; null for any. */
  min: string | null;
  choose: (day: string) => void;
}): ReactNode {
  return (
    <Field label={label}>
      {(id) => (
        <TextField
          id={id}
          type="date"
          value={value}
          {...(min !== null && { min })}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
