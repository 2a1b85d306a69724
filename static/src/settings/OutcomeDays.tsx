import TextField from '@atlaskit/textfield';
import { useState, type ReactNode } from 'react';
import { mapProblemWords } from '../../../src/contract/role-map-problem-words';
import card from '../shared/Card.module.css';
import { ErrorMessage } from '../shared/ErrorMessage';
import { Field } from '../shared/Field';
import { useSettingsForm } from '../shared/role-map/form-context';
import { problemsAt } from '../shared/role-map/role-map-draft';
import { t } from '../shared/texts';

/** How long after the end of a strategy epic somebody should have told what came of it. */
export function OutcomeDays(): ReactNode {
  const { draft, change, problems } = useSettingsForm();
  // A number that is being typed may be none for a moment.
  const [text, setText] = useState(String(draft.outcomes.afterDays));
  return (
    <section className={card.card} aria-label={t('settings.work.outcome')}>
      <Field label={t('settings.work.outcomeDays')}>
        {(id) => (
          <TextField
            id={id}
            type="number"
            min={1}
            max={180}
            step={1}
            width={140}
            value={text}
            onChange={({ currentTarget: { value, valueAsNumber } }) => {
              setText(value);
              if (Number.isFinite(valueAsNumber))
                change({ outcomes: { afterDays: valueAsNumber } });
            }}
          />
        )}
      </Field>
      {problemsAt(problems, 'outcomes').map((problem) => (
        <ErrorMessage key={problem.path}>{mapProblemWords(problem, t)}</ErrorMessage>
      ))}
    </section>
  );
}
