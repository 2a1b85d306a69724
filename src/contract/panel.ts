/** What the issue panel may ask and get. */
import * as v from 'valibot';
import { DUTY_IDS } from './duty-ids';
import { DOUBT_REASONS, JUDGEMENTS, ROLES, type Report, type Role, type Verdict } from './report';
import type { EvidenceOfRoles } from './role-evidence';
import type { RoleSettings, Source, TeamShape } from './role-map';
import { TEXT_KINDS } from './second-reading';
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
  /** How this step is joined to the one before it. */
  relation: 'self' | 'parent' | 'linked';
  /** The product managers who were found on this step, with the place where. */
  managers: { accountId: string; place: IssueSourceKind }[];
}

/** What became of one source of the role map on this issue. */
export interface SourceFinding {
  source: Source;
  /** What the project calls it: a role's, group's or field's name. */
  label: string | null;
  status: 'holds' | 'not-needed' | 'nobody' | 'inactive' | 'not-of-the-team' | 'unreadable';
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
  /** Address of the settings page, relative to the site, where somebody is still to be named and the viewer may do it. */
  settingsPath: string | null;
  /**
   * The field in which the viewer can take a role on: the one that names its holder, where the settings look there, or
   * for a manager of an epic the assignee.
   */
  roleFields: Record<Role, string | null>;
  /** Account ids of who covers, by that of who is away: of those who hold a role or are waited for. */
  covers: Record<string, string>;
  /** Says that the settings are the site's default; null where they are the project's own. */
  ofSite: string | null;
  /** A sentence for each person who is waited for and away, in the viewer's language: the page has no room for these words. */
  away: string[];
  /** Says who alone may read a reply, in the viewer's language, by id of the comment that asks; of those that all may read, nothing. */
  replyReaders: Record<string, string>;
  /** Whether the viewer holds the owner's role on this issue, and so may accept the story. */
  viewerIsOwner: boolean;
  /** Null where the project wants no second reader. */
  secondReader: {
    /** ISO time at which it was last asked about the work item; null for never. */
    readAt: string | null;
    /** Whether there is something that it has not been asked yet. */
    waits: boolean;
  } | null;
  /** ISO time of the viewer's last acceptance of the story, when there is one to take back. */
  acceptedByViewer: string | null;
  /** ISO time of the last change of the text, for whoever accepts it to say which one they saw; null where none is known. */
  textChangedAt: string | null;
  /** Names the order in which the issue stands, for whoever confirms it to say which one they saw; null where there is none to confirm. */
  order: string | null;
}

/** One role as the app would take it, for a person to confirm. */
export interface RoleProposal {
  role: Role;
  settings: RoleSettings;
  labels: (string | null)[];
}

/** Who acts in the roles by the work on the issues that were changed last; without figures for those who set nothing up. */
export interface ActingAnswer extends EvidenceOfRoles {
  /** By account id. */
  people: Record<string, Person>;
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
  /** Of the words that the page showed: what has been edited since is another question. */
  mark: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
};

/** One line of a person's text. */
const line = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500), v.regex(/^[^\n\r]*$/));

const time = v.pipe(v.string(), v.isoTimestamp());
/** ISO time up to which the person's page showed changes of the text; null where it showed none. */
export const textSeen = v.nullable(time);
/** ISO time of the acceptance that is taken back. */
export const acceptedAt = time;

/** Comments of its own that a page remembers; none counts that is older than a few minutes. */
export const MOST_TOLD_OF = 50;

