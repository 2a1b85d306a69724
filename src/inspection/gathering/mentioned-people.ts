/** Whether the people whom comments name can be asked at all: whoever wrote nothing there is known by an id alone. */
import type { Jira } from '../../jira/client';
import type { Asker } from '../../jira/send';
import type { JiraIssue } from '../../jira/types';
import { unlessRefused } from '../../jira/unless-refused';
import type { Covering } from '../../roles/covering';
import { isAccount } from '../facts/accounts';
import { peopleOn, type People } from '../facts/people';

/** As many people as one call names. */
const MOST_ASKED = 100;
/** Nodes of a document that are looked at; one that has more was not written to be answered. */
const MOST_NODES = 20_000;

/**
 * Lets `people` learn of those whom the comments of the issues mention and who are not known: whom Jira does not know is
 * gone. Takes no call where everybody is known. Who mentions whom last comes first, where there are too many.
 * @param covering lets it also learn of those who cover for anybody on the issues, or mentioned there
 * @throws JiraError where Jira could not answer this time; where it will not tell, nobody is taken for gone
 */
export async function learnMentioned(
  jira: Jira,
  asker: Asker,
  issues: readonly JiraIssue[],
  people: People,
  covering?: Covering,
): Promise<void> {
  const known = new Set(issues.flatMap(peopleOn).flatMap((user) => user?.accountId ?? []));
  const mentioned = issues
    .flatMap(({ comments }) => comments?.comments ?? [])
    .reverse()
    .flatMap(({ body }) => mentionsIn(body));
  const covers = covering?.coversOf([...known, ...mentioned]) ?? [];
  const unknown = [...new Set([...covers, ...mentioned])].filter(
    (id) => isAccount(id) && !known.has(id) && !people.isKnown(id),
  );
  const asked = unknown.slice(0, MOST_ASKED);
  if (asked.length === 0) return;
  const users = await unlessRefused(jira.users(asker, asked), null);
  if (users !== null) people.add(users, asked);
}

/** The ids that a document mentions. Keeps its own stack, so that nesting costs no call depth. */
function mentionsIn(body: unknown): string[] {
  const found: string[] = [];
  const open: unknown[] = [body];
  for (let looked = 0; open.length > 0 && looked < MOST_NODES; looked++) {
    const node = open.pop() as {
      type?: unknown;
      attrs?: { id?: unknown };
      content?: unknown;
    } | null;
    if (typeof node !== 'object' || node === null) continue;
    const { type, attrs, content } = node;
    if (type === 'mention' && typeof attrs?.id === 'string') found.push(attrs.id);
    if (Array.isArray(content)) open.push(...(content as unknown[]));
  }
  return found;
}
