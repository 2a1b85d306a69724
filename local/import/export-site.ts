/**
 * A Jira site made of an export. A live site always gives a history and comments; an export may not have them, and the
 * stand-in must not answer that there are none. So it leaves them out of its answers. What Jira leaves out of a field holds
 * nothing: in a field that the export did not hold and nobody has filled since stands what cannot be read.
 */
import { own } from '../../src/contract/own';
import { asRaw, type Raw } from '../../src/jira/answers/parse';
import { chosenFields } from '../jira/json/issue-json';
import { JiraSite, type SiteAnswer, type SiteRequest } from '../jira/site';
import { isImported, type ImportedIssue, type WithheldPart } from './imported-issue';
import { NOT_EXPORTED_LEVEL } from './site-projects';
import { NO_STATUS, NO_TYPE } from './site-things';

const COMPONENTS = /^\/rest\/api\/3\/project\/[^/?]+\/components(?:\?|$)/;
const PROJECT = /^\/rest\/api\/3\/project\/[^/?]+(?:\?|$)/;
const ROLES = /^\/rest\/api\/3\/project\/([^/?]+)\/role(?:details)?(?:\/|\?|$)/;
const BULK_USERS = '/rest/api/3/user/bulk?';
const NOT_COPIED = { errorMessages: ['Not for whoever made the copy.'], errors: {} };
const NOT_EXPORTED = { errorMessages: ['Not in the export.'], errors: {} };

export class ExportSite extends JiraSite {
  readonly #partly = new Map(
    this.data.issues.filter(isImported).map((issue) => [issue.id, issue] as const),
  );

  readonly #textless = new Set([...this.#partly.values()].flatMap(({ textless }) => [...textless]));

  /** Whether there may be children that the site cannot give. */
  readonly #mayLackChildren =
    this.data.isPart === true ||
    [...this.#partly.values()].some(
      ({ given, securityLevelId }) =>
        !given.has('parent') && securityLevelId !== NOT_EXPORTED_LEVEL,
    );

  override async request(request: SiteRequest): Promise<SiteAnswer> {
    // The sample site is whole, and answers as a live one does.
    if (this.#partly.size === 0) return super.request(request);
    // Nor does an export say who leads a component.
    if (request.as === 'app' && COMPONENTS.test(request.path))
      return { status: 404, json: NOT_EXPORTED, headers: {} };
    // What nobody may tell is refused, so that it is not taken for gone.
    if (request.as === 'app' && this.hidesRoles(request.path))
      return { status: 403, json: NOT_COPIED, headers: {} };
    const answer = await super.request(request);
    const json = asRaw(answer.json);
    if (json === null || answer.status >= 300) return answer;
    if (request.path.startsWith(BULK_USERS))
      return { ...answer, json: withMentioned(request, json) };
    if (PROJECT.test(request.path)) return { ...answer, json: withoutLead(json) };
    const body = asRaw(parsed(request.body));
    const asked = request.metered === false ? null : this.fieldsAsked(request.path, body);
    return { ...answer, json: this.withoutTheUnknown(json, body, asked) };
  }

  /** Ids of the fields that a request about issues asks for. */
  private fieldsAsked(path: string, body: Raw | null): string[] {
    const query = new URL(path, 'http://localhost').searchParams.get('fields');
    const named = body?.['fields'] ?? query?.split(',') ?? ['*all'];
    return chosenFields(this.context, named as string[]).map(({ id }) => id);
  }

  private hidesRoles(path: string): boolean {
    const name = ROLES.exec(path)?.[1];
    const project = name === undefined ? undefined : this.context.index.project(name);
    return project !== undefined && this.data.rolesNotKnown?.includes(project.id) === true;
  }

  /** @param asked null where the local site's own pages ask, which show what stands in for a missing field */
  private withoutTheUnknown(json: Raw, body: Raw | null, asked: Asked): Raw {
    const { issues, issueChangeLogs } = json;
    if (Array.isArray(issueChangeLogs)) {
      const ids = (body?.['issueIdsOrKeys'] ?? []) as unknown[];
      return { ...json, issueChangeLogs: this.histories(issueChangeLogs, ids) };
    }
    if (Array.isArray(issues)) {
      const known = (issues as unknown[]).map((issue) => this.issue(issue, asked));
      return { ...json, issues: this.asksForChildren(body) ? [...known, null] : known };
    }
    if (Array.isArray(json['comments']) && asked !== null)
      return withoutTexts(json, this.#textless) as Raw;
    return this.issue(json, asked) as Raw;
  }

  /**
   * Whether a search asks for children while there may be others than the site has. One that cannot be read stands for
   * those in the answer.
   */
  private asksForChildren(body: Raw | null): boolean {
    const jql = body?.['jql'];
    return typeof jql === 'string' && /\bparent\b/.test(jql) && this.#mayLackChildren;
  }

  private issue(value: unknown, asked: Asked): unknown {
    const json = asRaw(value);
    const imported = this.#partly.get(String(json?.['id']));
    if (json === null || imported === undefined) return value;
    const fields = asRaw(json['fields']);
    const { changelog, ...others } = json;
    return {
      ...others,
      ...(changelog === undefined || withholds(imported, 'changelog') ? {} : { changelog }),
      ...(fields === null
        ? {}
        : {
            fields:
              asked === null ? shownFields(fields, imported) : givenFields(fields, imported, asked),
          }),
    };
  }

  /**
   * Histories of many issues are given by issue, and an issue without any is left out. One that cannot be read tells the
   * reader that an issue's histories are not whole.
   */
  private histories(entries: unknown[], asked: unknown[]): unknown[] {
    const unknown = new Set(
      asked.map(String).filter((id) => {
        const imported = this.#partly.get(id);
        return imported !== undefined && withholds(imported, 'changelog');
      }),
    );
    return [
      ...entries.filter((entry) => !unknown.has(String(asRaw(entry)?.['issueId']))),
      ...[...unknown].map((issueId) => ({ issueId, changeHistories: [null] })),
    ];
  }
}

/** Nobody is gone only because they wrote nothing that the export holds. */
function withMentioned({ path }: SiteRequest, json: Raw): Raw {
  const values = Array.isArray(json['values']) ? (json['values'] as unknown[]) : [];
  const known = new Set(values.map((one) => asRaw(one)?.['accountId']));
  const asked = new URL(path, 'http://localhost').searchParams.getAll('accountId');
  const others = asked.filter((id) => !known.has(id));
  return {
    ...json,
    values: [
      ...values,
      ...others.map((accountId) => ({ accountId, displayName: accountId, active: true })),
    ],
  };
}

function withoutLead(project: Raw): Raw {
  return Object.fromEntries(Object.entries(project).filter(([part]) => part !== 'lead'));
}

function withholds(issue: ImportedIssue, part: WithheldPart): boolean {
  return issue.withheld.includes(part);
}

type Asked = readonly string[] | null;

/** A list that lacks its entry: none of Jira's fields holds that, and whoever reads it knows no more than before. */
const UNREADABLE = [null];

function givenFields(fields: Raw, issue: ImportedIssue, asked: readonly string[]): Raw {
  return Object.fromEntries(
    asked.flatMap((id): [string, unknown][] => {
      const value = fields[id];
      if (!isGiven(id, value, issue)) return id === 'comment' ? [] : [[id, UNREADABLE]];
      return value === undefined ? [] : [[id, whatIsKnown(id, value, issue)]];
    }),
  );
}

function shownFields(fields: Raw, issue: ImportedIssue): Raw {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([id, value]) => isGiven(id, value, issue) || Object.hasOwn(STANDS_IN, id),
    ),
  );
}

