/** Who and what the words of a report speak of. */
import type { Person } from '../src/contract/panel';
import type { ProjectReport } from '../src/contract/project-report';
import type { Report, Role } from '../src/contract/report';
import type { WordsContext } from '../src/duties/messages';
import type { People } from '../src/inspection/facts/people';
import type { Settings } from '../src/inspection/facts/subject';
import type { Translate } from '../src/texts/translate';

/** @param t says it in the reader's language */
export function wordsContext(
  report: Report | ProjectReport,
  people: People,
  { roleMap }: Settings,
  t: Translate,
): WordsContext {
  const known: Record<string, Person> = {};
  const mentioned: string[] = JSON.stringify(report).match(/"[^"]+"/g) ?? [];
  for (const { quote } of 'questions' in report ? report.questions : [])
    for (const [, id = ''] of quote.matchAll(/@(\S+)/g)) mentioned.push(JSON.stringify(id));
  for (const quoted of new Set(mentioned)) {
    const user = people.get(quoted.slice(1, -1));
    if (user) known[user.accountId] = { ...user };
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
