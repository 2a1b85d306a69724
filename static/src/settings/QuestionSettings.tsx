import TextField from '@atlaskit/textfield';
import { useMemo, type ReactNode } from 'react';
import type { WorkingWeek } from '../../../src/contract/role-map';
import { mapProblemWords } from '../../../src/contract/role-map-problem-words';
import card from '../shared/Card.module.css';
import { CheckboxGroup } from '../shared/ChoiceGroup';
import { ErrorMessage } from '../shared/ErrorMessage';
import { Field } from '../shared/Field';
import fields from '../shared/FormFields.module.css';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import { problemsAt } from '../shared/role-map/role-map-draft';
import { Select } from '../shared/Select';
import { t } from '../shared/texts';
import { NumberField } from './NumberField';

/** When a developer's question should have its answer, and which hours count. */
export function QuestionSettings(): ReactNode {
  const { draft, change, locale, problems } = useSettingsForm();
  const { questions } = draft;
  const { workingWeek: week, targetHours } = questions;
  const days = useMemo(() => weekdays(locale), [locale]);
  const setWeek = (parts: Partial<WorkingWeek>): void => {
    change({ questions: { ...questions, workingWeek: { ...week, ...parts } } });
  };
  return (
    <section className={card.card} aria-label={t('settings.questions.heading')}>
      <h3 className={styles.subheading}>{t('settings.questions.heading')}</h3>
      <NumberField
        label={t('settings.questions.target')}
        note={t('settings.questions.targetNote', { days: inDays(targetHours, week, locale) })}
        min={0.5}
        max={1000}
        step={0.5}
        value={targetHours}
        set={(hours) => {
          change({ questions: { ...questions, targetHours: hours } });
        }}
      />
      <CheckboxGroup
        legend={t('settings.questions.days')}
        options={days}
        values={week.days.map(String)}
        choose={(chosen) => {
          setWeek({ days: chosen.map(Number).sort((a, b) => a - b) });
        }}
      />
      <div className={fields.row}>
        {(['from', 'to'] as const).map((end) => (
          <Field key={end} label={t(`settings.questions.${end}`)}>
            {(id) => (
              <TextField
                id={id}
                isCompact
                type="time"
                width={140}
                value={week[end]}
                onChange={({ currentTarget }) => {
                  setWeek({ [end]: currentTarget.value });
                }}
              />
            )}
          </Field>
        ))}
        <Select
          label={t('settings.questions.zone')}
          value={week.timeZone}
          options={zones(week.timeZone).map((zone) => ({ value: zone, label: zone }))}
          choose={(timeZone) => {
            setWeek({ timeZone });
          }}
        />
      </div>
      {problemsAt(problems, 'questions').map((problem) => (
        <ErrorMessage key={problem.path}>{mapProblemWords(problem, t)}</ErrorMessage>
      ))}
    </section>
  );
}

/** Monday first, in the reader's language; 2024 began on a Monday. */
function weekdays(locale: string): { value: string; label: string }[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, index) => ({
    value: String(index + 1),
    label: format.format(Date.UTC(2024, 0, index + 1)),
  }));
}

function inDays(hours: number, { from, to }: WorkingWeek, locale: string): string {
  const length = (clock(to) - clock(from)) / 60;
  if (!(length > 0)) return '–';
  const days = hours / length;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(days);
}

/** Minutes since midnight. */
function clock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Every zone that the browser knows, and the one that is set, which an older browser may not know. */
function zones(current: string): string[] {
  return [...new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')])].sort();
}
