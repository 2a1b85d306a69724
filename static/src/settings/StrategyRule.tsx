import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useId, useState, type ReactNode } from 'react';
import { failureWords } from '../../../src/contract/failure-words';
import type { StrategyEpics } from '../../../src/contract/role-map';
import { mapProblemWords } from '../../../src/contract/role-map-problem-words';
import card from '../shared/Card.module.css';
import { CheckboxGroup, RadioGroup } from '../shared/ChoiceGroup';
import { ErrorMessage } from '../shared/ErrorMessage';
import { Field } from '../shared/Field';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import { Picker } from '../shared/role-map/Picker';
import { problemsAt } from '../shared/role-map/role-map-draft';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { callSettings } from './api';
import { TagList } from './TagList';

const RULES = ['all', 'labels', 'issueTypes', 'jql'] as const;

/** Which epics a product manager should stand behind. */
export function StrategyRule(): ReactNode {
  const { draft, change, problems } = useSettingsForm();
  const rule = draft.strategyEpics;
  const refused = problemsAt(problems, 'strategyEpics').map((problem) =>
    mapProblemWords(problem, t),
  );
  const set = (strategyEpics: StrategyEpics): void => {
    change({ strategyEpics });
  };
  return (
    <section className={card.card} aria-label={t('settings.work.strategy')}>
      <RadioGroup
        legend={<h3 className={styles.subheading}>{t('settings.work.strategy')}</h3>}
        options={RULES.map((value) => ({ value, label: t(`settings.work.rules.${value}`) }))}
        value={rule.rule}
        choose={(value) => {
          set(empty(value));
        }}
      />
      {rule.rule === 'labels' && <Labels labels={rule.labels} set={set} />}
      {rule.rule === 'issueTypes' && <Types ids={rule.issueTypeIds} set={set} />}
      {rule.rule === 'jql' && <Jql jql={rule.jql} set={set} refused={refused} />}
      {rule.rule !== 'jql' &&
        refused.map((sentence) => <ErrorMessage key={sentence}>{sentence}</ErrorMessage>)}
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
        label={t('settings.work.addLabel')}
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
      legend={t('settings.work.epicTypes')}
      options={above.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }))}
      values={ids}
      choose={(issueTypeIds) => {
        set({ rule: 'issueTypes', issueTypeIds });
      }}
    />
  );
}

function Jql({
  jql,
  set,
  refused,
}: {
  jql: string;
  set: Set;
  /** What stood against the last save, or against what is saved. */
  refused: string[];
}): ReactNode {
  const id = useId();
  const [checked, setChecked] = useState<{ jql: string; said: string[] } | null>(null);
  /** Of what is written now; null where that was not checked. */
  const said = checked?.jql === jql ? checked.said : null;
  const problems = [...new Set([...refused, ...(said ?? [])])];
  const check = async (): Promise<void> => {
    const answer = await callSettings('settings.checkJql', { jql });
    const sentences = answer.ok
      ? answer.value.errors.map((error) => mapProblemWords(error, t))
      : [failureWords(answer.failure, t)];
    setChecked({ jql, said: sentences });
  };
  return (
    <>
      <Field label={t('settings.work.jql')}>
        {(field) => (
          <TextArea
            id={field}
            isMonospaced
            minimumRows={3}
            isInvalid={problems.length > 0}
            {...(problems.length > 0 && { 'aria-describedby': id })}
            value={jql}
            onChange={({ target }) => {
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
          {t('settings.work.check')}
        </Button>
      </div>
      <p role="status" className={said?.length === 0 ? text.small : 'visually-hidden'}>
        {said?.length === 0 && t('settings.work.jqlOk')}
      </p>
      {problems.length > 0 && (
        <div id={id}>
          {problems.map((message) => (
            <ErrorMessage key={message}>{message}</ErrorMessage>
          ))}
        </div>
      )}
    </>
  );
}
