/**
 * The panel's own words, in one place for translation. What was found is worded by the message catalogue instead.
 * Names inside a sentence are isolated, so that one written from right to left does not turn the sentence round.
 */
import type { SourceFinding } from '../../../src/contract/panel';
import type { Evidence, JudgementKind, Outcome, QuestionState } from '../../../src/contract/report';
import { SOURCES, type IssueSourceKind, type SourceKind } from '../../../src/contract/source-kinds';
import { isolate } from '../shared/isolate';

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
const quoted = (label: string | null): string => (label === null ? '' : ` “${isolate(label)}”`);

const FIELD_NAMES: Record<string, string> = {
  assignee: 'assignee',
  component: 'component',
  components: 'components',
  description: 'description',
  fixVersions: 'fix versions',
  labels: 'labels',
  parent: 'parent',
  priority: 'priority',
  rank: 'rank',
  sprint: 'sprint',
  status: 'status',
  summary: 'summary',
};

/** Fields that say who made the issue. */
const AUTHORSHIP: ReadonlySet<string> = new Set(['reporter', 'creator']);

const placeOf = (kind: SourceKind, label: string | null): string =>
  SOURCES[kind].words.name + quoted(label);

/** How a holder was found. */
const foundIn = (kind: SourceKind | 'deputy', label: string | null): string =>
  kind === 'deputy' ? 'Set in the settings' : SOURCES[kind].words.found + quoted(label);

const COUNTS: Record<Outcome, (count: number) => string> = {
  gap: (count) => plural(count, 'gap', 'gaps'),
  attention: (count) => `${count} to review`,
  unknown: (count) => `${count} not known`,
  met: (count) => `${count} met`,
  'not-applicable': (count) => `${count} not applicable`,
};

const ASKS: Record<string, string> = {
  'user-stories': 'Could you read this story and say whether it is the next step?',
  'story-clarity': 'Could you add what is still missing, or say who can?',
  prioritisation: 'Where does this stand in your order of work?',
  'developer-questions': 'An open question here is waiting for you.',
};

const SOURCE_TROUBLE: Partial<Record<SourceFinding['status'], (place: string) => string>> = {
  nobody: (place) => `${place}: nobody is named there.`,
  inactive: (place) => `${place}: names somebody who is no longer active.`,
  unreadable: (place) => `${place}: could not be read.`,
};

