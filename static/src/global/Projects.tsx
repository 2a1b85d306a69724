import Button from '@atlaskit/button/new';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import {
  PROJECTS_A_PAGE,
  type GlobalView,
  type ProjectRow,
} from '../../../src/contract/global-page';
import fields from '../shared/FormFields.module.css';
import { isolate } from '../shared/isolate';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { PartFailure } from '../shared/PartFailure';
import { Select } from '../shared/Select';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { GROUPINGS, LONGEST_FIND, type PageState } from './address';
import styles from './Page.module.css';
import { ProjectTable } from './ProjectTable';
import { useProjects } from './use-projects';

// It is looked for on demand: it costs as much as everything above.
const SharedEpics = lazy(() => import('./SharedEpics'));

interface Props {
  view: GlobalView;
  state: PageState;
  setState: (state: PageState) => void;
}

/** Every project that the viewer sees, where nobody can be asked first. */
export default function Projects({ view, state, setState }: Props): ReactNode {
  const [now] = useState(() => Date.now());
  const [showsEpics, setShowsEpics] = useState(false);
  const projects = useProjects(state.find);
  const { order, rows, figures, busy, failure, more, goOn } = projects;
  const toCount = rows.filter((row) => row.state === 'set-up');
  const counted = toCount.filter(({ key }) => figures[key] !== undefined).length;
  const groups = groupsOf(rows, state.groupBy);
  return (
    <>
      <h1 className={styles.title}>{t('global.projects.title')}</h1>
      <div className={fields.row}>
        <Find
          key={state.find}
          find={state.find}
          setFind={(find) => {
            setState({ ...state, find });
          }}
        />
        <Select
          label={t('global.projects.groupBy')}
          value={state.groupBy}
          options={GROUPINGS.map((value) => ({
            value,
            label: t(`global.projects.groupings.${value}`),
          }))}
          choose={(groupBy) => {
            setState({ ...state, groupBy });
          }}
        />
      </div>
      {order !== null && state.find === '' && (
        <p className={text.small}>
          {t('global.projects.order', { more: order.more ? 'yes' : 'no' })}
        </p>
      )}
      {failure && <PartFailure failure={failure} retry={goOn} />}
      {rows.length === 0 && busy && <LinesSkeleton lines={8} />}
      {rows.length === 0 && !busy && !failure && (
        <p>
          {state.find === ''
            ? t('global.projects.none')
            : t('global.projects.noneFound', { find: isolate(state.find) })}
        </p>
      )}
      {groups.map(({ name, rows: own }) => (
        <ProjectTable
          key={name ?? ''}
          name={name}
          rows={own}
          projects={projects}
          siteUrl={view.siteUrl}
          now={now}
        />
      ))}
      {rows.length > 0 && busy && (
        <p className={text.small} role="status">
          {t('global.projects.progress', { counted, all: toCount.length })}
        </p>
      )}
      {more && !failure && rows.length > 0 && (
        <div>
          <Button isLoading={busy} onClick={goOn}>
            {t('global.projects.more', { count: PROJECTS_A_PAGE })}
          </Button>
        </div>
      )}
      <p className={text.small}>{t('global.projects.restsOn')}</p>
      {showsEpics ? (
        <Suspense fallback={<LinesSkeleton lines={3} />}>
          <SharedEpics siteUrl={view.siteUrl} />
        </Suspense>
      ) : (
        <div>
          <Button
            onClick={() => {
              setShowsEpics(true);
            }}
          >
            {t('global.epics.show')}
          </Button>
        </div>
      )}
    </>
  );
}

interface Group {
  /** Null where the projects have none, and where they are not grouped. */
  name: string | null;
  rows: ProjectRow[];
}

/** Those that are listed, by what they are grouped by; those without any come last. */
function groupsOf(rows: ProjectRow[], groupBy: PageState['groupBy']): Group[] {
  if (rows.length === 0) return [];
  if (groupBy === 'none') return [{ name: null, rows }];
  const groups = new Map<string | null, ProjectRow[]>();
  for (const row of rows) groups.set(row[groupBy], [...(groups.get(row[groupBy]) ?? []), row]);
  const named = [...groups].map(([name, own]) => ({
    name: name ?? t(`global.projects.without.${groupBy}`),
    rows: own,
    isLast: name === null,
  }));
  return named.sort(
    (one, other) =>
      Number(one.isLast) - Number(other.isLast) || one.name.localeCompare(other.name, t.locale),
  );
}

function Find({ find, setFind }: { find: string; setFind: (find: string) => void }): ReactNode {
  const id = useId();
  const [words, setWords] = useState(find);
  return (
    <form
      role="search"
      className={fields.row}
      onSubmit={(event) => {
        event.preventDefault();
        setFind(words.trim());
      }}
    >
      <span className={fields.field}>
        <label htmlFor={id} className={text.label}>
          {t('global.projects.find')}
        </label>
        <input
          id={id}
          type="search"
          className={fields.input}
          maxLength={LONGEST_FIND}
          value={words}
          onChange={({ target }) => {
            setWords(target.value);
          }}
        />
      </span>
      <Button type="submit" spacing="compact">
        {t('global.projects.findButton')}
      </Button>
    </form>
  );
}
