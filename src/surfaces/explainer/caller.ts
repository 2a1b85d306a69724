/** Who looks at a macro, and what the page around it says: taken from the trusted context alone. */
import * as v from 'valibot';
import { readConfig, type ExplainerConfig } from '../../contract/explainer';
import type { Jira } from '../../jira/client';
import { jiraOfInvocation, personFields, readerAccount } from '../shared/context';

export interface ExplainerCaller {
  jira: Jira;
  /** Account id; null for a reader whom Jira cannot be asked as: somebody without an account, or a guest. */
  viewer: string | null;
  siteUrl: string;
  /** Of this macro, as it was saved. */
  config: ExplainerConfig;
  /** Key of the space that the page is in; null where it is not said. */
  spaceKey: string | null;
  /** Epoch milliseconds. */
  now: number;
}

const macroContext = v.object({
  ...personFields,
  accountType: v.fallback(v.optional(v.string()), undefined),
  extension: v.fallback(
    v.object({
      config: v.optional(v.unknown()),
      space: v.fallback(v.optional(v.object({ key: v.string() })), undefined),
    }),
    {},
  ),
});

/** Everybody who sees the page sees the macro, so nobody is refused; all that it shows is read as the reader. */
export function readerOf(context: unknown): ExplainerCaller {
  const reading = v.safeParse(macroContext, context);
  const { accountId, accountType, siteUrl, extension } = reading.success
    ? reading.output
    : { accountId: null, accountType: undefined, siteUrl: '', extension: {} };
  const now = Date.now();
  return {
    jira: jiraOfInvocation(now),
    viewer: readerAccount(accountId, accountType),
    siteUrl,
    config: readConfig(extension.config),
    spaceKey: extension.space?.key ?? null,
    now,
  };
}
