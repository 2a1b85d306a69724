import { findNodeAtLocation, parseTree, type ParseError } from 'jsonc-parser';
import type { RoleMapProblem } from '../../../src/contract/role-map';

/** What a file holds, or where it stops being JSON. */
export type FileReading = { ok: true; value: unknown } | { ok: false; line: number };

/** Reads the text of a file as JSON. Lines count from 1. */
export function readJson(text: string): FileReading {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    const errors: ParseError[] = [];
    parseTree(text, errors);
    return { ok: false, line: lineAt(text, errors[0]?.offset ?? 0) };
  }
}

/** The line of the field that a problem is about, or of the nearest field around it that the file has. */
export function lineOf(text: string, { path }: RoleMapProblem): number {
  const root = parseTree(text);
  if (!root) return 1;
  const steps =
    path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  for (let length = steps.length; length >= 0; length--) {
    const node = findNodeAtLocation(root, steps.slice(0, length));
    if (node)
      return lineAt(text, node.parent?.type === 'property' ? node.parent.offset : node.offset);
  }
  return 1;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
