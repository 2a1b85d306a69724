/** The macro on paper: called once for each macro of a page that is exported, as whoever exports it. */
import * as v from 'valibot';
import { readConfig, type ExplainerView } from '../../contract/explainer';
import { failureWords } from '../../contract/failure-words';
import { timeZoneNamed } from '../../contract/time-zone';
import { adfOf, type AdfDocument } from '../../explainer/adf';
import { explain } from '../../explainer/explain';
import english from '../../texts/en-US.json';
import { ENGLISH } from '../../texts/languages';
import { failureLogged } from '../shared/answering';
import { jiraOfInvocation, personFields, viewerOf } from '../shared/context';
import { textsFor } from '../shared/texts';
import { viewFor } from './view';

/** What the macro says. Only the parts are named, so that the bundle takes no others. */
const { macro, roles, outcomes, counts, duties } = english;
const TEXTS = { macro, roles, outcomes, counts, duties, failures: english.failures };

/** Where the configuration is depends on the format of the export; the rest may be missing. */
const place = v.object({
  config: v.optional(v.unknown()),
  locale: v.fallback(v.optional(v.string()), undefined),
  timezone: v.fallback(v.optional(v.string()), undefined),
});
const { accountId } = personFields;
const exportPayload = v.object({
  extensionPayload: v.fallback(v.optional(place), undefined),
  context: v.fallback(v.optional(v.object({ ...place.entries, accountId })), undefined),
});
const platformContext = v.object({ principal: v.optional(v.object({ accountId })) });

/**
 * Gives the macro as a document, with the figures that the page would show.
 * @param context the platform's own word on who exports
 */
export async function explainerExport(payload: unknown, context?: unknown): Promise<AdfDocument> {
  const reading = v.safeParse(exportPayload, payload);
  const { extensionPayload, context: page } = reading.success ? reading.output : {};
  const who = v.safeParse(platformContext, context);
  const principal = who.success ? who.output.principal?.accountId : null;
  // No document says where the exporter is named; other apps read it in the payload. It only decides whether Jira is asked at
  // all: the platform decides as whom.
  const viewer = viewerOf(principal ?? page?.accountId ?? null);
  const config = readConfig(extensionPayload?.config ?? page?.config);
  const t = await textsFor(page?.locale ?? extensionPayload?.locale ?? ENGLISH, TEXTS);
  const timeZone = timeZoneNamed(page?.timezone ?? extensionPayload?.timezone ?? 'UTC') ?? 'UTC';
  const now = Date.now();
  const jira = jiraOfInvocation(now);

  let view: ExplainerView | null = null;
  let failure: string | null = null;
  try {
    view = await viewFor(config.projectId, { jira, viewer, now });
  } catch (error) {
    failure = failureWords(failureLogged('explainer-export', error), t);
  }
  const document = explain({ config, view, failure, t, timeZone });
  const date = new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeZone }).format(now);
  return adfOf(document, t('macro.asOf', { date }));
}
