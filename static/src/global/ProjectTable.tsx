import { Fragment, useId, type ReactNode } from 'react';
import type { ProjectFigures, ProjectRow, RoleOfProject } from '../../../src/contract/global-page';
import { NOBODY_EVERYWHERE, STORED_OUTCOMES } from '../../../src/contract/project-search';
import { ROLES, type Role } from '../../../src/contract/report';
import { outcomeWord } from '../../../src/duties/messages';
import { capitalised } from '../../../src/texts/capitalised';
import { isolate } from '../shared/isolate';
import { JiraLink } from '../shared/JiraLink';
import { RelativeTime } from '../shared/RelativeTime';
import { StackedBar } from '../shared/StackedBar';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import styles from './ProjectTable.module.css';
import type { Projects } from './use-projects';

interface Props {
  /** What the projects have in common; null where they are not grouped. */
  name: string | null;
  rows: ProjectRow[];
  projects: Projects;
  siteUrl: string;
  /** Epoch milliseconds. */
  now: number;
}

const titleOf = (role: Role): string => capitalised(t(`roles.${role}.name`), t);

/** A row for each project: who is there, how the open work stands, and where nobody is. */
export function ProjectTable({ name, rows, projects, siteUrl, now }: Props): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={name === null ? 'visually-hidden' : styles.heading}>
        {name === null ? t('global.projects.title') : <bdi>{name}</bdi>}
      </h2>
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t('global.projects.columns.project')}</th>
            {ROLES.map((role) => (
              <th key={role} scope="col">
                {titleOf(role)}
              </th>
            ))}
            <th scope="col">{t('global.projects.columns.work')}</th>
            <th scope="col">{t('global.projects.columns.nobody')}</th>
            <th scope="col">{t('global.projects.columns.oldest')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <JiraLink to={row.path} siteUrl={siteUrl}>
                  <bdi>{row.name}</bdi> <span className={text.small}>{row.key}</span>
                </JiraLink>
                {row.ofSite && (
                  <>
                    {' '}
                    <span className={styles.own}>{t('siteDefault.tag')}</span>
                  </>
                )}
                {row.brokenSources > 0 && (
                  <>
                    {' '}
                    <span className={styles.tag}>
                      {t('global.projects.broken', { count: row.brokenSources })}
                    </span>
                  </>
                )}
              </th>
              {row.state === 'set-up' ? (
                <SetUp row={row} projects={projects} siteUrl={siteUrl} now={now} />
              ) : (
                <td colSpan={5} className={text.small}>
                  {t(`global.projects.states.${row.state}`)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function SetUp({
  row,
  projects,
  siteUrl,
  now,
}: Pick<Props, 'projects' | 'siteUrl' | 'now'> & { row: ProjectRow }): ReactNode {
  const { figures, order } = projects;
  const found = figures[row.key];
  const nobody = order?.projects.find(({ key }) => key === row.key)?.nobody ?? 0;
  return (
    <>
      {ROLES.map((role) => (
        <td key={role} data-title={named(titleOf(role))}>
          <People role={row.roles[role]} people={projects.people} />
        </td>
      ))}
      <td data-title={named(t('global.projects.columns.work'))}>
        {found ? <Work figures={found} /> : <span className={text.small}>…</span>}
      </td>
      <td data-title={named(t('global.projects.columns.nobody'))} className={styles.figure}>
        <Nobody
          row={row}
          count={nobody}
          isChecked={found !== undefined && STORED_OUTCOMES.some((one) => found.counts[one] > 0)}
          order={order}
          siteUrl={siteUrl}
        />
      </td>
      <td data-title={named(t('global.projects.columns.oldest'))}>
        {found?.oldest ? (
          <RelativeTime at={found.oldest} now={now} locale={t.locale} isFirst />
        ) : (
          '–'
        )}
      </td>
    </>
  );
}

/** A name before what it names. */
function named(name: string): string {
  return t('page.named', { name });
}

function People({
  role,
  people,
}: {
  role: RoleOfProject | null;
  people: Projects['people'];
}): ReactNode {
  if (role === null) return '–';
  if (role.people.length === 0) return <Unnamed role={role} />;
  return (
    <ul className={styles.people}>
      {role.people.map((id) => (
        <li key={id}>
          <bdi>{people[id]?.displayName ?? capitalised(t('people.hidden'), t)}</bdi>
          {people[id]?.active === false && (
            <>
              {' '}
              <span className={styles.tag}>{t('global.projects.left')}</span>
            </>
          )}
        </li>
      ))}
      {role.others > 0 && (
        <li className={text.small}>{t('people.more', { count: role.others })}</li>
      )}
    </ul>
  );
}

function Unnamed({ role: { perItem, isKnown } }: { role: RoleOfProject }): ReactNode {
  if (perItem) return <span className={text.small}>{t('global.projects.perItem')}</span>;
  if (!isKnown) return <span className={text.small}>{outcomeWord('unknown', t)}</span>;
  return <span className={styles.tag}>{t('global.projects.nobody')}</span>;
}

/** Open work as a bar, with its figures beside it: a colour says nothing to many. */
function Work({ figures: { counts } }: { figures: ProjectFigures }): ReactNode {
  const told = STORED_OUTCOMES.filter((outcome) => counts[outcome] > 0);
  if (told.length === 0)
    return <span className={text.small}>{t('global.projects.nothingChecked')}</span>;
  return (
    <span className={styles.work}>
      <StackedBar
        segments={STORED_OUTCOMES.map((outcome) => ({ kind: outcome, count: counts[outcome] }))}
      />
      <span className={text.small}>
        {told.map((outcome, index) => (
          <Fragment key={outcome}>
            {index > 0 && ' · '}
            <span className={styles.count}>
              {named(outcomeWord(outcome, t))} {counts[outcome].toLocaleString(t.locale)}
            </span>
          </Fragment>
        ))}
      </span>
    </span>
  );
}

function Nobody({
  row,
  count,
  isChecked,
  order,
  siteUrl,
}: {
  row: ProjectRow;
  count: number;
  isChecked: boolean;
  order: Projects['order'];
  siteUrl: string;
}): ReactNode {
  if (order === null) return '–';
  // Where nothing was checked, or not all were counted, none says nothing.
  if (count === 0) return order.more || !isChecked ? '–' : '0';
  const figure = `${count.toLocaleString(t.locale)}${order.more ? '+' : ''}`;
  const jql = `project = "${row.key}" AND ${NOBODY_EVERYWHERE}`;
  return (
    <JiraLink
      to={`/issues/?jql=${encodeURIComponent(jql)}`}
      siteUrl={siteUrl}
      label={t('global.projects.nobodyFigure', { count: figure, project: isolate(row.name) })}
    >
      {figure}
    </JiraLink>
  );
}
