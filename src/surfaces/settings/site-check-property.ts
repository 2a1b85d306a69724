/** Writes a property on one issue of the project, searches for it in each form, and takes it away again. */
import { hasDate, isDaysAgo, namesOneOf, wordOf } from '../../contract/search-forms';
import { CHECK_ALIAS, CHECK_PROPERTY, type SiteQuestion } from '../../contract/site-check';
import { FEWEST_FIELDS } from '../../jira/calls/search';
import type { Jira } from '../../jira/client';
import { JiraError } from '../../jira/error';
import type { Administrator } from '../shared/project-settings/administrator';
import type { Ask } from './site-check-asking';

const DAY = 86_400_000;
/** How long Jira may take to find what was written, which it does within seconds. */
const LOOKS = 8;
const BETWEEN_LOOKS_MS = 1000;

/** Somebody who is nobody, for a word of a text. */
const NOBODY = '712020:site-check-1';

export async function askProperty(ask: Ask, caller: Administrator): Promise<void> {
  const { jira, projectId } = caller;
  const issueId = await latestIssue(jira, projectId);
  if (issueId === null) return;
  const value = valueFor(caller);
  try {
    const written = await ask('property', async () => {
      await jira.setProperty('app', issueId, CHECK_PROPERTY, value);
      const found = await jira.property('app', issueId, CHECK_PROPERTY);
      return found === null ? 'does-not' : 'works';
    });
    if (written !== 'works') return;
    await ask('bulk', async () => {
      const task = await jira.setProperties('app', CHECK_PROPERTY, [{ issueId, value }]);
      if (task === null) return 'does-not';
      return (await jira.task('app', task)) === 'failed' ? 'does-not' : 'works';
    });
    const finds = finderOf(jira, issueId);
    const indexed = await ask('index', async () =>
      (await untilFound(() => finds(`${CHECK_ALIAS.word} = probe`))) ? 'works' : 'not-told',
    );
    if (indexed !== 'works') return;
    for (const [question, jql] of Object.entries(formsAt(caller.now)))
      await ask(question as SiteQuestion, async () => ((await finds(jql)) ? 'works' : 'does-not'));
  } finally {
    await takeAway(jira, issueId);
  }
}

/** The forms whose answer no document settles, and the ones that the app itself uses. */
function formsAt(now: number): Partial<Record<SiteQuestion, string>> {
  return {
    words: `${namesOneOf(CHECK_ALIAS.text, [NOBODY])} AND ${isDaysAgo(CHECK_ALIAS.day, 1, now)}`,
    lists: `${CHECK_ALIAS.list} = second`,
    people: `${CHECK_ALIAS.people} = currentUser()`,
    empty: `${CHECK_ALIAS.word} is not EMPTY`,
    days: `${CHECK_ALIAS.day} <= -1d`,
    moments: hasDate(CHECK_ALIAS.moment),
  };
}

function valueFor({ person, now }: Administrator): object {
  const before = new Date(now - 3 * DAY).toISOString();
  return {
    word: 'probe',
    text: `${wordOf('712020:another')} ${wordOf(NOBODY)}`,
    list: ['first', 'second'],
    people: [person],
    day: before.replace(/\.\d+/, ''),
    moment: before,
  };
}

/** @returns whether a condition finds the issue, for the person's eyes */
function finderOf(jira: Jira, issueId: string): (condition: string) => Promise<boolean> {
  return async (condition) => {
    const { issues } = await jira.searchIssues('user', {
      jql: `id = ${issueId} AND ${condition}`,
      fields: FEWEST_FIELDS,
      maxResults: 1,
    });
    return issues.length > 0;
  };
}

async function untilFound(look: () => Promise<boolean>): Promise<boolean> {
  for (let looks = 1; ; looks++) {
    if (await look()) return true;
    if (looks === LOOKS) return false;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
}

/** An issue that the person sees; null where there is none to try it with. */
async function latestIssue(jira: Jira, projectId: string): Promise<string | null> {
  const { issues } = await jira.searchIssues('user', {
    jql: `project = ${projectId} ORDER BY updated DESC`,
    fields: FEWEST_FIELDS,
    maxResults: 1,
  });
  return issues[0]?.id ?? null;
}

/** Tried twice: what stays behind is harmless, and the next check takes it away. */
async function takeAway(jira: Jira, issueId: string): Promise<void> {
  for (let tries = 0; tries < 2; tries++) {
    try {
      await jira.deleteProperty('app', issueId, CHECK_PROPERTY);
      return;
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
    }
  }
}
