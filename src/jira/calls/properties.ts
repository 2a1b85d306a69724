/** Calls about the properties of issues, where the app keeps what JQL should find. */
import { route } from '@forge/api';
import { asRaw } from '../answers/border';
import { JiraError } from '../error';
import { JSON_HEADERS, type Asker, type Send } from '../send';

export function propertyCalls(send: Send) {
  return {
    /** @returns the value, or null where the property is not set or the asker cannot see the issue */
    async property(asker: Asker, issueId: string, key: string): Promise<unknown> {
      try {
        const { value } = await send(asker, {
          endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
          request: (as) => as.requestJira(route`/rest/api/3/issue/${issueId}/properties/${key}`),
          read: (body) => {
            const raw = asRaw(body);
            return raw && { value: raw['value'] ?? null };
          },
        });
        return value;
      } catch (error) {
        if (error instanceof JiraError && error.kind === 'not-found') return null;
        throw error;
      }
    },

    /** Sets a property, in place of what it held. The value may have 32,768 characters as JSON. */
    async setProperty(asker: Asker, issueId: string, key: string, value: unknown): Promise<void> {
      await send(asker, {
        endpoint: 'PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
        write: true,
        request: (as) =>
          as.requestJira(route`/rest/api/3/issue/${issueId}/properties/${key}`, {
            method: 'PUT',
            headers: JSON_HEADERS,
            body: JSON.stringify(value),
          }),
        read: () => true,
      });
    },
  };
}
