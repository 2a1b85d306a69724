/** Calls that change fields of an issue. */
import { route } from '@forge/api';
import { JSON_HEADERS, type Asker, type Send } from '../send';

export function editCalls(send: Send) {
  return {
    /**
     * Sets fields of an issue. Jira answers 400 for a field that is not on the issue's edit screen, and 403 or 404 to
     * whoever may not edit it (OpenAPI of the operation).
     * @param fields by id, each in the form in which Jira takes it; null empties one
     */
    async editIssue(asker: Asker, issueId: string, fields: Record<string, unknown>): Promise<void> {
      await send(asker, {
        endpoint: 'PUT /rest/api/3/issue/{issueIdOrKey}',
        write: true,
        request: (as) =>
          as.requestJira(route`/rest/api/3/issue/${issueId}`, {
            method: 'PUT',
            headers: JSON_HEADERS,
            body: JSON.stringify({ fields }),
          }),
        read: () => true,
      });
    },
  };
}
