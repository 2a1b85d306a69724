/**
 * The role map: a project's settings that say where the holders of each role are found.
 * This schema is the only definition; the settings page, the command line and the JSON Schema file follow from it.
 */
import * as v from 'valibot';
import { DUTY_IDS, OPT_IN_DUTY_IDS, type DutyId } from './duty-ids';
import { problem, roleMapProblemOf, type Check, type RoleMapProblem } from './role-map-problems';
import { SOURCE_KINDS, SOURCES, type Source, type SourceKind } from './source-kinds';
import { storedBytes } from './stored-bytes';
import { isTimeZone } from './time-zone';

export type { RoleMapProblem, Source, SourceKind };

/** The newest version of the format that this app reads and the one that it writes. */
export const ROLE_MAP_VERSION = 1;

/** As many ids or labels as one list takes. */
const MOST_ENTRIES = 250;
/** Bytes of a whole role map, as it is stored: storage takes 240 KB of one value, with what it is wrapped in. */
const MOST_BYTES = 200_000;

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(255));
const text = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(255));
const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'notATime' satisfies Check));

/** The schema of one kind of source, from its entry. */
function sourceOf(kind: SourceKind) {
  const { names } = SOURCES[kind];
  const ids = v.pipe(v.array(id), v.minLength(1), v.maxLength(50));
  return v.strictObject({
    kind: v.literal(kind),
    ...(names === null ? {} : { [names.parameter]: names.chosen === 'people' ? ids : id }),
  });
}

// The types of a source come from the same entries; what is made in a loop has lost them.
const source = v.variant('kind', SOURCE_KINDS.map(sourceOf)) as unknown as v.GenericSchema<Source>;

const roleSettings = v.strictObject({
  /** In order: the first that resolves to an active person wins. */
  sources: v.pipe(v.array(source), v.maxLength(20)),
  /** Account ids of the people who stand in for the holders; they count as holders by delegation. */
  deputies: v.optional(v.pipe(v.array(id), v.maxLength(50)), () => []),
  /** What this project calls the role; null for the usual name. */
  name: v.optional(v.nullable(text), null),
});
export type RoleSettings = v.InferOutput<typeof roleSettings>;

const strategyEpics = v.variant('rule', [
  v.strictObject({ rule: v.literal('all') }),
  v.strictObject({
    rule: v.literal('labels'),
    labels: v.pipe(v.array(text), v.minLength(1), v.maxLength(MOST_ENTRIES)),
  }),
  v.strictObject({
    rule: v.literal('issueTypes'),
    issueTypeIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_ENTRIES)),
  }),
  v.strictObject({
    rule: v.literal('jql'),
    jql: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(10_000)),
  }),
]);
export type StrategyEpics = v.InferOutput<typeof strategyEpics>;

export const MARKER_KINDS = ['label', 'component', 'status', 'issueType'] as const;

const marker = v.strictObject({
  kind: v.picklist(MARKER_KINDS),
  /** A label as it is written; of a component, status or issue type its id, which outlives a change of name. */
  value: text,
});
/** How to tell that an issue belongs to a kind of work: it carries the label, component, status or issue type. */
export type Marker = v.InferOutput<typeof marker>;

const timeZone = v.pipe(v.string(), v.check(isTimeZone, 'notAZone' satisfies Check));

const workingWeek = v.pipe(
  v.strictObject({
    timeZone,
    /** ISO weekdays: 1 is Monday, 7 is Sunday. */
    days: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
      v.minLength(1),
      v.maxLength(7),
    ),
    from: clock,
    to: clock,
  }),
  v.check((week) => week.from < week.to, 'dayEndsFirst' satisfies Check),
);
export type WorkingWeek = v.InferOutput<typeof workingWeek>;

const questions = v.strictObject({
  /** Working hours within which a question to the owner should have an answer. */
  targetHours: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(1000)), 16),
  workingWeek: v.optional(workingWeek, () => DEFAULT_WORKING_WEEK),
});

const DEFAULT_WORKING_WEEK: WorkingWeek = {
  timeZone: 'UTC',
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '17:00',
};

const outcomes = v.strictObject({
  /** Days after the end of a strategy epic by which somebody should have told what came of it. */
  afterDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(180)), 30),
});

const apps = v.strictObject({
  /** Whether work that apps alone wrote, ordered or answered is told as theirs, so that a person looks at it. */
  needPerson: v.optional(v.boolean(), false),
});

const dutySettings = v.strictObject({
  enabled: v.optional(v.boolean(), true),
  /** The mildest way to show a gap of this duty: as a gap, or only as something to review. */
  severity: v.optional(v.picklist(['gap', 'attention']), 'gap'),
});

