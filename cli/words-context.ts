/** Who and what the words of a report speak of. */
import { isAccountId } from '../import/formats/csv/cell-shapes';
import type { Person } from '../src/contract/panel';
import type { ProjectReport } from '../src/contract/project-report';
import type { Report, Role } from '../src/contract/report';
import type { WordsContext } from '../src/duties/messages';
import type { People } from '../src/inspection/facts/people';
import type { Settings } from '../src/inspection/facts/subject';
import type { JiraUser } from '../src/jira/types';
import type { Translate } from '../src/texts/translate';

/** @param t says it in the reader's language */
export function wordsContext(
  report: Report | ProjectReport,
  people: People,
  { roleMap }: Settings,
  t: Translate,
): WordsContext {
  const known: Record<string, Person> = {};
  for (const id of new Set(mentionedIn(report))) {
    const user = people.get(id);
    if (user && !isNameless(user)) known[user.accountId] = { ...user };
  }
  const roleNames: Record<Role, string | null> = {
    productOwner: roleMap.productOwner.name,
    productManager: roleMap.productManager.name,
  };
  return {
    people: known,
    roleNames,
    shape: roleMap.shape,
    viewer: null,
    t,
  };
}

/** Whether an export names somebody by an account id alone, which tells people nothing. */
function isNameless({ accountId, displayName }: JiraUser): boolean {
  return displayName === accountId && isAccountId(accountId);
}

/** All that may be an account id: each name and text of the report, and what a question's words have behind an @. */
function* mentionedIn(report: Report | ProjectReport): Generator<string> {
  yield* stringsIn(report);
  for (const { quote } of 'questions' in report ? report.questions : [])
    for (const [, id = ''] of quote.matchAll(/@(\S+)/g)) yield id;
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value as unknown[]) yield* stringsIn(one);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) {
      yield name;
      yield* stringsIn(one);
    }
}
