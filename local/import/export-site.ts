/**
 * A Jira site made of an export. A live site always gives a history and comments; an export may not have them, and the
 * stand-in must not answer that there are none. So it leaves them out of its answers, as it leaves out fields that the
 * export did not hold and nobody has filled since.
 */
import { asRaw, type Raw } from '../../src/jira/answers/parse';
import { JiraSite, type SiteAnswer, type SiteRequest } from '../jira/site';
import { isImported, type ImportedIssue, type WithheldPart } from './imported-issue';
import { NOT_EXPORTED_LEVEL } from './site-projects';
import { NO_STATUS, NO_TYPE } from './site-things';

export class ExportSite extends JiraSite {
  readonly #partly = new Map(
    this.data.issues.filter(isImported).map((issue) => [issue.id, issue] as const),
  );

  readonly #tellsParents = [...this.#partly.values()].every(
    ({ given, securityLevelId }) => given.has('parent') || securityLevelId === NOT_EXPORTED_LEVEL,
  );

  override async request(request: SiteRequest): Promise<SiteAnswer> {
    const answer = await super.request(request);
    const json = asRaw(answer.json);
    if (json === null || answer.status >= 300) return answer;
    const body = asRaw(parsed(request.body));
    return { ...answer, json: this.withoutTheUnknown(json, body, request.metered === false) };
  }

  /** @param forPages whether the local site's own pages ask, which show what stands in for a missing field */
  private withoutTheUnknown(json: Raw, body: Raw | null, forPages: boolean): Raw {
    const { issues, issueChangeLogs } = json;
    if (Array.isArray(issueChangeLogs)) {
      const asked = (body?.['issueIdsOrKeys'] ?? []) as unknown[];
      return { ...json, issueChangeLogs: this.histories(issueChangeLogs, asked) };
    }
    if (Array.isArray(issues)) {
      const known = (issues as unknown[]).map((issue) => this.issue(issue, forPages));
      return { ...json, issues: this.asksForChildren(body) ? [...known, null] : known };
    }
    return this.issue(json, forPages) as Raw;
  }

  /**
   * Whether a search asks for children while some issues do not name their parent. One that
   * cannot be read stands for those in the answer.
   */
  private asksForChildren(body: Raw | null): boolean {
    const jql = body?.['jql'];
    return typeof jql === 'string' && /\bparent\b/.test(jql) && !this.#tellsParents;
  }

  private issue(value: unknown, forPages: boolean): unknown {
    const json = asRaw(value);
    const imported = this.#partly.get(String(json?.['id']));
    if (json === null || imported === undefined) return value;
    const fields = asRaw(json['fields']);
    const { changelog, ...others } = json;
    return {
      ...others,
      ...(changelog === undefined || withholds(imported, 'changelog') ? {} : { changelog }),
      ...(fields === null ? {} : { fields: givenFields(fields, imported, forPages) }),
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

function withholds(issue: ImportedIssue, part: WithheldPart): boolean {
  return issue.withheld.includes(part);
}

function givenFields(fields: Raw, issue: ImportedIssue, forPages: boolean): Raw {
  const given = Object.entries(fields).filter(
    ([id, value]) => isGiven(id, value, issue) || (forPages && id in STANDS_IN),
  );
  return Object.fromEntries(
    given.map(([id, value]) => [id, forPages ? value : whatIsKnown(id, value, issue)]),
  );
}

function isGiven(id: string, value: unknown, issue: ImportedIssue): boolean {
  if (id === 'comment') return !withholds(issue, 'comment');
  if (issue.given.has(id)) return true;
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
  if (id.startsWith('customfield_')) return !isEmpty;
  return !isEmpty && !(STANDS_IN[id]?.(issue) ?? false);
}

/** A site needs some value in these fields; it is told apart from one that somebody has put there since. */
const STANDS_IN: Readonly<Record<string, (issue: ImportedIssue) => boolean>> = {
  summary: ({ summary }) => summary === '',
  issuetype: ({ typeId }) => typeId === NO_TYPE.id,
  status: ({ statusId }) => statusId === NO_STATUS.id,
  created: () => true,
  updated: ({ created, updated }) => updated === created,
};

function whatIsKnown(id: string, value: unknown, issue: ImportedIssue): unknown {
  if (id === 'issuelinks' && Array.isArray(value))
    return [...(value as unknown[]), ...issue.linksToAbsent];
  if (id !== 'status' || !withholds(issue, 'statusCategory')) return value;
  return Object.fromEntries(
    Object.entries(asRaw(value) ?? {}).filter(([part]) => part !== 'statusCategory'),
  );
}

function parsed(body: unknown): unknown {
  return typeof body === 'string' && body !== '' ? (JSON.parse(body) as unknown) : body;
}
