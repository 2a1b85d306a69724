/** Comments: reading page by page, writing, editing and deleting. */
import * as v from 'valibot';
import type { AdfDocument } from '../adf';
import { addComment } from '../edit/add-comment';
import { isDocument } from '../edit/adf-shape';
import { accountOf, announce } from '../edit/record';
import { badRequest, forbidden, RestFailure } from '../failure';
import { commentJson, visibleComments } from '../json/history-json';
import type { SiteComment, SiteIssue } from '../model';
import {
  pathPart,
  queryNumber,
  readBody,
  type RestAnswer,
  type RestCall,
  type Route,
} from '../route';
import { projectOf } from './edit-routes';
import { visibleIssue } from './issue-routes';

const PAGE = 100;
function readDocument(call: RestCall): AdfDocument {
  const { body } = (call.body ?? {}) as { body?: unknown };
  if (!isDocument(body)) throw badRequest('', { comment: 'Comment body is not valid!' });
  return body;
}

const visibilitySchema = v.looseObject({
  visibility: v.optional(
    v.looseObject({ type: v.picklist(['role', 'group']), identifier: v.string() }),
  ),
});

/** For whom alone a comment is meant; Jira takes only roles and groups that the writer is in. */
function readVisibility(call: RestCall): SiteComment['visibleTo'] {
  const { visibility } = readBody(call, visibilitySchema);
  return visibility && { type: visibility.type, id: visibility.identifier };
}

const propertiesSchema = v.looseObject({
  properties: v.optional(v.array(v.looseObject({ key: v.string(), value: v.unknown() }))),
});
const internalSchema = v.looseObject({ internal: v.boolean() });

/** Whether a comment is marked as an internal note; in a service project all others are replies to the customer. */
function readInternal(call: RestCall): boolean {
  const { properties = [] } = readBody(call, propertiesSchema);
  const mark = properties.find(({ key }) => key === 'sd.public.comment');
  return v.is(internalSchema, mark?.value) && mark.value.internal;
}

function commentOf(call: RestCall, issue: SiteIssue): SiteComment {
  const id = pathPart(call, 'commentId');
  const comment = visibleComments(call.site, call.caller, issue).find(
    (candidate) => candidate.id === id,
  );
  if (comment === undefined) {
    throw new RestFailure(404, [`Can not find a comment for the id: ${id}.`]);
  }
  return comment;
}

function listComments(call: RestCall): RestAnswer {
  const issue = visibleIssue(call);
  const startAt = queryNumber(call, 'startAt', 0);
  const maxResults = Math.min(queryNumber(call, 'maxResults', PAGE), PAGE);
  const orderBy = call.query.get('orderBy') ?? 'created';
  if (!/^[+-]?created$/.test(orderBy)) {
    throw badRequest(`The value '${orderBy}' of orderBy is not valid; use created.`);
  }
  const ordered = visibleComments(call.site, call.caller, issue);
  if (orderBy.startsWith('-')) ordered.reverse();
  const page = ordered.slice(startAt, startAt + maxResults);
  return {
    status: 200,
    json: {
      startAt,
      maxResults,
      total: ordered.length,
      comments: page.map((comment) => commentJson(call.site, issue, comment)),
    },
    objects: { core: page.length },
  };
}

function getComment(call: RestCall): RestAnswer {
  const issue = visibleIssue(call);
  return {
    status: 200,
    json: commentJson(call.site, issue, commentOf(call, issue)),
    objects: { core: 1 },
  };
}

function postComment(call: RestCall): RestAnswer {
  const { site, caller } = call;
  const issue = visibleIssue(call);
  if (!site.permissions.has(caller, 'ADD_COMMENTS', projectOf(call, issue), issue)) {
    throw forbidden('You do not have the permission to comment on this issue.');
  }
  const body = readDocument(call);
  const comment = addComment(site, caller, issue, body, {
    visibleTo: readVisibility(call),
    internal: readInternal(call),
  });
  return { status: 201, json: commentJson(site, issue, comment) };
}

/** Whether the caller may change a comment: their own with one permission, anybody's with the other. */
function mayChange(
  call: RestCall,
  issue: SiteIssue,
  comment: SiteComment,
  verb: 'EDIT' | 'DELETE',
): boolean {
  const { site, caller } = call;
  const project = projectOf(call, issue);
  const own = comment.authorId !== null && comment.authorId === accountOf(caller);
  return (
    (own && site.permissions.has(caller, `${verb}_OWN_COMMENTS`, project, issue)) ||
    site.permissions.has(caller, 'DELETE_ALL_COMMENTS', project, issue)
  );
}

function editComment(call: RestCall): RestAnswer {
  const { site, caller } = call;
  const issue = visibleIssue(call);
  const comment = commentOf(call, issue);
  if (!mayChange(call, issue, comment, 'EDIT')) {
    throw badRequest('', {
      comment: 'You do not have the permission to edit this comment.',
    });
  }
  comment.body = readDocument(call);
  comment.updated = site.now().toISOString();
  issue.updated = comment.updated;
  announce(site, caller, issue, 'avi:jira:commented:issue', { comment });
  return { status: 200, json: commentJson(site, issue, comment) };
}

function deleteComment(call: RestCall): RestAnswer {
  const { site, caller } = call;
  const issue = visibleIssue(call);
  if (caller.kind === 'anonymous') throw new RestFailure(405, []);
  const comment = commentOf(call, issue);
  if (!mayChange(call, issue, comment, 'DELETE')) {
    throw badRequest('', {
      comment: 'You do not have permission to delete this comment.',
    });
  }
  issue.comments = issue.comments.filter((other) => other !== comment);
  issue.updated = site.now().toISOString();
  announce(site, caller, issue, 'avi:jira:deleted:comment', { comment });
  return { status: 204 };
}

const listSchema = v.looseObject({
  ids: v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(1000)),
});

/** Comments by id, over issues: those that the caller may not see are left out. */
function listByIds(call: RestCall): RestAnswer {
  const { site, caller } = call;
  const ids = new Set(readBody(call, listSchema).ids.map(String));
  const values: object[] = [];
  for (const issue of site.index.allIssues()) {
    for (const comment of issue.comments) {
      if (
        ids.has(comment.id) &&
        site.permissions.canSeeIssue(caller, issue) &&
        site.permissions.canSeeComment(caller, issue, comment)
      ) {
        values.push(commentJson(site, issue, comment));
      }
    }
  }
  return {
    status: 200,
    json: { startAt: 0, maxResults: 1_048_576, total: values.length, isLast: true, values },
    objects: { core: values.length },
  };
}

const read = ['read:jira-work'];
const write = ['write:jira-work'];
const all = '/rest/api/3/issue/:idOrKey/comment';
const one = `${all}/:commentId`;

export const commentRoutes: Route[] = [
  { method: 'GET', path: all, scopes: read, handle: listComments },
  { method: 'POST', path: all, scopes: write, handle: postComment },
  { method: 'GET', path: one, scopes: read, handle: getComment },
  { method: 'PUT', path: one, scopes: write, handle: editComment },
  { method: 'DELETE', path: one, scopes: write, handle: deleteComment },
  { method: 'POST', path: '/rest/api/3/comment/list', scopes: read, handle: listByIds },
];