export const TEAM_SHAPES = ['manager-and-owner', 'manager-only', 'owner-only'] as const;
export type TeamShape = (typeof TEAM_SHAPES)[number];

const emptyRole = (): RoleSettings => ({ sources: [], deputies: [], name: null });

export const roleMapSchema = v.strictObject({
  version: v.literal(ROLE_MAP_VERSION),
  shape: v.optional(v.picklist(TEAM_SHAPES), 'manager-and-owner'),
  productOwner: v.optional(roleSettings, emptyRole),
  productManager: v.optional(roleSettings, emptyRole),
  stories: v.optional(
    v.strictObject({
      issueTypeIds: v.optional(v.pipe(v.array(id), v.maxLength(MOST_ENTRIES)), () => []),
      /** Id of the field that holds acceptance criteria, beside the description and fields of that name; null for none. */
      criteriaField: v.optional(v.nullable(id), null),
    }),
    () => ({ issueTypeIds: [], criteriaField: null }),
  ),
  strategyEpics: v.optional(strategyEpics, () => ({ rule: 'all' as const })),
  /** Field ids, or the words `rank` and `sprint`, which are found by their schema. */
  priorityFields: v.optional(v.pipe(v.array(id), v.maxLength(MOST_ENTRIES)), () => [
    'priority',
    'rank',
    'sprint',
    'fixVersions',
  ]),
  questions: v.optional(questions, () => ({ targetHours: 16, workingWeek: DEFAULT_WORKING_WEEK })),
  outcomes: v.optional(outcomes, () => ({ afterDays: 30 })),
  apps: v.optional(apps, () => ({ needPerson: false })),
  markers: v.optional(
    v.strictObject({
      design: v.optional(v.nullable(marker), null),
      launch: v.optional(v.nullable(marker), null),
    }),
    () => ({ design: null, launch: null }),
  ),
  duties: v.optional(v.record(v.picklist(DUTY_IDS), dutySettings), () => ({})),
});
export type RoleMap = v.InferOutput<typeof roleMapSchema>;

/** A role map that names nobody: what stands in where a project has none. It has every duty, also those that came later. */
export const EMPTY_ROLE_MAP: RoleMap = v.parse(roleMapSchema, {
  version: ROLE_MAP_VERSION,
  duties: Object.fromEntries(OPT_IN_DUTY_IDS.map((id) => [id, { enabled: true }])),
});

/** Whether a project checks a duty. One that came after the role map was saved is off until an admin turns it on. */
export function isDutyOn({ duties }: Pick<RoleMap, 'duties'>, id: DutyId): boolean {
  return duties[id]?.enabled ?? !OPT_IN_DUTY_IDS.includes(id);
}

/** The duties that came after a role map was saved and that nobody has turned on or off in it. */
export function dutiesOnOffer({ duties }: Pick<RoleMap, 'duties'>): DutyId[] {
  return OPT_IN_DUTY_IDS.filter((id) => duties[id] === undefined);
}

export type RoleMapReading =
  { ok: true; roleMap: RoleMap } | { ok: false; problems: RoleMapProblem[] };

/**
 * Reads a role map that came from a file, a page or storage.
 * @param value the parsed JSON, of any shape
 * @returns the role map with its defaults filled in, or every problem that it has
 */
export function readRoleMap(value: unknown): RoleMapReading {
  if (isNewer(value)) {
    const newer = problem('newer', { version: value.version, newest: ROLE_MAP_VERSION });
    return { ok: false, problems: [{ path: 'version', ...newer }] };
  }
  const result = v.safeParse(roleMapSchema, value);
  if (result.success) return withinBounds(result.output);
  return { ok: false, problems: result.issues.map(roleMapProblemOf) };
}

/** Lists that are each in order may be too much together; the longest of them is the one to shorten. */
function withinBounds(roleMap: RoleMap): RoleMapReading {
  if (storedBytes(roleMap) <= MOST_BYTES) return { ok: true, roleMap };
  const [longest] = listsIn(roleMap, '').sort((a, b) => b.bytes - a.bytes);
  return { ok: false, problems: [{ path: longest?.path ?? '', code: 'tooMuch' }] };
}

/** The lists of plain values in a role map, by their path. */
function listsIn(value: unknown, path: string): { path: string; bytes: number }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value.every((entry) => typeof entry !== 'object'))
    return [{ path, bytes: storedBytes(value) }];
  return Object.entries(value).flatMap(([key, entry]) =>
    listsIn(entry, path === '' ? key : `${path}.${key}`),
  );
}

/** Whether a newer version of the app wrote it. */
export function isNewer(value: unknown): value is { version: number } {
  const version = (value as { version?: unknown } | null)?.version;
  return typeof version === 'number' && version > ROLE_MAP_VERSION;
}
