import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { STORED_OUTCOMES, type Filter } from '../../../src/contract/project-search';
import { dutyTitle, outcomeWord } from '../../../src/duties/messages';
import fields from '../shared/FormFields.module.css';
import { Select } from '../shared/Select';
import { t } from '../shared/texts';
import { usePageContext } from './page-context';
import { DEFAULT_URL_STATE } from './url-state';

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
    <div className={fields.row} role="group" aria-label={t('project.issues.filter')}>
      <Select
        label={t('project.issues.duty')}
        value={filter.duty ?? ''}
        options={[
          { value: '', label: t('project.issues.anyDuty') },
          ...view.duties.map((duty) => ({ value: duty, label: dutyTitle(duty, t) })),
        ]}
        choose={(value) => {
          choose({ duty: value === '' ? null : value });
        }}
      />
      <Select
        label={t('project.issues.outcome')}
        value={filter.outcome ?? ''}
        options={[
          ...STORED_OUTCOMES.map((outcome) => ({ value: outcome, label: outcomeWord(outcome, t) })),
          { value: '', label: t('project.issues.anyOutcome') },
        ]}
        choose={(value) => {
          choose({ outcome: value === '' ? null : value });
        }}
      />
      <WaitingChoice />
      <Select
        label={t('project.issues.days')}
        value={String(filter.days ?? '')}
        options={[
          { value: '', label: t('project.issues.anyAge') },
          ...ages.map((days) => ({
            value: String(days),
            label: t('project.issues.age', { days }),
          })),
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
          {t('project.issues.reset')}
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
      ? [{ value: waitingFor, label: t('people.hidden') }]
      : [];
  return (
    <Select
      label={t('project.issues.waitingFor')}
      value={waitingFor ?? ''}
      options={[
        { value: '', label: t('project.issues.anybody') },
        ...(view.viewer === null ? [] : [{ value: 'me', label: t('project.issues.me') }]),
        { value: 'nobody', label: t('project.issues.nobody') },
        ...named,
        ...stranger,
      ]}
      choose={(value) => {
        setUrlState({ filter: { waitingFor: value === '' ? null : value } });
      }}
    />
  );
}
