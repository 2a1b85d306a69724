/** Calls about issues by id: one, or many at once. */
import { route } from '@forge/api';
import { answeredIssueReader } from '../answers/issue';
import { asId, asRaw } from '../answers/parse';
import { listOf } from '../answers/schemas';
import { mapConcurrently, chunks } from '../paging';
import { JSON_HEADERS, type Asker, type Send } from '../send';
import type { JiraBulkIssues, JiraIssue } from '../types';

/** What an issue should come with. */
export interface IssueParts {
  /** Field ids, such as `summary` or `customfield_10050`; `comment` brings the comments. */
  fields: string[];
  /** Whether the changelog should come along; Jira embeds only so many histories, see `complete`. */
  changelog?: boolean;
  /** Keys of issue properties, at most five. */
  properties?: string[];
}

/** The most issues that one bulk call takes. */
const BULK_SIZE = 100;

export function issueCalls(send: Send) {
  return {
    /** One issue in one call, with as much of its changelog and comments as Jira embeds. */
    issue(asker: Asker, idOrKey: string, parts: IssueParts): Promise<JiraIssue> {
      const query = new URLSearchParams({ fields: parts.fields.join(',') });
      if (parts.changelog === true) query.set('expand', 'changelog');
      if (parts.properties?.length) query.set('properties', parts.properties.join(','));
      return send(asker, {
        endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}',
        request: (as) => as.requestJira(route`/rest/api/3/issue/${idOrKey}?${query}`),
        read: answeredIssueReader(parts.fields),
      });
    },

    /**
     * Many issues, a hundred a call.
     * @param ids issue ids, not keys
     */
    async bulkIssues(asker: Asker, ids: string[], parts: IssueParts): Promise<JiraBulkIssues> {
      const answers = await mapConcurrently(chunks([...new Set(ids)], BULK_SIZE), (chunk) =>
        send(asker, {
          endpoint: 'POST /rest/api/3/issue/bulkfetch',
          request: (as) =>
            as.requestJira(route`/rest/api/3/issue/bulkfetch`, {
              method: 'POST',
              headers: JSON_HEADERS,
              body: JSON.stringify({
                issueIdsOrKeys: chunk,
                fields: parts.fields,
                ...(parts.changelog === true && { expand: ['changelog'] }),
                ...(parts.properties?.length && { properties: parts.properties }),
              }),
            }),
          read: (body, skipped) => {
            const raw = asRaw(body);
            const issues = listOf(answeredIssueReader(parts.fields))(raw?.['issues'], skipped);
            const failed = listOf(readErrorId)(raw?.['issueErrors'] ?? [], skipped);
            return issues && failed && { issues, failed };
          },
        }),
      );
      const issues = answers.flatMap((answer) => answer.issues);
      const found = new Set(issues.map(({ id }) => id));
      const missing = [...new Set(ids)].filter((id) => !found.has(id));
      return { issues, missing, failed: answers.flatMap(({ failed }) => failed) };
    },
  };
}

function readErrorId(value: unknown): string | null {
  return asId(asRaw(value)?.['id']);
}
