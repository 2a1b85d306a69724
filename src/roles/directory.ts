/**
 * What a project knows about itself and what issues need again and again: whom its sources name, which field is which,
 * and what its epics depend on. It holds account ids and no names, can be made anew at any time, and is kept for
 * a while so that a view of an issue costs few calls.
 */
import * as v from 'valibot';

const resolution = v.variant('status', [
  v.object({
    status: v.literal('read'),
    accountIds: v.array(v.string()),
    label: v.nullable(v.string()),
  }),
  v.object({ status: v.literal('unreadable'), label: v.nullable(v.string()) }),
]);
/** What a source of the whole project resolved to. */
export type Resolution = v.InferOutput<typeof resolution>;

const lineage = v.object({
  /** Ids of the issues above the epic, the nearest first, and of the issues linked to any of them. */
  parent: v.array(v.string()),
  /** Ids of linked issues that are no ideas, so that they are not read again to find that out. */
  others: v.array(v.string()),
});
export type Lineage = v.InferOutput<typeof lineage>;

export const directorySchema = v.object({
  /** ISO time at which it was made. */
  at: v.string(),
  /** Revision of the role map that it was made for. */
  revision: v.number(),
  sources: v.record(v.string(), resolution),
  /** Lead by component id; null where a component has none. */
  componentLeads: v.record(v.string(), v.nullable(v.string())),
  /** Whether Jira said which fields there are; where it refused, the ids below are null and that means nothing. */
  fieldsKnown: v.boolean(),
  /** Ids of the fields that are found by their schema. */
  rankFieldId: v.nullable(v.string()),
  sprintFieldId: v.nullable(v.string()),
  /** The day until which a plan wants something to be done; absent where nobody has asked yet. */
  targetEndFieldId: v.exactOptional(v.nullable(v.string())),
  /** Fields whose name says that they hold acceptance criteria. */
  criteriaFieldIds: v.array(v.string()),
  /** Fields of an export that does not tell what they are called. */
  namelessFieldIds: v.array(v.string()),
  /** Names of the user-picker fields that the role map speaks of, by id. */
  fieldNames: v.record(v.string(), v.string()),
  /** By epic: its ancestors as an earlier view found them (`lineages.ts`). */
  lineages: v.record(v.string(), lineage),
  /** Whether who sees an issue may depend on that issue; absent where nobody has asked yet (`issue-access.ts`). */
  accessByIssue: v.exactOptional(v.boolean()),
});
export type Directory = v.InferOutput<typeof directorySchema>;

/** A directory that knows nothing: for exports, which hold neither roles nor groups. */
export const EMPTY_DIRECTORY: Directory = {
  at: '1970-01-01T00:00:00.000Z',
  revision: 0,
  sources: {},
  componentLeads: {},
  fieldsKnown: true,
  rankFieldId: null,
  sprintFieldId: null,
  criteriaFieldIds: [],
  namelessFieldIds: [],
  fieldNames: {},
  lineages: {},
};
