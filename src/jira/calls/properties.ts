/** Calls about the properties of issues, where the app keeps what JQL should find. */
import { route } from '@forge/api';
import { asId, asRaw, asText } from '../answers/parse';
import { JiraError } from '../error';
import { JSON_HEADERS, type Asker, type Send } from '../send';
import type { JiraTaskStatus } from '../types';

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

    /**
     * Sets one property of many issues, each to a value of its own. Jira carries it out later, and passes over issues that
     * are gone or that the asker may not edit.
     * @param values at most 100
     * @returns the id of the task that carries it out, or null where Jira names none
     */
    setProperties(
      asker: Asker,
      key: string,
      values: { issueId: string; value: unknown }[],
    ): Promise<string | null> {
      return send(asker, {
        endpoint: 'POST /rest/api/3/issue/properties/multi',
        write: true,
        task: true,
        request: (as) =>
          as.requestJira(route`/rest/api/3/issue/properties/multi`, {
            method: 'POST',
            headers: JSON_HEADERS,
            redirect: 'manual',
            body: JSON.stringify({
              issues: values.map(({ issueId, value }) => ({
                issueID: Number(issueId),
                properties: { [key]: value },
              })),
            }),
          }),
        read: readTaskId,
      }).then(({ taskId }) => taskId);
    },

    /**
     * Sets one property of many issues to the same value, later like `setProperties`.
     * @param issueIds at most 10,000
     */
    setPropertyOnMany(
      asker: Asker,
      key: string,
      issueIds: string[],
      value: unknown,
    ): Promise<string | null> {
      return send(asker, {
        endpoint: 'POST /rest/api/3/issue/properties',
        write: true,
        task: true,
        request: (as) =>
          as.requestJira(route`/rest/api/3/issue/properties`, {
            method: 'POST',
            headers: JSON_HEADERS,
            redirect: 'manual',
            body: JSON.stringify({
              entitiesIds: issueIds.map(Number),
              properties: { [key]: value },
            }),
          }),
        read: readTaskId,
      }).then(({ taskId }) => taskId);
    },

    /** Takes a property away from an issue; one that is not set, or an issue that is gone, is as good. */
    async deleteProperty(asker: Asker, issueId: string, key: string): Promise<void> {
      try {
        await send(asker, {
          endpoint: 'DELETE /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
          write: true,
          request: (as) =>
            as.requestJira(route`/rest/api/3/issue/${issueId}/properties/${key}`, {
              method: 'DELETE',
            }),
          read: () => true,
        });
      } catch (error) {
        if (!(error instanceof JiraError) || error.kind !== 'not-found') throw error;
      }
    },

    /**
     * Takes a property away from many issues, later like `setProperties`; those that have none are as good.
     * @param issueIds at most 10,000
     */
    deletePropertyOnMany(asker: Asker, key: string, issueIds: string[]): Promise<string | null> {
      return send(asker, {
        endpoint: 'DELETE /rest/api/3/issue/properties/{propertyKey}',
        write: true,
        task: true,
        request: (as) =>
          as.requestJira(route`/rest/api/3/issue/properties/${key}`, {
            method: 'DELETE',
            headers: JSON_HEADERS,
            redirect: 'manual',
            body: JSON.stringify({ entityIds: issueIds.map(Number) }),
          }),
        read: readTaskId,
      }).then(({ taskId }) => taskId);
    },

    /** How far a task of Jira's is. */
    task(asker: Asker, taskId: string): Promise<JiraTaskStatus> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/task/{taskId}',
        request: (as) => as.requestJira(route`/rest/api/3/task/${taskId}`),
        read: (body) => {
          const status = asText(asRaw(body)?.['status']);
          if (status === null) return null;
          if (status === 'COMPLETE') return 'complete';
          return UNDER_WAY.has(status) ? 'under-way' : 'failed';
        },
      });
    },
  };
}

const UNDER_WAY = new Set(['ENQUEUED', 'RUNNING']);

/** Jira points at the task, or gives it where something between has followed the pointer. */
function readTaskId(body: unknown): { taskId: string | null } {
  const raw = asRaw(body);
  const fromAddress = /\/task\/(\d+)/.exec(asText(raw?.['location']) ?? '')?.[1];
  return { taskId: fromAddress ?? asId(raw?.['id']) };
}
