/** Issue keys, wherever a field holds one. */

import { asRaw, asText } from '../../src/jira/answers/parse';

const ISSUE_KEY = /^[A-Z][A-Z0-9_]*-\d+$/;

/** @returns the key that a link field of older Jira holds, as text or as an issue (Parent Link); null for anything else */
export function keyIn(value: unknown): string | null {
  const raw = asRaw(value);
  const key = asText(value) ?? asText(raw?.['key']) ?? asText(asRaw(raw?.['data'])?.['key']);
  return key !== null && ISSUE_KEY.test(key) ? key : null;
}
