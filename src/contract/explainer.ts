/** What the Confluence macro and its configuration may ask and get. */
import * as v from 'valibot';
import type { ContributionCounts } from './attribution';
import type { DutyId } from './duty-ids';
import type { Person } from './panel';
import type { Outcome, Role } from './report';
import type { TeamShape } from './role-map';

/** The parts of the macro, in the order in which they stand. The first three are about one team. */
export const SECTIONS = [
  'people',
  'coverage',
  'questions',
  'roles',
  'decisions',
  'overlap',
  'neighbours',
  'shapes',
] as const;
export type SectionId = (typeof SECTIONS)[number];

const projectId = v.pipe(v.string(), v.regex(/^[1-9]\d{0,18}$/));

/** What a macro on a page is set to. It holds no name: names are read as whoever looks. */
const configSchema = v.object({
  projectId: v.fallback(v.nullable(projectId), null),
  sections: v.fallback(v.array(v.picklist(SECTIONS)), () => [...SECTIONS]),
  form: v.fallback(v.picklist(['full', 'compact']), 'full'),
});
export type ExplainerConfig = v.InferOutput<typeof configSchema>;

/** Reads what Confluence keeps of a macro. Whoever edits the page can write it, so what does not fit is left out. */
export function readConfig(value: unknown): ExplainerConfig {
  const reading = v.safeParse(configSchema, value ?? {});
  return reading.success ? reading.output : v.parse(configSchema, {});
}

/**
 * What Confluence is to keep of a macro. It takes no `null` (Forge's page on the macro module, "Supported config payload
 * format"), so that a macro about no project has no key for one, which `readConfig` reads as none.
 */
export function configToKeep({ projectId: chosen, sections, form }: ExplainerConfig): object {
  return { ...(chosen !== null && { projectId: chosen }), sections, form };
}

export interface ProjectChoice {
  id: string;
  key: string;
  name: string;
}

/** A project whose team is seen. */
export interface TeamProject extends ProjectChoice {
  /** Jira's name of its type; null where it does not say. */
  typeKey: string | null;
}

/** Somebody who holds a role in the project. */
export interface TeamMember extends Person {
  /** On how many of the issues that were read; 0 for one whom only the settings name. */
  issues: number;
  isDeputy: boolean;
}

export interface RoleTeam {
  /** Those who hold the role on most issues first, deputies last. */
  members: TeamMember[];
  /** How many more there are than are named here. */
  more: number;
  /** False where nobody was found and a place where they are looked for could not be read. */
  known: boolean;
}

/** Open questions for the holders of a role. */
export interface WaitingQuestions {
  count: number;
  /** ISO time of the oldest; null where none waits. */
  since: string | null;
}

export interface DutyFigures {
  duty: DutyId;
  /** Whose duty it is. */
  role: Role;
  counts: Record<Outcome, number>;
}

/** Counted over the issues of the project that the viewer can see, from the findings that stand on them. */
export interface TeamFigures {
  /** How many issues were read: those that changed last. */
  read: number;
  /** Whether the project has more that the viewer can see. */
  more: boolean;
  /** How many of them have been checked. */
  checked: number;
  /** In the order in which duties are shown; those that were checked on any of the issues. */
  coverage: DutyFigures[];
  questions: Record<Role, WaitingQuestions>;
  /** Who did each role's work over the last `days` days. */
  hands: Record<Role, ContributionCounts> & { days: number };
}

export interface Team {
  roleNames: Record<Role, string | null>;
  shape: TeamShape;
  roles: Record<Role, RoleTeam>;
  figures: TeamFigures;
}

/** What the viewer may see of the project; the explanation itself needs none of it. */
export type ExplainerView =
  /** Nobody has chosen a project. */
  | { state: 'no-project' }
  /** An anonymous reader: Jira is not asked at all. */
  | { state: 'not-signed-in' }
  /** The project is not there, or not for this viewer: the two are not told apart. */
  | { state: 'hidden' }
  /** Nobody has said yet who holds the roles. */
  | { state: 'unconfigured'; project: ProjectChoice }
  | { state: 'team'; project: TeamProject; team: Team };

export interface ExplainerAnswer {
  view: ExplainerView;
  siteUrl: string;
  /** Address of the project's page, relative to the site; null where there is no team to see. */
  projectPath: string | null;
}

/** Payload schemas, by request key. Everything is read as the viewer, so a project that is asked for is only a wish. */
export const explainerRequests = {
  /** The project is that of the macro's configuration, from the trusted context. */
  'explainer.view': v.strictObject({}),
  /** For the preview of a configuration that is not saved yet. */
  'explainer.preview': v.strictObject({ projectId: v.nullable(projectId) }),
  /** What the configuration begins with. */
  'explainer.begin': v.strictObject({}),
  'explainer.projects': v.strictObject({
    query: v.pipe(v.string(), v.trim(), v.maxLength(255)),
    /** From 0. */
    page: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200)),
  }),
} as const;

export type ExplainerRequestKey = keyof typeof explainerRequests;
export type ExplainerPayload<K extends ExplainerRequestKey> = v.InferInput<
  (typeof explainerRequests)[K]
>;

export interface ExplainerAnswers {
  'explainer.view': ExplainerAnswer;
  'explainer.preview': ExplainerAnswer;
  'explainer.begin': {
    /** The project of the saved configuration; null where there is none that the viewer can see. */
    chosen: ProjectChoice | null;
    /** The project that goes with the space; null where none can be told. */
    suggested: ProjectChoice | null;
  };
  'explainer.projects': { projects: ProjectChoice[]; more: boolean };
}
