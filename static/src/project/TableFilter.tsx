import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { STORED_OUTCOMES, type Filter } from '../../../src/contract/project-search';
import { dutyTitle, outcomeWord } from '../../../src/duties/messages';
import fields from '../shared/FormFields.module.css';
import { Select } from '../shared/Select';
import { usePageContext } from './page-context';
import { DEFAULT_URL_STATE } from './url-state';
import { words } from './words';

const AGES = [1, 2, 5, 7, 14, 30, 90];

/** Which issues the table lists. */
export function TableFilter(): ReactNode {
  const { view, urlState, setUrlState } = usePageContext();
  const { filter } = urlState;
  const { filter: usual } = DEFAULT_URL_STATE;
  const isUsual = (['duty', 'outcome', 'waitingFor', 'days'] as const).every(
    (part) => filter[part] === usual[part],
  );
  const choose = (part: Partial<Filter>): void => {
    setUrlState({ filter: part });
  };
  const ages = filter.days === null || AGES.includes(filter.days) ? AGES : [...AGES, filter.days];
  return (
    <div className={fields.row} role="group" aria-label={words.issues.filter}>
      <Select
        label={words.issues.duty}
        value={filter.duty ?? ''}
        options={[
          { value: '', label: words.issues.anyDuty },
          ...view.duties.map((duty) => ({ value: duty, label: dutyTitle(duty) })),
        ]}
        choose={(value) => {
          choose({ duty: value === '' ? null : value });
        }}
      />
      <Select
        label={words.issues.outcome}
        value={filter.outcome ?? ''}
        options={[
          ...STORED_OUTCOMES.map((outcome) => ({ value: outcome, label: outcomeWord(outcome) })),
          { value: '', label: words.issues.anyOutcome },
        ]}
        choose={(value) => {
          choose({ outcome: value === '' ? null : value });
        }}
      />
      <WaitingChoice />
      <Select
        label={words.issues.days}
        value={String(filter.days ?? '')}
        options={[
          { value: '', label: words.issues.anyAge },
          ...ages.map((days) => ({ value: String(days), label: words.issues.age(days) })),
        ]}
        choose={(value) => {
          choose({ days: value === '' ? null : Number(value) });
        }}
      />
      {!isUsual && (
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            const { duty, outcome, waitingFor, days } = usual;
            choose({ duty, outcome, waitingFor, days });
          }}
        >
          {words.issues.reset}
        </Button>
      )}
    </div>
  );
}

function WaitingChoice(): ReactNode {
  const { view, urlState, setUrlState, people, locale } = usePageContext();
  const { waitingFor } = urlState.filter;
  const named = Object.values(people)
    .filter(({ accountId }) => accountId !== view.viewer)
    .map(({ accountId, displayName }) => ({ value: `person:${accountId}`, label: displayName }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  const isNamed = named.some(({ value }) => value === waitingFor);
  // A shared view may be about somebody whom no answer has named yet.
  const stranger =
    waitingFor?.startsWith('person:') && !isNamed
      ? [{ value: waitingFor, label: words.waiting.unnamed }]
      : [];
  return (
    <Select
      label={words.issues.waitingFor}
      value={waitingFor ?? ''}
      options={[
        { value: '', label: words.issues.anybody },
        ...(view.viewer === null ? [] : [{ value: 'me', label: words.issues.me }]),
        { value: 'nobody', label: words.issues.nobody },
        ...named,
        ...stranger,
      ]}
      choose={(value) => {
        setUrlState({ filter: { waitingFor: value === '' ? null : value } });
      }}
    />
  );
}
