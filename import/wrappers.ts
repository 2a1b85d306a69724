/** What programs put around issues when they save them. */
import { asRaw, asText, type Raw } from '../src/jira/answers/parse';

/** One issue, or more of the same, stand under these: a call's answer, a search engine's hit, what a webhook sends. */
const AROUND = ['issue', '_source', 'data', 'hits', 'values', 'results', 'items'] as const;
const DEEPEST = 4;

/** A page of issues as a search gives it, with what it says of their fields. */
export function isPage(raw: Raw): boolean {
  return Array.isArray(raw['issues']);
}

/**
 * Takes off what stands around issues and pages of issues.
 * @returns the value as it is where nothing in it is an issue, if one without its fields, or a page
 */
export function unwrapped(value: unknown): unknown[] {
  const inside = insideOf(value, 0);
  return inside.some((one) => hasKey(one) || isPage(asRaw(one) ?? {})) ? inside : [value];
}

function insideOf(value: unknown, depth: number): unknown[] {
  if (depth >= DEEPEST) return [value];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => insideOf(one, depth + 1));
  const raw = asRaw(value);
  if (raw === null || 'key' in raw || 'fields' in raw || isPage(raw)) return [value];
  const around = AROUND.find((name) => typeof raw[name] === 'object' && raw[name] !== null);
  if (around !== undefined) return insideOf(raw[around], depth + 1);
  const parts = Object.values(raw).filter((part) => typeof part === 'object' && part !== null);
  if (parts.length > 0 && parts.every(isIssue)) return parts;
  return parts.length === 1 ? insideOf(parts[0], depth + 1) : [value];
}

function isIssue(value: unknown): boolean {
  const raw = asRaw(value);
  return raw !== null && 'key' in raw && asRaw(raw['fields']) !== null;
}

/** Fields and projects have keys, too, which end in no number. */
function hasKey(value: unknown): boolean {
  return /-\d+$/.test(asText(asRaw(value)?.['key']) ?? '');
}
