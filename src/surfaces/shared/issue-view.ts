import { viewIssue, type IssueView, type Viewing } from '../../inspection/judging/issue-view';
import english from '../../texts/en-US.json';
import { awaySentences } from './away-sentences';
import type { IssueCaller } from './issue-caller';
import { settingsPath } from './page-addresses';
import { readerSentences } from './reader-sentences';
import { textsFor } from './texts';

const TEXTS = { siteDefault: { followed: english.siteDefault.followed } };

/** The view of the caller's issue, as it is now. */
export function viewOf(caller: IssueCaller): Promise<IssueView> {
  return viewIssue(caller.jira, viewingOf(caller), caller.now);
}

/** The same with role holders that were asked for at this very moment: what people do rests on it. */
export function viewAfresh(caller: IssueCaller): Promise<IssueView> {
  return viewIssue(caller.jira, { ...viewingOf(caller), afresh: true }, caller.now);
}

function viewingOf(caller: IssueCaller): Viewing {
  return {
    ...caller,
    settingsPath,
    awaySentences: (absent, { people, viewer }) =>
      awaySentences(absent, { people, viewer }, caller),
    readerSentences: (limited) => readerSentences(limited, caller),
    siteSentence: async () => (await textsFor(caller.locale, TEXTS))('siteDefault.followed'),
  };
}
