/** Opaque page tokens: where to go on, bound to the request that they came from. */
import { createHash } from 'node:crypto';
import { badRequest } from './failure';

function digest(request: unknown): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('base64url').slice(0, 12);
}

/** A token for the next page of `request`; `position` is any JSON value. */
export function pageToken(request: unknown, position: unknown): string {
  return Buffer.from(JSON.stringify([digest(request), position])).toString('base64url');
}

/** The position in a token. @throws JiraFailure 400 for a token that is none, or that belongs to another request. */
export function pagePosition(request: unknown, token: string): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as unknown;
  } catch {
    parsed = undefined;
  }
  if (!Array.isArray(parsed) || parsed[0] !== digest(request)) {
    throw badRequest('The provided next page token is invalid or has expired.');
  }
  return parsed[1] as unknown;
}
