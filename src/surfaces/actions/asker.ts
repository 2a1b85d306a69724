/** Who asks an action: the person in a chat, or the user of a rule's connection. */
import * as v from 'valibot';
import type { Jira } from '../../jira/client';
import { JiraError } from '../../jira/error';
import type { JiraMyself } from '../../jira/types';
import { ENGLISH } from '../../texts/languages';
import type { Translate } from '../../texts/translate';
import { jiraOfInvocation, viewerOf } from '../shared/context';
import { refuse } from '../shared/failures';

export interface Asker {
  jira: Jira;
  accountId: string;
  t: Translate;
  /** Where their days begin and end; UTC where Jira does not say. */
  timeZone: string;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * The second argument of a function. Atlassian's page on arguments has `principal`, the one on Rovo's actions says that "the
 * `context` contains the user's `accountId`", and the one on Automation's names neither, but says that calls as the user are
 * made as the rule's. All of these come from the platform; a model can only make up what is in the payload.
 */
const actionContext = v.object({
  principal: v.optional(v.object({ accountId: v.string() })),
  accountId: v.optional(v.string()),
});

/** Somebody whose language is not known yet. */
export type Person = Omit<Asker, 't'> & { locale: string };

/**
 * Takes the person from what the platform says, and asks Jira as them who they are. That fails where they have not allowed the
 * app to act for them.
 * @throws Refusal where nobody is named, or the person has not agreed
 */
export async function personOf(context: unknown): Promise<Person> {
  const named = namedIn(context);
  if (named === 'nobody') refuse('not-signed-in', 'actions.nobody-named');
  const now = Date.now();
  const jira = jiraOfInvocation(now);
  const { accountId, locale, timeZone } = await whoeverAsks(jira, named);
  // Calls as the user are made as somebody else, who did not ask.
  if (named !== null && accountId !== named.accountId)
    refuse('not-signed-in', 'actions.nobody-named');
  return { jira, accountId, now, locale: locale ?? ENGLISH, timeZone: timeZone ?? 'UTC' };
}

type Named = { accountId: string } | 'nobody' | null;

/** @returns null where the platform does not say who asks, `nobody` where it says that it is nobody */
function namedIn(context: unknown): Named {
  const reading = v.safeParse(actionContext, context);
  const said = reading.success ? (reading.output.principal ?? reading.output).accountId : undefined;
  if (said === undefined) return null;
  const accountId = viewerOf(said);
  return accountId === null || accountId === '' ? 'nobody' : { accountId };
}

async function whoeverAsks(jira: Jira, named: Named): Promise<JiraMyself> {
  try {
    return await jira.myself('user');
  } catch (error) {
    // It may be nobody, or somebody who has not agreed: that cannot be told apart.
    if (named === null && lacksConsent(error)) refuse('not-signed-in', 'actions.nobody-named');
    throw error;
  }
}

/** Whether Jira would not be asked as the person at all. */
export function lacksConsent(error: unknown): boolean {
  return error instanceof JiraError && error.kind === 'unauthenticated' && !error.refusedApp;
}
