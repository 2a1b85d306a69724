import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { Answer } from '../../../src/contract/answer';
import type { ProjectChoice } from '../../../src/contract/explainer';
import { failureWords } from '../../../src/explainer/failure-words';
import type { Translate } from '../../../src/explainer/translation';
import { callExplainer } from '../explainer/api';
import { Combobox, type ComboboxOption } from '../shared/Combobox';
import form from '../shared/FormFields.module.css';
import text from '../shared/text.module.css';
import { useSearch, type SearchPage } from '../shared/use-search';
import type { Draft } from './use-config';

interface Props {
  draft: Draft;
  t: Translate;
  pick: (project: ProjectChoice | null) => void;
}

/** The project that the macro is about: the one that is chosen, or a field that finds one by typing. */
export function ProjectPicker({ draft, t, pick }: Props): ReactNode {
  const [isChoosing, setChoosing] = useState(false);
  const { project } = draft;
  if (project === null || isChoosing) {
    return (
      <Search
        t={t}
        pick={(chosen) => {
          setChoosing(false);
          pick(chosen);
        }}
      />
    );
  }
  return (
    <div className={form.field}>
      <span className={text.label}>{t('config.project')}</span>
      <p>
        <bdi>{project.name}</bdi> ({project.key})
      </p>
      {draft.isSuggested && <p className={text.small}>{t('config.suggested')}</p>}
      <div className={form.row}>
        <Button
          spacing="compact"
          onClick={() => {
            setChoosing(true);
          }}
        >
          {t('config.change')}
        </Button>
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            pick(null);
          }}
        >
          {t('config.remove')}
        </Button>
      </div>
    </div>
  );
}

function Search({ t, pick }: { t: Translate; pick: (project: ProjectChoice) => void }): ReactNode {
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
  if (more)
    options.push({ id: 'more …', content: t('config.more'), choose: next, staysOpen: true });
  const found =
    choices.length === 0 ? t('config.nothing') : t('config.found', { count: choices.length });
  return (
    <Combobox
      label={t('config.project')}
      placeholder={t('config.projectSearch')}
      query={query}
      setQuery={setQuery}
      options={options}
      isOpen
      isStale={busy}
      status={
        busy ? t('config.searching') : failure === null ? found : failureWords(failure.code, t)
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
