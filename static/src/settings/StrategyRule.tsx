import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { StrategyEpics } from '../../../src/contract/role-map';
import card from '../shared/Card.module.css';
import { CheckboxGroup, RadioGroup } from '../shared/ChoiceGroup';
import { ErrorMessage } from '../shared/ErrorMessage';
import { Field } from '../shared/Field';
import fields from '../shared/FormFields.module.css';
import text from '../shared/text.module.css';
import { callSettings } from './api';
import { useSettingsForm } from './form-context';
import { Picker } from './Picker';
import { problemsAt } from './role-map-draft';
import { TagList } from './TagList';
import { words } from './words';

const RULES = ['all', 'labels', 'issueTypes', 'jql'] as const;

/** Which epics a product manager should stand behind. */
export function StrategyRule(): ReactNode {
  const { draft, change, problems } = useSettingsForm();
  const rule = draft.strategyEpics;
  const set = (strategyEpics: StrategyEpics): void => {
    change({ strategyEpics });
  };
  return (
    <section className={card.card} aria-label={words.work.strategy}>
      <RadioGroup
        legend={words.work.strategy}
        options={RULES.map((value) => ({ value, label: words.work.rules[value] }))}
        value={rule.rule}
        choose={(value) => {
          set(empty(value));
        }}
      />
      {rule.rule === 'labels' && <Labels labels={rule.labels} set={set} />}
      {rule.rule === 'issueTypes' && <Types ids={rule.issueTypeIds} set={set} />}
      {rule.rule === 'jql' && <Jql jql={rule.jql} set={set} />}
      {problemsAt(problems, 'strategyEpics').map((problem) => (
        <ErrorMessage key={problem.path}>{problem.message}</ErrorMessage>
      ))}
    </section>
  );
}

function empty(rule: (typeof RULES)[number]): StrategyEpics {
  switch (rule) {
    case 'all':
      return { rule };
    case 'labels':
      return { rule, labels: [] };
    case 'issueTypes':
      return { rule, issueTypeIds: [] };
    case 'jql':
      return { rule, jql: '' };
  }
}

type Set = (rule: StrategyEpics) => void;

function Labels({ labels, set }: { labels: string[]; set: Set }): ReactNode {
  return (
    <>
      <TagList
        names={labels.map((label) => ({ id: label, name: label }))}
        remove={(gone) => {
          set({ rule: 'labels', labels: labels.filter((label) => label !== gone) });
        }}
      />
      <Picker
        kind="labels"
        label={words.work.addLabel}
        pick={({ id }) => {
          set({ rule: 'labels', labels: [...new Set([...labels, id])] });
        }}
      />
    </>
  );
}

function Types({ ids, set }: { ids: string[]; set: Set }): ReactNode {
  const { view } = useSettingsForm();
  const above = view.issueTypes.filter(({ hierarchyLevel }) => (hierarchyLevel ?? 0) > 0);
  return (
    <CheckboxGroup
      legend={words.work.epicTypes}
      options={above.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
      values={ids}
      choose={(issueTypeIds) => {
        set({ rule: 'issueTypes', issueTypeIds });
      }}
    />
  );
}

function Jql({ jql, set }: { jql: string; set: Set }): ReactNode {
  const [said, setSaid] = useState<string[] | null>(null);
  const check = async (): Promise<void> => {
    const answer = await callSettings('settings.checkJql', { jql });
    setSaid(answer.ok ? answer.value.errors : [answer.failure.message]);
  };
  return (
    <>
      <Field label={words.work.jql}>
        {(id) => (
          <textarea
            id={id}
            rows={3}
            className={fields.input}
            aria-invalid={said !== null && said.length > 0}
            value={jql}
            onChange={({ target }) => {
              setSaid(null);
              set({ rule: 'jql', jql: target.value });
            }}
          />
        )}
      </Field>
      <div>
        <Button
          isDisabled={jql.trim() === ''}
          onClick={() => {
            void check();
          }}
        >
          {words.work.check}
        </Button>
      </div>
      <p role="status" className={said?.length === 0 ? text.small : 'visually-hidden'}>
        {said?.length === 0 && words.work.jqlOk}
      </p>
      {said?.map((message) => (
        <ErrorMessage key={message}>{message}</ErrorMessage>
      ))}
    </>
  );
}
