/**
 * The copy of a live site that writes to it: what the person does here to a work item is confirmed, done on the site with
 * their token, and read from there again. What the app does as itself, its findings, stays on this machine.
 */
import { LiveProblem } from '../../live/problem';
import type { LiveSite } from '../../live/site';
import { readWrite, type Write } from '../../live/write';
import type { SiteWriter, WriteResult } from '../../live/writer';
import { asRaw, type Raw } from '../../src/jira/answers/parse';
import { readTexts } from '../../src/texts/language-files';
import { ENGLISH } from '../../src/texts/languages';
import type { SiteData, SiteIssue } from '../jira/model';
import type { SiteAnswer, SiteOptions, SiteRequest } from '../jira/site';
import { ExportSite } from './export-site';
import { replaceIssue } from './replace-issue';
import type { SiteBuilder } from './site-builder';
import { wordsOf, type WriteWords } from './write-words';

/** How the person was asked, and what came of it. */
export interface Confirmations {
  ask: (words: WriteWords) => Promise<'confirmed' | 'declined' | 'not-answered'>;
  /** Tells the person how it went. */
  tell: (sentence: string, isDone: boolean) => void;
}

export interface WrittenTo {
  live: Pick<LiveSite, 'me' | 'renew' | 'isCurrent' | 'transitions'>;
  writer: Pick<SiteWriter, 'write'>;
  builder: SiteBuilder;
  /** The site's host name. */
  host: string;
}

/** Calls that ask with a body. */
const READS =
  /^\/rest\/api\/3\/(?:search\/|jql\/|permissions\/|(?:issue|changelog)\/bulkfetch|comment\/list)/;
/** The same write goes out again without a second question while Jira has put it off, for so long. */
const PUT_OFF_MS = 10 * 60_000;

const t = readTexts(ENGLISH);

interface StatusRef {
  id: string;
  name: string;
}