function isGiven(id: string, value: unknown, issue: ImportedIssue): boolean {
  if (id === 'comment') return !withholds(issue, 'comment');
  if (issue.given.has(id)) return true;
  const isEmpty =
    value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  if (id.startsWith('customfield_')) return !isEmpty;
  return !isEmpty && !(own(STANDS_IN, id)?.(issue) ?? false);
}

/** A site needs some value in these fields; it is told apart from one that somebody has put there since. */
const STANDS_IN: Readonly<Record<string, (issue: ImportedIssue) => boolean>> = {
  summary: ({ summary }) => summary === '',
  issuetype: ({ typeId }) => typeId === NO_TYPE.id,
  status: ({ statusId }) => statusId === NO_STATUS.id,
  created: () => true,
  updated: ({ created, updated }) => updated === created,
};

/** A page of comments, without the texts that stand in for those that the export does not hold. */
function withoutTexts(page: unknown, textless: ReadonlySet<string>): unknown {
  const json = asRaw(page);
  const comments = json?.['comments'];
  if (textless.size === 0 || !Array.isArray(comments)) return page;
  const known = (comments as unknown[]).map((comment) => {
    const { body, ...rest } = asRaw(comment) ?? {};
    return textless.has(String(rest['id'])) ? rest : { ...rest, body };
  });
  return { ...json, comments: known };
}

const WITHHELD_IN: Readonly<Record<string, WithheldPart>> = {
  status: 'statusCategory',
  project: 'projectTypeKey',
};

function whatIsKnown(id: string, value: unknown, issue: ImportedIssue): unknown {
  if (id === 'comment') return withoutTexts(value, issue.textless);
  if (id === 'issuelinks' && Array.isArray(value))
    return [...(value as unknown[]), ...issue.linksToAbsent];
  const part = own(WITHHELD_IN, id);
  if (part === undefined || !withholds(issue, part)) return value;
  return Object.fromEntries(Object.entries(asRaw(value) ?? {}).filter(([name]) => name !== part));
}

function parsed(body: unknown): unknown {
  return typeof body === 'string' && body !== '' ? (JSON.parse(body) as unknown) : body;
}
