/** Who asks an action: the person in a chat, or the user of a rule's connection. */
import { getAppContext } from '@forge/api';
import * as v from 'valibot';
import { createJira, type Jira } from '../../jira/client';
import { JiraError } from '../../jira/error';
import { ENGLISH } from '../../texts/languages';
import type { Translate } from '../../texts/translate';
import { viewerOf } from '../shared/context';
import { refuse } from '../shared/failures';

export interface Asker {
  jira: Jira;
  accountId: string;
  t: Translate;
  /** Epoch milliseconds. */
  now: number;
}

/**
 * The second argument of a function. Atlassian's page on arguments has `principal`, the one on Rovo's actions says that "the
 * `context` contains the user's `accountId`"; either is the platform's own word. What a model made up stands in the payload.
 */
const actionContext = v.object({
  principal: v.optional(v.object({ accountId: v.string() })),
  accountId: v.optional(v.string()),
});

/** Somebody whose language is not known yet. */
export type Person = Omit<Asker, 't'> & { locale: string };

/**
 * Takes the person from the platform's word, and asks Jira as them who they are: where they have not agreed that the app acts
 * for them, that is where it shows.
 * @throws Refusal where nobody is named, or the person has not agreed
 */
export async function personOf(context: unknown): Promise<Person> {
  const reading = v.safeParse(actionContext, context);
  const named = reading.success ? reading.output : {};
  const accountId = viewerOf(named.principal?.accountId ?? named.accountId);
  if (accountId === null || accountId === '') refuse('not-signed-in', 'actions.nobody-named');
  const now = Date.now();
  const jira = createJira({ deadline: now + getAppContext().invocationRemainingTimeInMillis() });
  const me = await jira.myself('user');
  // Calls as the user go out as somebody else: whoever that is, nobody asked as them.
  if (me.accountId !== accountId) refuse('not-signed-in', 'actions.nobody-named');
  return { jira, accountId, now, locale: me.locale ?? ENGLISH };
}

/** Whether Jira would not be asked as the person at all. */
export function lacksConsent(error: unknown): boolean {
  return error instanceof JiraError && error.kind === 'unauthenticated' && !error.refusedApp;
}