export const words = {
  title: (issueKey: string) => `Role Clarity for ${issueKey}`,
  loading: 'Checking who stands behind this…',
  unreachable: 'Role Clarity can’t be reached. Check your connection, then try again.',
  broken: 'The panel can’t show this. Reload the page. If that doesn’t help, tell your Jira admin.',
  unworded: 'A newer version of the app found this. Reload the page to read it.',

  failure: {
    title: 'The check failed',
    retry: 'Try again',
    stale: 'This may be out of date.',
  },
  empty: {
    title: 'Nothing to check here',
    body: (issueType: string) =>
      `No check applies to this “${isolate(issueType)}”, and no comment asks a question.`,
  },
  unconfigured: {
    title: (projectKey: string) => `${projectKey} isn’t set up in Role Clarity`,
    body: 'Role Clarity starts when a project says where to find its product owner and product manager.',
    proposal: 'Suggestion',
    proposalNote: 'From a scan of the project. Nothing is set until an admin saves it.',
    noProposal: 'The scan found no obvious source, so an admin chooses one.',
    noProposalFor: 'No obvious source found',
    open: 'Set up the roles',
    whomToAsk: (projectKey: string) =>
      `An admin of the project ${projectKey} can do it, in the project settings under Apps, Role Clarity.`,
  },

  summary: {
    heading: 'At a glance',
    count: (outcome: Outcome, count: number) => COUNTS[outcome](count),
    allWell: 'Everything has an owner.',
    epicWell: (stories: number) =>
      `The epic itself is fine; ${plural(stories, 'story has a gap', 'stories have gaps')}.`,
    nothingWaits: 'Nobody is waited for.',
    nothingTold: 'Nothing is known about this yet.',
    also: (waiting: string) => `Also ${waiting}.`,
    refresh: 'Check again',
    refreshed: 'Checked again.',
  },

  holders: {
    heading: 'People',
    from: foundIn,
    place: placeOf,
    nobody: 'Nobody found',
    notSet: 'Not set up',
    trouble: (finding: SourceFinding) => {
      const place = placeOf(finding.source.kind, finding.label);
      return SOURCE_TROUBLE[finding.status]?.(capitalised(place)) ?? null;
    },
    deputy: 'Deputy',
    inactive: 'Inactive',
    more: (count: number) => `and ${count} more`,
    both: 'One person holds both roles here.',
  },

  duties: {
    heading: 'Duties',
    why: 'Why this matters',
    next: 'Next step',
    turn: 'Whose turn',
    notApplicable: (count: number) =>
      count === 1 ? '1 duty does not apply here' : `${count} duties do not apply here`,
  },

  evidence: {
    label: 'Evidence',
    name: (evidence: Evidence) => evidenceName(evidence),
    by: (name: string) => `by ${name}`,
    more: (count: number) => `${count} more`,
  },

  path: {
    heading: 'Path to strategy',
    hidden: 'Not visible to you',
    hiddenNote: 'You can’t see this one in Jira.',
    parent: 'part of',
    linked: 'linked to',
    top: 'Nothing above it',
    found: (name: string, place: IssueSourceKind) => `${name}, ${SOURCES[place].words.standing}`,
  },

  children: {
    heading: 'Stories',
    caption: 'Stories of this epic and their checks',
    none: 'This epic has no stories yet.',
    more: (count: number) => `Shows the first ${count} stories; the epic has more.`,
    met: (met: number, all: number) => `${met} of ${all} met`,
    coverage: 'How many stories have each duty met',
    key: 'Key',
    summary: 'Summary',
    status: 'Status',
    open: 'Open questions',
    notChecked: 'Not checked',
  },

  questions: {
    heading: 'Questions',
    open: (count: number) => `${count} open`,
    caption: 'Questions in the comments',
    more: (count: number) => `And ${count} more in the comments.`,
    question: 'Question',
    asker: 'Asked by',
    askedBy: (name: string) => `Asked by ${name}`,
    state: 'State',
    age: 'Working time',
    waited: (age: string) => `Open for ${age}`,
    took: (age: string) => `Answered after ${age}`,
    states: { answered: 'Answered', waiting: 'Open', dismissed: 'Not a question' } satisfies Record<
      QuestionState,
      string
    >,
    /** A question that nobody waits for any more, because the work was done. */
    moot: 'Closed with the work',
    takenBack: 'Withdrawn',
    answeredBy: (name: string) => `by ${name}`,
    editedBy: (name: string) => `${name} changed the description afterwards`,
    seeAnswer: 'See the answer',
    unsureAnswered: 'It looks answered. Is it?',
    unsureWaiting: 'It looks open. Is it?',
    mark: {
      answered: 'Answered',
      'answered-elsewhere': 'Answered elsewhere',
      'not-a-question': 'Not a question',
    } satisfies Record<JudgementKind, string>,
    confirm: 'Yes, answered',
    /** What a button or link does, with the question that it belongs to, for people who hear the page. */
    about: (what: string, quote: string) => `${what}: ${quote}`,
    judged: (kind: JudgementKind, name: string) =>
      ({
        answered: `Marked as answered by ${name}`,
        'answered-elsewhere': `Marked as answered elsewhere by ${name}`,
        'not-a-question': `Marked as not a question by ${name}`,
      })[kind],
    where: 'Where was it answered?',
    whereHint: 'A link or a few words (optional)',
    save: 'Save',
    saved: 'Saved.',
    undone: 'Withdrawn.',
  },

  ask: {
    open: (role: string) => `Ask the ${role}`,
    heading: (role: string) => `Ask the ${role}`,
    to: 'Who is mentioned',
    text: 'Your comment',
    note: 'Posted on the work item as your comment.',
    send: 'Send',
    empty: 'Write your question, then send it.',
    nobody: 'Choose at least one person to ask.',
    left: (count: number) => `${plural(count, 'character', 'characters')} left`,
    over: (count: number) => `${plural(count, 'character', 'characters')} too many`,
    sent: (names: string) => `You asked ${names} in a comment on the work item.`,
    withdrawn: 'Your comment was withdrawn. You can still edit and send it again.',
    line: (duty: string) => ASKS[duty] ?? null,
    anything: 'Could you please review this?',
    thanks: 'Thank you!',
  },

  accept: {
    button: 'Accept story',
    again: 'Accept it again',
    hint: 'As the owner, you can accept this story as it is.',
    accepted: 'You accepted this story.',
    done: 'You accepted the story.',
    undone: 'Your acceptance was withdrawn.',
  },

  cancel: 'Cancel',
  undo: 'Undo',
  dismiss: 'Dismiss',
  table: {
    ascending: 'Sort ascending',
    descending: 'Sort descending',
    button: 'Sort button',
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
};

/** Puts a capital at the front, past the mark that isolates a name. */
export function capitalised(text: string): string {
  return text.replace(
    /^(\u2068?)(\p{Ll})/u,
    (_, mark: string, letter: string) => mark + letter.toLocaleUpperCase(),
  );
}

function evidenceName({ kind, id, issueKey }: Evidence): string {
  switch (kind) {
    case 'changelog':
      return 'Change';
    case 'comment':
      return 'Comment';
    case 'sign-off':
      return 'Acceptance';
    case 'issue':
      return issueKey ?? id;
    case 'field':
      return AUTHORSHIP.has(id) ? 'Created' : capitalised(FIELD_NAMES[id] ?? 'field');
  }
}
