/** Calls about the comments of an issue. */
import { route } from '@forge/api';
import { readComment } from '../answers/comments';
import { asId, asNumber, asRaw, byTime, readEach } from '../answers/parse';
import { allPages } from '../paging';
import { JSON_HEADERS, type Asker, type Send } from '../send';
import type { CommentReaders, JiraComment, JiraComments, JiraIssue } from '../types';

const PAGE_SIZE = 100;
/** The most comments that an issue of Jira Cloud takes. */
const MOST_COMMENTS = 5000;
/** What makes a comment an internal note in a service project, where comments are replies to the customer otherwise. */
const INTERNAL_NOTE = [{ key: 'sd.public.comment', value: { internal: true } }];

export interface CommentOptions {
  /**
   * Whether it is an internal note where the issue stands in a service project; elsewhere Jira has no such notes, and the word
   * about it changes nothing.
   */
  internal?: boolean;
  /** For whom alone it is, as another comment names them; null for everybody who sees the issue. */
  visibleTo?: CommentReaders | null;
}

export function commentCalls(send: Send) {
  /** Newest first, so that a cap would cost the oldest and not the ones that somebody waits for an answer to. */
  function page(asker: Asker, issueId: string, startAt: number) {
    return send(asker, {
      endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/comment',
      request: (as) =>
        as.requestJira(
          route`/rest/api/3/issue/${issueId}/comment?startAt=${startAt}&maxResults=${PAGE_SIZE}&orderBy=-created`,
        ),
      read: (body, skipped) => {
        const raw = asRaw(body);
        if (!Array.isArray(raw?.['comments'])) return null;
        const values = readEach(raw['comments'], readComment, skipped);
        const received = raw['comments'].length;
        const total = asNumber(raw['total']) ?? startAt + received;
        return { values, received, total, unreadable: skipped.unreadable };
      },
    });
  }

  return {
    /** All comments of an issue: the embedded ones where they are complete, else all pages, up to 5,000. */
    async completeComments(
      asker: Asker,
      issue: Pick<JiraIssue, 'id' | 'comments'>,
    ): Promise<JiraComments> {
      if (issue.comments?.complete) return issue.comments;
      let unreadable = 0;
      const all = await allPages(async (startAt) => {
        const one = await page(asker, issue.id, startAt);
        unreadable += one.unreadable;
        return one;
      }, MOST_COMMENTS);
      const comments = [...new Map(all.values.map((one) => [one.id, one])).values()].sort(byTime);
      const complete = comments.length + unreadable >= all.total;
      return { comments, total: all.total, complete, unreadable };
    },

    comment(asker: Asker, issueId: string, commentId: string): Promise<JiraComment> {
      return send(asker, {
        endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
        request: (as) => as.requestJira(route`/rest/api/3/issue/${issueId}/comment/${commentId}`),
        read: readComment,
      });
    },

    /**
     * Writes a comment.
     * @param body an ADF document
     * @returns its id; null where Jira took it and does not say
     */
    async addComment(
      asker: Asker,
      issueId: string,
      body: object,
      { internal = false, visibleTo = null }: CommentOptions = {},
    ): Promise<string | null> {
      const { id } = await send(asker, {
        endpoint: 'POST /rest/api/3/issue/{issueIdOrKey}/comment',
        write: true,
        request: (as) =>
          as.requestJira(route`/rest/api/3/issue/${issueId}/comment`, {
            method: 'POST',
            headers: JSON_HEADERS,
            body: JSON.stringify({
              body,
              ...(internal && { properties: INTERNAL_NOTE }),
              ...(visibleTo && { visibility: whatIsSaid(visibleTo) }),
            }),
          }),
        read: (answer) => ({ id: asId(asRaw(answer)?.['id']) }),
      });
      return id;
    },

    async deleteComment(asker: Asker, issueId: string, commentId: string): Promise<void> {
      await send(asker, {
        endpoint: 'DELETE /rest/api/3/issue/{issueIdOrKey}/comment/{id}',
        write: true,
        request: (as) =>
          as.requestJira(route`/rest/api/3/issue/${issueId}/comment/${commentId}`, {
            method: 'DELETE',
          }),
        read: () => true,
      });
    },
  };
}

function whatIsSaid(readers: CommentReaders): object {
  return Object.fromEntries(Object.entries(readers).filter(([, said]) => said !== null));
}
