/** The words in which the sample's issues are told. A draft says what happened; the ids and the history are made later. */
import type { DutyId } from '../../src/contract/duty-ids';
import type { JudgementKind } from '../../src/contract/report';
import type { Moment } from './moment';
import type { PersonName } from './people';
import type {
  ComponentName,
  PriorityName,
  ProjectKey,
  SprintName,
  StatusName,
  TypeName,
  VersionName,
} from './site-ids';

/** The fields of an issue that the sample's stories change. */
export interface DraftState {
  summary: string;
  description: string | null;
  status: StatusName;
  priority: PriorityName;
  assignee: PersonName | null;
  sprints: SprintName[];
  versions: VersionName[];
  labels: string[];
  owner: PersonName | null;
  /** Times ranked; the place itself follows from the key. */
  rankings: number;
}

/** One edit by one person at one time, which becomes one entry of the changelog. */
export interface DraftEdit {
  /** Null where Jira does not say. */
  who: PersonName | null;
  when: Moment;
  change: (state: DraftState) => DraftState;
}

export interface DraftComment {
  /** Null for an account that is gone. */
  who: PersonName | null;
  when: Moment;
  text: string;
  /** An internal note of a service project; other comments there are replies to the customer. */
  internal?: boolean;
}

/** What people said in the app itself: an owner's acceptance, the order confirmed, a word about a question. */
export type DraftWord =
  | { kind: 'accepted' | 'confirmed'; who: PersonName; when: Moment }
  | { kind: JudgementKind; who: PersonName; when: Moment; comment: number; where: string };

/** What an issue is there to show, for the guide. */
export interface Showing {
  note: string;
  /** Codes by duty, as the default viewer sees them. */
  codes: Partial<Record<DutyId, string>>;
}

export class IssueDraft {
  creator: PersonName = 'mira';
  reporter: PersonName | null = null;
  created: Moment = { hoursAgo: 1 };
  /** As it was created. */
  readonly first: DraftState;
  readonly edits: DraftEdit[] = [];
  readonly comments: DraftComment[] = [];
  readonly words: DraftWord[] = [];
  readonly components: ComponentName[] = [];
  readonly ideas: string[] = [];
  readonly related: string[] = [];
  parent: string | null = null;
  hidden = false;
  showing: Showing | null = null;

  constructor(
    readonly project: ProjectKey,
    readonly number: number,
    readonly type: TypeName,
    summary: string,
  ) {
    this.first = {
      summary,
      description: null,
      status: 'To Do',
      priority: 'Medium',
      assignee: null,
      sprints: [],
      versions: [],
      labels: [],
      owner: null,
      rankings: 0,
    };
  }

  get key(): string {
    return `${this.project}-${this.number}`;
  }

  /** Who created it and when; the reporter is the same person where no other is given. */
  by(creator: PersonName, created: Moment, reporter = creator): this {
    this.creator = creator;
    this.reporter = reporter;
    this.created = created;
    return this;
  }

  /** The description as it was created. */
  text(description: string): this {
    this.first.description = description;
    return this;
  }

  /** Other fields as they were created: no history tells of these. */
  born(fields: Partial<Omit<DraftState, 'summary' | 'description' | 'rankings'>>): this {
    Object.assign(this.first, fields);
    return this;
  }

  in(...components: ComponentName[]): this {
    this.components.push(...components);
    return this;
  }

  under(parent: string): this {
    this.parent = parent;
    return this;
  }

  /** Links an idea that this issue implements. */
  for(idea: string): this {
    this.ideas.push(idea);
    return this;
  }

  /** Links issues that this one has to do with. */
  about(...keys: string[]): this {
    this.related.push(...keys);
    return this;
  }

  /** Lets in the security level's people only. */
  behindClosedDoors(): this {
    this.hidden = true;
    return this;
  }

  prioritised(who: PersonName, when: Moment, priority: PriorityName): this {
    return this.edit(who, when, { priority });
  }

  ranked(who: PersonName | null, when: Moment): this {
    return this.change(who, when, (state) => ({ ...state, rankings: state.rankings + 1 }));
  }

  planned(who: PersonName, when: Moment, ...sprints: SprintName[]): this {
    return this.edit(who, when, { sprints });
  }

  scheduled(who: PersonName, when: Moment, version: VersionName): this {
    return this.edit(who, when, { versions: [version] });
  }

  assigned(who: PersonName, when: Moment, assignee: PersonName): this {
    return this.edit(who, when, { assignee });
  }

  moved(who: PersonName, when: Moment, status: StatusName): this {
    return this.edit(who, when, { status });
  }

  renamed(who: PersonName, when: Moment, summary: string): this {
    return this.edit(who, when, { summary });
  }

  rewritten(who: PersonName | null, when: Moment, description: string): this {
    return this.edit(who, when, { description });
  }

  ownedBy(who: PersonName, when: Moment, owner: PersonName): this {
    return this.edit(who, when, { owner });
  }

  labelled(who: PersonName, when: Moment, ...labels: string[]): this {
    return this.edit(who, when, { labels });
  }

  said(who: PersonName | null, when: Moment, text: string): this {
    this.comments.push({ who, when, text });
    return this;
  }

  noted(who: PersonName, when: Moment, text: string): this {
    this.comments.push({ who, when, text, internal: true });
    return this;
  }

  accepted(who: PersonName, when: Moment): this {
    this.words.push({ kind: 'accepted', who, when });
    return this;
  }

  /** The order of work confirmed by its owner as it then is. */
  confirmed(who: PersonName, when: Moment): this {
    this.words.push({ kind: 'confirmed', who, when });
    return this;
  }

  /** A person's word about the first question of the comment that was said last. */
  judged(who: PersonName, when: Moment, kind: JudgementKind, where = ''): this {
    this.words.push({ kind, who, when, comment: this.comments.length - 1, where });
    return this;
  }

  shows(note: string, codes: Showing['codes'] = {}): this {
    this.showing = { note, codes };
    return this;
  }

  private edit(who: PersonName | null, when: Moment, fields: Partial<DraftState>): this {
    return this.change(who, when, (state) => ({ ...state, ...fields }));
  }

  private change(who: PersonName | null, when: Moment, change: DraftEdit['change']): this {
    this.edits.push({ who, when, change });
    return this;
  }
}

type Beginning = (number: number, summary: string) => IssueDraft;

/** The ways to begin an issue of a project. */
export function issuesOf(
  project: ProjectKey,
): Record<'initiative' | 'epic' | 'story' | 'task' | 'bug' | 'idea' | 'subtask', Beginning> {
  const beginning =
    (type: TypeName): Beginning =>
    (number, summary) =>
      new IssueDraft(project, number, type, summary);
  return {
    initiative: beginning('Initiative'),
    epic: beginning('Epic'),
    story: beginning('Story'),
    task: beginning('Task'),
    bug: beginning('Bug'),
    idea: beginning('Idea'),
    subtask: beginning('Sub-task'),
  };
}
