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

/** The issues that the filter finds, in the order that Jira puts them in. */
export default function Issues(): ReactNode {
  const { view, urlState, now, rememberPeople, issuesHeading } = usePageContext();
  const { filter } = urlState;
  const counted = useAnswer('project.count', { filter });
  const count = counted.value?.count ?? null;
  const issues = useIssues(urlState, count, rememberPeople);
  const { value, failure, busy, refetch } = issues;
  return (
    <Section
      heading={t('project.issues.heading')}
      note={t('project.issues.restsOn')}
      busy={busy}
      headingRef={issuesHeading}
    >
      <TableFilter />
      <div className={fields.line}>
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
      {issues.pages > 1 && (
        <Pagination
          page={issues.page}
          pages={issues.pages}
          isShown={issues.isShown}
          go={issues.go}
        />
      )}
    </Section>
  );
}
