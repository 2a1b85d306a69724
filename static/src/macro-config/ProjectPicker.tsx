import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { Answer } from '../../../src/contract/answer';
import type { ProjectChoice } from '../../../src/contract/explainer';
import { failureWords } from '../../../src/contract/failure-words';
import { callExplainer } from '../explainer/api';
import type { ComboboxOption } from '../shared/Combobox';
import form from '../shared/FormFields.module.css';
import { LazyCombobox } from '../shared/LazyCombobox';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { useSearch, type SearchPage } from '../shared/use-search';
import type { Draft } from './use-config';

interface Props {
  draft: Draft;
  pick: (project: ProjectChoice | null) => void;
}

/** The project that the macro is about: the one that is chosen, or a field that finds one by typing. */
export function ProjectPicker({ draft, pick }: Props): ReactNode {
  const [isChoosing, setChoosing] = useState(false);
  const { project } = draft;
  if (project === null || isChoosing) {
    return (
      <Search
        pick={(chosen) => {
          setChoosing(false);
          pick(chosen);
        }}
      />
    );
  }
  return (
    <div className={form.field}>
      <span className={text.label}>{t('macroConfig.project')}</span>
      <p>
        <bdi>{project.name}</bdi> ({project.key})
      </p>
      {draft.isSuggested && <p className={text.small}>{t('macroConfig.suggested')}</p>}
      <div className={form.row}>
        <Button
          spacing="compact"
          onClick={() => {
            setChoosing(true);
          }}
        >
          {t('macroConfig.change')}
        </Button>
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            pick(null);
          }}
        >
          {t('macroConfig.remove')}
        </Button>
      </div>
    </div>
  );
}

function Search({ pick }: { pick: (project: ProjectChoice) => void }): ReactNode {
  const [query, setQuery] = useState('');
  const { choices, more, next, busy, failure } = useSearch(query.trim(), fetchProjects);
  const options: ComboboxOption[] = choices.map((project) => ({
    id: project.id,
    content: (
      <span>
        <bdi>{project.name}</bdi> ({project.key})
      </span>
    ),
    choose: () => {
      pick(project);
    },
  }));
  if (more) options.push({ id: 'more …', content: t('macroConfig.more'), choose: next });
  const found =
    choices.length === 0
      ? t('macroConfig.nothing')
      : t('macroConfig.found', { count: choices.length });
  return (
    <LazyCombobox
      label={t('macroConfig.project')}
      placeholder={t('macroConfig.projectSearch')}
      query={query}
      setQuery={setQuery}
      options={options}
      isOpen
      isStale={busy}
      status={
        busy ? t('macroConfig.searching') : failure === null ? found : failureWords(failure, t)
      }
    />
  );
}

/** Of the projects that the person sees. */
async function fetchProjects(
  query: string,
  page: number,
): Promise<Answer<SearchPage<ProjectChoice>>> {
  const answer = await callExplainer('explainer.projects', { query, page });
  if (!answer.ok) return answer;
  const { projects, more } = answer.value;
  return { ok: true, value: { choices: projects, more } };
}
