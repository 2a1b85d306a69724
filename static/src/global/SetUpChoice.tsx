import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox/checkbox';
import TextField from '@atlaskit/textfield';
import { useCallback, useState, type ReactNode } from 'react';
import { failureWords } from '../../../src/contract/failure-words';
import { MOST_AT_ONCE, type AdministeredProject } from '../../../src/contract/set-up';
import { ErrorMessage } from '../shared/ErrorMessage';
import { Field } from '../shared/Field';
import fields from '../shared/FormFields.module.css';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { useSearch, type FetchPage } from '../shared/use-search';
import { LONGEST_FIND } from './address';
import { callGlobal } from './api';
import styles from './SetUp.module.css';

interface Props {
  chosen: readonly AdministeredProject[];
  choose: (chosen: AdministeredProject[]) => void;
  look: () => void;
}

/** Chooses some of the projects that the viewer administers. */
export function SetUpChoice({ chosen, choose, look }: Props): ReactNode {
  const [query, setQuery] = useState('');
  const { choices, more, busy, failure, next } = useSearch(query.trim(), useFetchProjects());
  const isChosen = ({ id }: AdministeredProject): boolean => chosen.some((one) => one.id === id);
  const isFull = chosen.length >= MOST_AT_ONCE;
  const asked = query.trim() !== '';
  const hasNone = choices.length === 0 && !busy && !more && !failure;
  const open = choices.filter((project) => !project.isSetUp && !isChosen(project));
  return (
    <>
      <Field label={t('global.projects.find')}>
        {(id) => (
          <TextField
            id={id}
            isCompact
            type="search"
            maxLength={LONGEST_FIND}
            value={query}
            onChange={({ currentTarget }) => {
              setQuery(currentTarget.value);
            }}
          />
        )}
      </Field>
      {failure && <ErrorMessage>{failureWords(failure, t)}</ErrorMessage>}
      {choices.length === 0 && busy && <LinesSkeleton lines={6} />}
      {hasNone && <p>{t('global.setUp.none', { asked: asked ? 'yes' : 'no' })}</p>}
      {choices.length > 0 && (
        <fieldset className={fields.choices}>
          <legend className={text.label}>{t('global.setUp.choose')}</legend>
          <ul className={styles.projects}>
            {choices.map((project) => (
              <li key={project.id}>
                <Checkbox
                  isChecked={isChosen(project)}
                  isDisabled={isFull && !isChosen(project)}
                  label={<ProjectName project={project} />}
                  onChange={({ currentTarget }) => {
                    const others = chosen.filter(({ id }) => id !== project.id);
                    choose(currentTarget.checked ? [...others, project] : others);
                  }}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {more && (
        <div>
          <Button isLoading={busy} onClick={next}>
            {t('global.turns.more')}
          </Button>
        </div>
      )}
      <p className={text.small} role="status">
        {t('global.setUp.chosen', { count: chosen.length })}
        {isFull && <> {t('global.setUp.most')}</>}
      </p>
      <div className={fields.row}>
        <Button appearance="primary" isDisabled={chosen.length === 0} onClick={look}>
          {t('global.setUp.look')}
        </Button>
        <Button
          isDisabled={open.length === 0 || isFull}
          onClick={() => {
            choose([...chosen, ...open].slice(0, MOST_AT_ONCE));
          }}
        >
          {t('global.setUp.chooseOpen')}
        </Button>
      </div>
    </>
  );
}

function useFetchProjects(): FetchPage<AdministeredProject> {
  return useCallback(async (query, page) => {
    const answer = await callGlobal('global.administered', { query, page });
    if (!answer.ok) return answer;
    const { projects, more } = answer.value;
    return { ok: true, value: { choices: projects, more } };
  }, []);
}

/** A project by name and key, and whether it is set up. */
export function ProjectName({ project }: { project: AdministeredProject }): ReactNode {
  return (
    <span>
      <bdi>{project.name}</bdi> <span className={text.small}>{project.key}</span>
      {project.isSetUp && (
        <>
          {' '}
          <span className={styles.tag}>{t('global.setUp.isSetUp')}</span>
        </>
      )}
    </span>
  );
}
