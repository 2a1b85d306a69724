/**
 * The kinds of places where the holder of a role is looked for. An entry says what a kind names and for which issues its
 * answer holds; the role map's schema and the settings page follow from it. What a kind is called is in the texts, under
 * `sources`.
 * How a kind finds its people stands in src/roles/source-resolvers.ts, apart because it asks Jira and pages must not
 * load it; the types there ask for an entry of every kind that stands here.
 */

/** What an id of a source stands for, and so what it is chosen from. */
export type Chosen = 'userFields' | 'projectRoles' | 'groups' | 'people';

/** What a source names: the field of the role map that holds it, and what it stands for. */
export type Named =
  | { parameter: `${string}Id`; chosen: Exclude<Chosen, 'people'> }
  // A list, and always of this name: by it the accounts that the app keeps are found and forgotten (docs/privacy.md).
  | { parameter: 'accountIds'; chosen: 'people' };

interface Declaration {
  /** Null for a kind of which there is only one. */
  names: Named | null;
  /**
   * Whether the issue says whom it names, so that a holder by it is named on the issue itself, or the answer is
   * the same for every issue of the project, and is kept for a while.
   */
  scope: 'issue' | 'project';
}

/** In the order in which they are offered. Named people come last: they are personal data, and go out of date. */
export const SOURCES = {
  issueField: { names: { parameter: 'fieldId', chosen: 'userFields' }, scope: 'issue' },
  projectRole: { names: { parameter: 'roleId', chosen: 'projectRoles' }, scope: 'project' },
  group: { names: { parameter: 'groupId', chosen: 'groups' }, scope: 'project' },
  componentLead: { names: null, scope: 'issue' },
  projectLead: { names: null, scope: 'project' },
  reporter: { names: null, scope: 'issue' },
  assignee: { names: null, scope: 'issue' },
  people: { names: { parameter: 'accountIds', chosen: 'people' }, scope: 'project' },
} as const satisfies Record<string, Declaration>;

type Sources = typeof SOURCES;
export type SourceKind = keyof Sources;
export const SOURCE_KINDS = Object.keys(SOURCES) as SourceKind[];

type OfScope<S extends Declaration['scope']> = {
  [K in SourceKind]: Sources[K]['scope'] extends S ? K : never;
}[SourceKind];
/** Kinds whose people stand on the issue itself. */
export type IssueSourceKind = OfScope<'issue'>;
/** Kinds whose people are the same for every issue of the project. */
export type ProjectSourceKind = OfScope<'project'>;

type Parameter<N> = N extends { parameter: infer P extends string; chosen: infer C }
  ? { [K in P]: C extends 'people' ? string[] : string }
  : unknown;
/** A source of one kind, or of any of several. */
export type SourceOf<K extends SourceKind> = {
  [P in K]: { kind: P } & Parameter<Sources[P]['names']>;
}[K];
/** One place where the holder of a role is looked for. */
export type Source = SourceOf<SourceKind>;

/** Whether the people of a kind stand on the issue itself. */
export function isOnIssue(kind: SourceKind | 'deputy'): kind is IssueSourceKind {
  return kind !== 'deputy' && SOURCES[kind].scope === 'issue';
}

/** @returns the ids that a source names; none where it names something else than `chosen`, or nothing */
export function idsNamed(source: Source, chosen: Chosen): string[] {
  const { names } = SOURCES[source.kind];
  if (names?.chosen !== chosen) return [];
  const { [names.parameter]: named = [] } = source as Partial<Record<string, string | string[]>>;
  return typeof named === 'string' ? [named] : named;
}

/** @returns the source of a kind that names what has this id; `id` is not looked at where a kind names nothing */
export function sourceNaming(kind: SourceKind, id: string): Source {
  const { names } = SOURCES[kind];
  if (names === null) return { kind } as Source;
  return { kind, [names.parameter]: names.chosen === 'people' ? [id] : id } as Source;
}

/** Names a source for good: equal sources have equal keys. */
export function sourceKey(source: Source): string {
  const { kind, ...named } = source;
  return [kind, ...Object.values(named).map(String)].join(':');
}
