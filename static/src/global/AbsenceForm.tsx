import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import { useId, useState, type ReactNode } from 'react';
import type { Failure, FailureReason } from '../../../src/contract/answer';
import type { ShownAbsence } from '../../../src/contract/away';
import { failureWords } from '../../../src/contract/failure-words';
import type { Person } from '../../../src/contract/panel';
import chips from '../shared/Chips.module.css';
import { useDraft } from '../shared/Drafts';
import { ErrorMessage } from '../shared/ErrorMessage';
import { Field } from '../shared/Field';
import fields from '../shared/FormFields.module.css';
import { PersonAvatar } from '../shared/PersonAvatar';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { useFocusRestore } from '../shared/use-focus-restore';
import styles from './Absences.module.css';
import { PersonPicker } from './PersonPicker';

export interface Days {
  from: string;
  until: string;
  /** Account id; null where nobody covers. */
  cover: string | null;
}

/** What stands in the form before it is saved. */
interface Entered extends Days {
  /** Whoever was just picked to cover: the page may not have heard of them. */
  picked?: Person;
}

interface Props {
  /** Account id of the person whom it is of. */
  of: string;
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

const NOTHING: Entered = { from: '', until: '', cover: null };

type Part = 'from' | 'until' | 'cover';

interface Problem {
  /** What it is about; null for none of them alone. */
  part: Part | null;
  words: string;
}

/** What is to be changed so that it can be saved. */
const PART_OF: Partial<Record<FailureReason, Part>> = {
  'away.order': 'until',
  'away.past': 'until',
  'away.long': 'from',
  'away.overlap': 'from',
  'away.own-cover': 'cover',
  'away.no-such-cover': 'cover',
};

/** From when to when somebody is away, and who covers. */
export function AbsenceForm(props: Props): ReactNode {
  const { of, absence, people, today, timeZone, save, cancel } = props;
  // Only what was changed is kept: the rest may be changed by somebody else before it is saved.
  const { draft, keep, forget } = useDraft<Partial<Entered>>(`absence ${of} ${absence?.id ?? ''}`);
  const entered: Entered = { ...NOTHING, ...absence, ...draft };
  const { from, until, cover, picked } = entered;
  const person = [picked, people[cover ?? '']].find((one) => one?.accountId === cover);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const id = useId();
  const place = useFocusRestore<HTMLFormElement>();
  const isAboutDays = problem?.part === 'from' || problem?.part === 'until';
  /** What was said of the days, or of who covers, is not said of others. */
  const changed = (ofDays: boolean): void => {
    if (problem?.part === null || isAboutDays === ofDays) setProblem(null);
  };

  const submit = async (): Promise<void> => {
    if (busy) return;
    if (from === '' || until === '') {
      setProblem({ part: from === '' ? 'from' : 'until', words: t('global.away.datesFirst') });
      return;
    }
    setBusy(true);
    setProblem(null);
    const failure = await save({ from, until, cover });
    setBusy(false);
    if (!failure) forget(draft);
    else setProblem({ part: PART_OF[failure.reason] ?? null, words: failureWords(failure, t) });
  };
  const day = (part: 'from' | 'until') => ({
    ...{ label: t(`global.away.${part}`), value: entered[part] },
    problemId: problem?.part === part ? `${id}-problem` : null,
    choose: (chosen: string): void => {
      keep({ ...draft, [part]: chosen });
      changed(true);
    },
  });
  const chooseCover = (chosen: Person | null): void => {
    keep({ ...draft, cover: chosen?.accountId ?? null, ...(chosen && { picked: chosen }) });
    changed(false);
  };
  const said = problem && <ErrorMessage id={`${id}-problem`}>{problem.words}</ErrorMessage>;
  return (
    <form
      ref={place}
      className={styles.form}
      // What a browser says by itself is gone in a moment, and in its own language.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={fields.row}>
        <Day {...day('from')} min={null} />
        <Day {...day('until')} min={today} />
      </div>
      {isAboutDays && said}
      <p className={text.small}>{t('global.away.timeZone', { timeZone })}</p>
      {cover !== null ? (
        <div className={fields.field}>
          <span className={text.label}>{t('global.away.cover')}</span>
          <div className={fields.row}>
            <span className={chips.chip}>
              <PersonAvatar person={person} size="small" />
              <bdi>{person?.displayName ?? t('people.hidden')}</bdi>
            </span>
            <Button
              data-next-focus
              spacing="compact"
              appearance="subtle"
              onClick={() => {
                chooseCover(null);
              }}
            >
              {t('global.away.noCover')}
            </Button>
          </div>
        </div>
      ) : (
        <PersonPicker label={t('global.away.cover')} pick={chooseCover} />
      )}
      {!isAboutDays && said}
      <div className={fields.row}>
        <Button type="submit" appearance="primary" isLoading={busy}>
          {t(absence ? 'global.away.save' : 'global.away.add')}
        </Button>
        {cancel && (
          <Button
            appearance="subtle"
            onClick={() => {
              forget(draft);
              cancel();
            }}
          >
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
  problemId,
  choose,
}: {
  label: string;
  value: string;
  /** The first day that makes sense; null for any. */
  min: string | null;
  /** Of the sentence that says what is wrong with it; null where nothing is. */
  problemId: string | null;
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
          isInvalid={problemId !== null}
          {...(problemId !== null && { 'aria-describedby': problemId })}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
