/** As much of a document's shape as Jira insists on before it stores one. */
import * as v from 'valibot';
import type { AdfDocument } from '../adf';

const node: v.GenericSchema = v.looseObject({
  type: v.string(),
  content: v.optional(v.array(v.lazy(() => node))),
});

const document = v.looseObject({
  type: v.literal('doc'),
  version: v.literal(1),
  content: v.array(node),
});

/** Whether a value is a document of the Atlassian Document Format, down to the shape of its nodes. */
export function isDocument(value: unknown): value is AdfDocument {
  return v.is(document, value);
}
