/** What the issue panel may ask and get. */
import * as v from 'valibot';
import { JUDGEMENTS, type Report, type Role, type Verdict } from './report';
import type { RoleSettings, Source, TeamShape } from './role-map';
import type { IssueSourceKind } from './source-kinds';

/** A person as pages show one. */
export interface Person {
  accountId: string;
  displayName: string;
  /** Null where Jira gave none. */
  avatarUrl: string | null;
  active: boolean;
}

/** One step of the way from a story to the strategy that it serves. */
export interface PathStep {
  id: string;
  /** Null for an ancestor that the viewer may not see. */
  key: string | null;
  summary: string | null;
  issueType: string | null;
  hierarchyLevel: number | null;
  /** How this step hangs on the one before it. */
  relation: 'self' | 'parent' | 'linked';
  /** The product managers who were found on this step, with the place where. */
  managers: { accountId: string; place: IssueSourceKind }[];
}

/** What became of one source of the role map on this issue. */
export interface SourceFinding {
  source: Source;
  /** What the project calls it: a role's, group's or field's name. */
  label: string | null;
  status: 'holds' | 'not-needed' | 'nobody' | 'inactive' | 'unreadable';
}

export interface ChildRow {
  id: string;
  key: string;
  summary: string;
  issueType: string;
  status: string;
  statusCategory: 'new' | 'indeterminate' | 'done' | null;
  verdicts: Pick<Verdict, 'duty' | 'outcome' | 'code' | 'args'>[];
  openQuestions: number;
}

export interface PanelCommon {
  projectKey: string;
  siteUrl: string;
  viewer: string | null;
  /** By account id: everyone whom the report names and Jira lets the viewer see. */
  people: Record<string, Person>;
  roleNames: Record<Role, string | null>;
  shape: TeamShape;
}

export interface InspectedView extends PanelCommon {
  state: 'story' | 'epic' | 'other';
  report: Report;
  sources: Record<Role, SourceFinding[]>;
  /** From the issue itself upwards; empty where the strategy is not asked after. */
  path: PathStep[];
  /** Stories of an epic; null on anything else. */
  children: {
    rows: ChildRow[];
    /** True where the epic has more than were looked at. */ more: boolean;
  } | null;
  /** Whether the viewer holds the owner's role on this issue, and so may accept the story. */
  viewerIsOwner: boolean;
  /** The viewer's acceptance of the story, when there is one to take back. */
  acceptedByViewer: boolean;
}

/** One role as the app would take it, for a person to confirm. */
export interface RoleProposal {
  role: Role;
  settings: RoleSettings;
  labels: (string | null)[];
}

export type PanelView =
  | InspectedView
  | ({ state: 'empty' } & PanelCommon & { issueType: string })
  | ({ state: 'unconfigured' } & PanelCommon & {
        proposals: RoleProposal[];
        canConfigure: boolean;
        /** Address of the settings page, relative to the site. */
        settingsPath: string;
      });

const accountId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(128));
const questionRef = {
  commentId: v.pipe(v.string(), v.regex(/^\d{1,19}$/)),
  index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
};

/** Payload schemas, by request key. The panel's functions take the issue from the trusted context, never from here. */
export const panelRequests = {
  'panel.view': v.strictObject({}),
  'panel.ask': v.strictObject({
    /** Holders of the owner's role, who are mentioned in this order. */
    to: v.pipe(v.array(accountId), v.minLength(1), v.maxLength(10)),
    text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(5000)),
  }),
  'panel.withdrawAsk': v.strictObject({ commentId: questionRef.commentId }),
  'panel.accept': v.strictObject({}),
  'panel.withdrawAcceptance': v.strictObject({}),
  'panel.judge': v.strictObject({
    ...questionRef,
    /** Null takes a judgement back. */
    judgement: v.nullable(v.picklist(JUDGEMENTS)),
    where: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ''),
  }),
} as const;

export type PanelRequestKey = keyof typeof panelRequests;
export type PanelPayload<K extends PanelRequestKey> = v.InferInput<(typeof panelRequests)[K]>;

/** Every request is answered with the view as it is afterwards, so that one invoke is one round. */
export interface PanelAnswers {
  'panel.view': PanelView;
  'panel.ask': { view: PanelView; commentId: string };
  'panel.withdrawAsk': { view: PanelView };
  'panel.accept': { view: PanelView };
  'panel.withdrawAcceptance': { view: PanelView };
  'panel.judge': { view: PanelView };
}
