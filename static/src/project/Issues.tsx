import type { ReactNode } from 'react';
import { filterJql } from '../../../src/contract/project-search';
import fields from '../shared/FormFields.module.css';
import { Pagination } from '../shared/Pagination';
import { PartFailure } from '../shared/PartFailure';
import { t } from '../shared/texts';
import { CsvDownload } from './CsvDownload';
import { IssuesTable } from './IssuesTable';
import { usePageContext } from './page-context';
import { SearchLink } from './SearchLink';
import { Section } from './Section';
import { TableFilter } from './TableFilter';
import { useAnswer } from './use-answer';
import { useIssues } from './use-issues';

const ROWS_A_PAGE = 20;

/** The issues that the filter finds, in the order that Jira puts them in. */
export default function Issues(): ReactNode {
  const { view, urlState, now, rememberPeople, issuesHeading } = usePageContext();
  const { filter } = urlState;
  const issues = useIssues(urlState, rememberPeople);
  const counted = useAnswer('project.count', { filter });
  const count = counted.value?.count ?? null;
  const { value, failure, busy, refetch } = issues;
  const hasNext = value?.nextPageToken !== null;
  return (
    <Section
      heading={t('project.issues.heading')}
      note={t('project.issues.restsOn')}
      busy={busy}
      headingRef={issuesHeading}
    >
      <TableFilter />
      <div className={fields.row}>
        {count !== null && (
          <p role="status">
            <SearchLink
              jql={filterJql(view.project.key, filter, { viewer: view.viewer, now })}
              label={t('project.issues.openSearch', { count })}
            >
              {t('project.issues.count', { count })}
            </SearchLink>
          </p>
        )}
        {count !== null && count > 0 && <CsvDownload count={count} />}
      </div>
      {failure && <PartFailure failure={failure} retry={refetch} />}
      {value !== null && value.rows.length === 0 && !busy && <p>{t('project.issues.none')}</p>}
      {value !== null && value.rows.length > 0 && <IssuesTable rows={value.rows} busy={busy} />}
      {value !== null && (issues.page > 1 || hasNext) && (
        <Pagination
          page={issues.page}
          pages={lastPage(issues.page, hasNext, count)}
          go={issues.go}
        />
      )}
    </Section>
  );
}

/** Jira counts about right and leads on exactly: where the two differ, what it leads to is true. */
function lastPage(page: number, hasNext: boolean, count: number | null): number {
  if (!hasNext) return page;
  return Math.max(page + 1, Math.ceil((count ?? 0) / ROWS_A_PAGE));
}
