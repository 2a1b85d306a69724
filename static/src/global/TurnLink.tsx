import type { ReactNode } from 'react';
import { taskOf } from '../../../src/contract/turn-tasks';
import { isolate } from '../shared/isolate';
import { issuePath } from '../shared/jira-paths';
import { JiraLink } from '../shared/JiraLink';
import { t } from '../shared/texts';
import type { TurnItem } from './turn-items';

/** The way to the work item, called by what is to be done there. Accepting is no link: whoever only covers just looks. */
export function TurnLink({ item, siteUrl }: { item: TurnItem; siteUrl: string }): ReactNode {
  const task = taskOf(item.turn.duty);
  const what = t(`global.do.${task === 'accept' ? 'decide' : task}`);
  return (
    <JiraLink to={issuePath(item.row.key)} siteUrl={siteUrl} label={aboutItem(what, item)}>
      {what}
    </JiraLink>
  );
}

/** What is done, and on which work item: for people who hear the page. */
export function aboutItem(what: string, { row }: TurnItem): string {
  return t('global.turns.about', { what, key: row.key, summary: isolate(row.summary) });
}
