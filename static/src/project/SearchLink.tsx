import type { ReactNode } from 'react';
import { JiraLink } from '../shared/JiraLink';
import { usePageContext } from './page-context';

/** A figure that opens the search which it was counted by, in Jira. */
export function SearchLink({
  jql,
  label,
  children,
}: {
  jql: string;
  /** The figure with what it counts, for people who hear it alone. */
  label: string;
  children: ReactNode;
}): ReactNode {
  const { view } = usePageContext();
  return (
    <JiraLink to={`/issues/?jql=${encodeURIComponent(jql)}`} siteUrl={view.siteUrl} label={label}>
      {children}
    </JiraLink>
  );
}