/** Payload schemas, by request key. The panel's functions take the issue from the trusted context, never from here. */
export const panelRequests = {
  'panel.view': v.strictObject({}),
  /** Asked apart, where the project is not set up: it takes a search. */
  'panel.acting': v.strictObject({}),
  'panel.ask': v.strictObject({
    /**
     * People who hold a role here, are waited for, or asked what is replied to; mentioned in this order. Nobody, where the
     * comment itself is what was waited for.
     */
    to: v.pipe(v.array(accountId), v.maxLength(10)),
    text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(5000)),
    /** The question that the comment replies to, which it then quotes. */
    reply: v.optional(v.strictObject(questionRef)),
    /**
     * Where the page has sent this comment before and was not told that it is there: ids of the comments that it was told of,
     * none of which is that one.
     */
    again: v.optional(v.pipe(v.array(questionRef.commentId), v.maxLength(MOST_TOLD_OF))),
  }),
  'panel.withdrawAsk': v.strictObject({ commentId: questionRef.commentId }),
  'panel.accept': v.strictObject({ seen: textSeen }),
  'panel.withdrawAcceptance': v.strictObject({ at: acceptedAt }),
  'panel.confirmOrder': v.variant('confirmed', [
    v.strictObject({
      confirmed: v.literal(true),
      /** The order that the page showed. What is confirmed is the one that stands, and only where it is this one. */
      seen: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
    }),
    /** Takes the person's own word back. */
    v.strictObject({ confirmed: v.literal(false) }),
  ]),
  'panel.doubt': v.strictObject({
    duty: v.picklist(DUTY_IDS),
    reason: v.picklist(DOUBT_REASONS),
  }),
  'panel.withdrawDoubt': v.strictObject({
    /** As it was given when the doubt was counted. */
    doubtId: v.pipe(v.string(), v.regex(/^\d{1,19}:[\w-]{16}$/)),
  }),
  'panel.epics': v.strictObject({ query: v.pipe(v.string(), v.trim(), v.maxLength(100)) }),
  'panel.setEpic': v.strictObject({
    epicId: v.pipe(v.string(), v.regex(/^\d{1,19}$/)),
    /** False takes the work item away from this epic again. */
    set: v.boolean(),
  }),
  'panel.takeOn': v.strictObject({
    role: v.picklist(ROLES),
    /** False takes the name out again. */
    taken: v.boolean(),
  }),
  'panel.describe': v.strictObject({
    /** The story in a sentence, which comes first. */
    sentence: v.optional(line),
    /** Acceptance criteria, which come last. */
    criteria: v.optional(
      v.strictObject({
        heading: line,
        lines: v.pipe(v.array(line), v.minLength(1), v.maxLength(50)),
      }),
    ),
    /** Whether it is to be taken out again. */
    withdraw: v.boolean(),
  }),
  /** Asks a second reader about the work item anew. */
  'panel.readAgain': v.strictObject({}),
  'panel.judgeText': v.strictObject({
    of: v.picklist(TEXT_KINDS),
    /** Whether the second reading of the text is right. Null takes that word back. */
    holds: v.nullable(v.boolean()),
    /** The reading that the page showed, of which alone a word is kept; or when the word was said that is taken back. */
    seen: v.optional(v.pipe(v.string(), v.maxLength(64)), ''),
  }),
  'panel.judge': v.strictObject({
    ...questionRef,
    /** Null takes a judgement back. */
    judgement: v.nullable(v.picklist(JUDGEMENTS)),
    /** When the word was said that the page showed. Somebody else's that it did not show stays. */
    seen: v.optional(v.pipe(v.string(), v.maxLength(64)), ''),
    where: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ''),
  }),
} as const;

export type PanelRequestKey = keyof typeof panelRequests;
export type PanelPayload<K extends PanelRequestKey> = v.InferInput<(typeof panelRequests)[K]>;

/**
 * Whatever changes something is answered with the view as it is afterwards, so that one invoke is one round. Null where it was done
 * and the look after it failed: that is no reason to do it again.
 */
interface Done {
  view: PanelView | null;
}

export interface PanelAnswers {
  'panel.view': PanelView;
  'panel.acting': ActingAnswer;
  /** The id is null where Jira took the comment and did not say. */
  'panel.ask': Done & { commentId: string | null };
  'panel.withdrawAsk': Done;
  /** With the ISO time of the acceptance. */
  'panel.accept': Done & { at: string };
  'panel.withdrawAcceptance': Done;
  'panel.confirmOrder': Done;
  /** The id is null where the same was counted already. */
  'panel.doubt': Done & { doubtId: string | null };
  'panel.withdrawDoubt': Done;
  'panel.epics': { epics: { id: string; key: string; summary: string }[] };
  'panel.setEpic': Done;
  /** By name who stood there and held nothing, as who has left; an undo cannot name them again. Null where nobody did. */
  'panel.takeOn': Done & { inPlaceOf: string | null };
  'panel.describe': Done;
  'panel.readAgain': Done;
  'panel.judgeText': Done;
  'panel.judge': Done;
}