export class WrittenSite extends ExportSite {
  /** Until when a write that Jira put off counts as confirmed, in epoch milliseconds. */
  readonly #putOff = new Map<string, number>();
  /** One after the other: what is confirmed has to be what is written. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    data: SiteData,
    options: SiteOptions,
    private readonly to: WrittenTo,
    private readonly confirmations: Confirmations,
  ) {
    super(data, options);
  }

  override request(request: SiteRequest): Promise<SiteAnswer> {
    const { as, method, path } = request;
    const reads = method === 'GET' || (method === 'POST' && READS.test(path));
    if (as !== 'user' || reads) return super.request(request);
    const turn = this.#last.then(() => this.#write(request));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #write({ accountId, method, path, body }: SiteRequest): Promise<SiteAnswer> {
    const { live, host } = this.to;
    const write = readWrite(method, path, typeof body === 'string' ? parsed(body) : body);
    if (write === null) return this.#refuse(403, `This is not written to ${host} from here.`);
    if (accountId !== live.me.accountId)
      return this.#refuse(
        403,
        `Only ${live.me.displayName} writes to ${host}. Choose yourself under “Looking as” first.`,
      );
    const issue = this.context.index.issue(write.issue);
    if (issue === undefined) return this.#refuse(404, 'This work item is not on the copy.');
    try {
      return await this.#confirmed(write, issue);
    } catch (error) {
      if (!(error instanceof LiveProblem)) throw error;
      return this.#refuse(502, `Nothing was written. ${error.say(t)}`);
    }
  }

  async #confirmed(write: Write, issue: SiteIssue): Promise<SiteAnswer> {
    const { live, host, writer } = this.to;
    const target = write.kind === 'transition' ? await this.#target(write, issue) : null;
    if (target === undefined) return this.#refuse(400, `${issue.key} can’t be moved there.`);
    const words = wordsOf(write, issue, this.data, { host, status: target?.name ?? null });
    const name = JSON.stringify([words.call, write.body]);
    const isPutOff = (this.#putOff.get(name) ?? 0) > Date.now();
    this.#putOff.delete(name);
    const answer = isPutOff ? 'confirmed' : await this.confirmations.ask(words);
    if (answer !== 'confirmed')
      return this.#refuse(
        401,
        answer === 'declined'
          ? `Nothing was written to ${host}, as you chose.`
          : `Nothing was written to ${host}: nobody confirmed it in time. Do it again, and confirm it.`,
      );
    // A comment takes nothing away; everything else would be put over what others have done since.
    if (write.kind !== 'add-comment' && !(await live.isCurrent(issue.id))) {
      await this.#renew(issue.id);
      return this.#refuse(
        409,
        `Nothing was written: ${issue.key} has changed on ${host} since it was copied. It is up to date here now; look at it, then do it again.`,
      );
    }
    const body = target === null ? write.body : await this.#moveTo(target.id, write, issue.id);
    if (body === null && target !== null)
      return this.#refuse(
        400,
        `Nothing was written: ${host} lets you move ${issue.key} to other statuses only.`,
      );
    const result = await writer.write(write, issue.id, body);
    if (!result.done) return this.#notDone(result, issue, name);
    await this.#renew(issue.id).catch((error: unknown) => {
      if (!(error instanceof LiveProblem)) throw error;
      this.confirmations.tell(`Written to ${host}, but not read again. ${error.say(t)}`, false);
    });
    this.confirmations.tell(`Written to ${host}.`, true);
    const { status, json } = result;
    return { status, ...(json === undefined ? {} : { json }), headers: {} };
  }

  /** The status that a transition of the copy leads to. */
  async #target({ body }: Write, { id }: SiteIssue): Promise<StatusRef | undefined> {
    const chosen = String(asRaw(body?.['transition'])?.['id']);
    const { json } = await super.request({
      ...{ as: 'user', accountId: this.to.live.me.accountId, metered: false },
      ...{ method: 'GET', path: `/rest/api/3/issue/${id}/transitions` },
    });
    const { transitions } = json as { transitions: { id: string; to: StatusRef }[] };
    return transitions.find((one) => one.id === chosen)?.to;
  }

  /** On the site the status is reached by transitions of its own. */
  async #moveTo(statusId: string, { body }: Write, issueId: string): Promise<Raw | null> {
    const id = (await this.to.live.transitions(issueId)).get(statusId);
    return id === undefined ? null : { ...body, transition: { id } };
  }

  async #notDone(
    { status, problem, reasons, retryAfterSeconds }: Extract<WriteResult, { done: false }>,
    issue: SiteIssue,
    name: string,
  ): Promise<SiteAnswer> {
    const { host } = this.to;
    if (status === 0 || status >= 500) {
      // It may have been done all the same, so what is there now is shown.
      const isKnown = await this.#renew(issue.id).then(
        () => true,
        () => false,
      );
      const next = isKnown
        ? `Look at ${issue.key}, which shows what is there now, before you do it again.`
        : `Look at ${issue.key} in Jira before you do it again.`;
      return this.#refuse(
        504,
        `${host} gave no answer, so it may have been written or not. ${next}`,
      );
    }
    if (status === 429) this.#putOff.set(name, Date.now() + PUT_OFF_MS);
    const why = problem?.say(t) ?? (reasons.join(' ') || refusal(status, host));
    const refused = status >= 400 ? status : 502;
    const answer = this.#refuse(refused, `Nothing was written. ${why}`);
    return retryAfterSeconds === undefined
      ? answer
      : { ...answer, headers: { 'retry-after': String(Math.ceil(retryAfterSeconds)) } };
  }

  /** Brings one work item of the copy up to date. */
  async #renew(id: string): Promise<void> {
    const record = await this.to.live.renew(id);
    const renewal = record && this.to.builder.renew(record);
    if (renewal) replaceIssue(this.context, renewal, this.to.builder.things());
  }

  #refuse(status: number, sentence: string): SiteAnswer {
    this.confirmations.tell(sentence, false);
    return { status, json: { errorMessages: [sentence], errors: {} }, headers: {} };
  }
}

function refusal(status: number, host: string): string {
  if (status === 401) return `${host} does not accept your API token any more. Create a new one.`;
  if (status === 403) return `${host} does not let you do this.`;
  if (status === 404) return `${host} has it no more, or hides it from you.`;
  if (status === 409)
    return 'Someone else changed it at the same time. Look at it, then do it again.';
  if (status === 429) return 'Jira asks for a break. Try again in a minute.';
  return `Jira answered ${status}.`;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}
