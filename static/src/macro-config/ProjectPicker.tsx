import Button from '@atlaskit/button/new';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ProjectChoice } from '../../../src/contract/explainer';
import { failureWords } from '../../../src/explainer/failure-words';
import type { Translate } from '../../../src/explainer/translation';
import styles from './Config.module.css';
import type { Draft } from './use-config';
import { useProjects } from './use-projects';

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
    <div className={styles.field}>
      <span className={styles.label}>{t('config.project')}</span>
      <p>
        <bdi>{project.name}</bdi> ({project.key})
      </p>
      {draft.isSuggested && <p className={styles.small}>{t('config.suggested')}</p>}
      <div className={styles.row}>
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
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { projects, more, next, busy, failure } = useProjects(query);
  // The last line of the list asks for more of it.
  const last = projects.length - 1 + (more ? 1 : 0);
  const isOpen = last >= 0;

  const choose = (index: number): void => {
    const project = projects[index];
    if (project) pick(project);
    else if (more) next();
  };
  const keys = (event: KeyboardEvent): void => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => {
        setActive(Math.min(last, active + 1));
      },
      ArrowUp: () => {
        setActive(Math.max(0, active - 1));
      },
      Enter: () => {
        if (!busy) choose(active);
      },
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  const option = (index: number, words: ReactNode): ReactNode => (
    <li
      key={index}
      id={`${id}-${index}`}
      role="option"
      aria-selected={index === active}
      className={styles.option}
      onClick={() => {
        choose(index);
      }}
    >
      {words}
    </li>
  );
  const told =
    projects.length === 0 ? t('config.nothing') : t('config.found', { count: projects.length });
  return (
    <div className={styles.field}>
      <label htmlFor={`${id}-query`} className={styles.label}>
        {t('config.project')}
      </label>
      <input
        id={`${id}-query`}
        className={styles.input}
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(isOpen ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        placeholder={t('config.projectSearch')}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setActive(0);
        }}
        onKeyDown={keys}
      />
      <p className={styles.small} role="status">
        {busy ? t('config.searching') : failure === null ? told : failureWords(failure, t)}
      </p>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('config.project')}
        className={styles.list}
        hidden={!isOpen}
      >
        {projects.map(({ key, name }, index) =>
          option(
            index,
            <>
              <bdi>{name}</bdi> ({key})
            </>,
          ),
        )}
        {more && option(projects.length, t('config.more'))}
      </ul>
    </div>
  );
}
