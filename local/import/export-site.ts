/**
 * A Jira site made of an export. A live site always gives a history and comments; an export may not have them, and the
 * stand-in must not answer that there are none. So it leaves them out of its answers, as it leaves out fields that the
 * export did not hold and nobody has filled since.
 */
import { asRaw, type Raw } from '../../src/jira/answers/parse';
import { JiraSite, type SiteAnswer, type SiteRequest } from '../jira/site';
import { isImported, type ImportedIssue, type WithheldPart } from './imported-issue';

export class ExportSite extends JiraSite {
  readonly #partly = new Map(
    this.data.issues.filter(isImported).map((issue) => [issue.id, issue] as const),
  );

  override async request(request: SiteRequest): Promise<SiteAnswer> {
    const answer = await super.request(request);
    const json = asRaw(answer.json);
    if (json === null || answer.status >= 300) return answer;
    return { ...answer, json: this.withoutTheUnknown(json, asRaw(parsed(request.body))) };
  }

  private withoutTheUnknown(json: Raw, body: Raw | null): Raw {
    const { issues, issueChangeLogs } = json;
    if (Array.isArray(issueChangeLogs)) {
      const asked = (body?.['issueIdsOrKeys'] ?? []) as unknown[];
      return { ...json, issueChangeLogs: this.histories(issueChangeLogs, asked) };
    }
    if (Array.isArray(issues)) return { ...json, issues: (issues as unknown[]).map(this.issue) };
    return this.issue(json) as Raw;
  }

  private readonly issue = (value: unknown): unknown => {
    const json = asRaw(value);
    const imported = this.#partly.get(String(json?.['id']));
    if (json === null || imported === undefined) return value;
    const fields = asRaw(json['fields']);
    const { changelog, ...others } = json;
    return {
      ...others,
      ...(changelog === undefined || withholds(imported, 'changelog') ? {} : { changelog }),
      ...(fields === null ? {} : { fields: givenFields(fields, imported) }),
    };
  };

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

function givenFields(fields: Raw, issue: ImportedIssue): Raw {
  return Object.fromEntries(
    Object.entries(fields).filter(([id, value]) => {
      if (id === 'comment') return !withholds(issue, 'comment');
      const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
      return !isEmpty || id.startsWith('customfield_') || issue.given.has(id);
    }),
  );
}

function parsed(body: unknown): unknown {
  return typeof body === 'string' && body !== '' ? (JSON.parse(body) as unknown) : body;
}
