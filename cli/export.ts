/** An export as the command line inspects it: its issues, their people and their parents. */
import { openExport, type Export } from '../import/export';
import { notice, type Notice } from '../import/notices';
import { onlyWhole } from '../import/partial-lists';
import type { ReadingOptions } from '../import/records';
import { Refusals } from '../import/refusals';
import { levelOf } from '../src/inspection/facts/issue-types';
import { MOST_STORIES, storiesLinkedTo } from '../src/inspection/facts/linked-story-ids';
import { People, peopleOn } from '../src/inspection/facts/people';
import type { LinkedStories, Settings, Subject } from '../src/inspection/facts/subject';
import { ancestryOf } from '../src/inspection/gathering/ancestry-among';
import { projectOf } from '../src/inspection/gathering/linked-ideas';
import type { JiraIssue, JiraIssueType } from '../src/jira/types';
import type { Directory } from '../src/roles/directory';
import { fieldsLookedAt } from '../src/roles/sources';
import { EMPTY_ISSUE_RECORD } from '../src/storage/issue-record';
import { directoryOf } from './directory';
import { ProjectIndex, type Project } from './project-index';
import { detachText } from './spill/detach-text';
import { SpillFile } from './spill/spill-file';

export interface Progress {
  /** Issues read so far. */
  issues: number;
  /** From 0 to 1. */
  share: number;
}

/** What is known of a live site, and of no export. */
export interface LiveKnowledge {
  /** Ids of the issues that are inspected; the others stand around them. */
  wanted: ReadonlySet<string>;
  /** Whether these are all of their projects. */
  wholeProjects: boolean;
  /** By project id. */
  directories: ReadonlyMap<string, Directory>;
  /** Whether some holders cannot be read by the person. */
  lacksHolders: boolean;
}

/** What is asked of every issue. */
interface Outline {
  id: string;
  key: string;
  issueType: JiraIssueType | null;
  projectId: string | null;
}

export interface ChildInExport {
  issueType: JiraIssueType | null;
  read: () => JiraIssue;
}

export class ExportedSite {
  readonly refused = new Refusals();
  readonly people = new People();
  /** The issues themselves. Of each no more stays in memory than is asked of all of them. */
  readonly #spill: SpillFile<JiraIssue>;
  /** By the place in the spill file. */
  readonly #outlines: Outline[] = [];
  readonly #placeByKey = new Map<string, number>();
  readonly #placeById = new Map<string, number>();
  /** Places by key of the parent. */
  readonly #children = new Map<string, number[]>();
  readonly #types = new Map<string, JiraIssueType>();
  readonly #projects = new ProjectIndex();
  #tellsParents = true;
  #isWhole = true;

  #live: LiveKnowledge | null = null;
  readonly #ofExport: Directory;
  readonly #fields: Export['fields'];
  /** By the field of acceptance criteria that a role map names. */
  readonly #withCriteria = new Map<string, Directory>();
  readonly #remarks: readonly Notice[];

  private constructor({ fields, remarks }: Export, spill: SpillFile<JiraIssue>) {
    this.#spill = spill;
    this.#fields = fields;
    this.#ofExport = directoryOf(fields);
    this.#remarks = remarks;
  }

  /**
   * Reads a whole export.
   * @throws NotAnExportError where the file holds no issues; SpillError where they cannot be set aside
   */
  static async read(
    path: string,
    onProgress: (progress: Progress) => void,
    options: Pick<ReadingOptions, 'timeZone'> = {},
  ): Promise<ExportedSite> {
    let issues = 0;
    const opened = await openExport(path, {
      ...options,
      onProgress: (done, total) => {
        onProgress({ issues, share: total === 0 ? 1 : done / total });
      },
    });
    return ExportedSite.of(opened, (count) => (issues = count));
  }

  /**
   * The same of one that is open.
   * @param onIssues told how many issues were read
   * @param spill takes the issues
   */
  static async of(
    opened: Export,
    onIssues: (count: number) => void = () => undefined,
    spill = new SpillFile<JiraIssue>(),
  ): Promise<ExportedSite> {
    const site = new ExportedSite(opened, spill);
    for await (const found of opened.issues()) {
      if ('problem' in found) site.refused.add(found);
      else site.#take(onlyWhole(found.issue));
      onIssues(site.#spill.size);
    }
    site.#isWhole = opened.isWhole && site.refused.count === 0;
    return site;
  }

  /** Adds what only a live site tells. */
  know(live: LiveKnowledge): void {
    this.#live = live;
  }

  /** How the file was understood where it leaves that open, and what could not be read. */
  get remarks(): Notice[] {
    const lacks = this.#live?.lacksHolders === true;
    return [...this.#remarks, ...(lacks ? [notice('remarks.holdersNotRead')] : [])];
  }

  #take(issue: JiraIssue): void {
    const place = this.#spill.add(issue);
    const key = detachText(issue.key);
    const id = detachText(issue.id);
    this.#outlines.push({
      id,
      key,
      issueType: this.#sameType(issue.issueType),
      projectId: this.#projects.learn(issue),
    });
    this.#placeByKey.set(key, place);
    this.#placeById.set(id, place);
    this.people.add(peopleOn(issue));
    const { parent, given } = issue.fields;
    if (!given.includes('parent')) this.#tellsParents = false;
    if (parent) {
      const siblings = this.#children.get(parent.key);
      if (siblings) siblings.push(place);
      else this.#children.set(detachText(parent.key), [place]);
    }
  }

  /** An export has a handful of types, and says them with each issue. */
  #sameType(type: JiraIssueType | null): JiraIssueType | null {
    if (type === null) return null;
    const said = JSON.stringify(type);
    const same = this.#types.get(said) ?? type;
    this.#types.set(said, same);
    return same;
  }

  /** How many issues there are to inspect, of those that could be read. */
  get size(): number {
    return this.#outlines.filter((outline) => this.#isWanted(outline)).length;
  }

  /** The issues to inspect. */
  *issues(): Generator<JiraIssue> {
    for (const [place, outline] of this.#outlines.entries())
      if (this.#isWanted(outline)) yield this.#spill.get(place);
  }

  #isWanted({ id }: Outline): boolean {
    return this.#live?.wanted.has(id) ?? true;
  }

  /** Ids of the projects of all issues that were read. */
  get projectIds(): string[] {
    return this.#projects.ids;
  }

  /** What is known of the project as a whole; of several together, what their issues tell. */
  get directory(): Directory {
    return this.#live?.directories.get(this.project.id) ?? this.#ofExport;
  }

  /** @param key in whichever letters people type it, as in Jira */
  issue(key: string): JiraIssue | undefined {
    return this.#at(this.#placeByKey.get(key) ?? this.#placeByKey.get(key.trim().toUpperCase()));
  }

  #byId(id: string): JiraIssue | undefined {
    return this.#at(this.#placeById.get(id));
  }

  #at(place: number | undefined): JiraIssue | undefined {
    return place === undefined ? undefined : this.#spill.getOften(place);
  }

  /** The project that the issues belong to; an export of several is looked at as one. */
  get project(): Project {
    if (!this.#live) return this.#projects.together();
    const wanted = this.#outlines.filter((outline) => this.#isWanted(outline));
    return this.#projects.together(wanted.flatMap(({ projectId }) => projectId ?? []));
  }

  /** What belongs to an issue. An epic may have very many, so that each is read where it is looked at. */
  childrenOf({ key }: JiraIssue): ChildInExport[] {
    return (this.#children.get(key) ?? []).map((place) => ({
      issueType: this.#outlines[place]?.issueType ?? null,
      read: () => this.#spill.get(place),
    }));
  }

  /** Whether every issue says what it belongs to, if only that it belongs to nothing. */
  get tellsParents(): boolean {
    return this.#tellsParents;
  }

  /** Whether nothing in the file says that there are more issues than could be read. */
  get isWhole(): boolean {
    return this.#isWhole && this.#tellsParents;
  }

  /** Whether nothing says that its projects hold more: not how it was asked for, nor that an issue's parent is missing. */
  get holdsProjects(): boolean {
    return this.isWhole && this.#live?.wholeProjects !== false && this.#holdsParents;
  }

  /** Whether it holds every issue that its issues stand under, as far as those are of their own project. */
  get #holdsParents(): boolean {
    return [...this.#children].every(
      ([parent, places]) =>
        this.#placeByKey.has(parent) ||
        places.every((place) => projectOf(parent) !== projectOf(this.#outlines[place]?.key ?? '')),
    );
  }

  isUnderEpic({ fields: { parent } }: JiraIssue): boolean {
    const above = parent && this.#outlines[this.#placeById.get(parent.id) ?? -1];
    return levelOf(above?.issueType ?? null) === 1;
  }

  /** @param now ISO time of the inspection */
  subject(issue: JiraIssue, settings: Settings, now: string): Subject {
    return {
      issue,
      ancestry: ancestryOf(issue, (id) => this.#byId(id)),
      children: null,
      linkedStories: this.#linkedStories(issue, settings),
      settings,
      directory: this.#directoryFor(issue, settings),
      people: this.people,
      record: EMPTY_ISSUE_RECORD,
      // What a second reader said is kept by the app, as are people's words.
      secondReader: null,
      now,
    };
  }

  /** An export cannot tell that a field of the role map is gone: none of its issues may have held anything in it. */
  #directoryFor({ project }: JiraIssue, { roleMap }: Settings): Directory {
    const live = this.#live?.directories.get(project?.id ?? '');
    if (live) return live;
    const named = fieldsLookedAt([
      ...roleMap.productOwner.sources,
      ...roleMap.productManager.sources,
    ]).map((id): [string, string] => [id, id]);
    const ofExport = this.#ofExportWith(roleMap.stories.criteriaField);
    return {
      ...ofExport,
      fieldNames: { ...Object.fromEntries(named), ...ofExport.fieldNames },
    };
  }

  #ofExportWith(criteriaField: string | null): Directory {
    if (criteriaField === null) return this.#ofExport;
    const directory =
      this.#withCriteria.get(criteriaField) ?? directoryOf(this.#fields, criteriaField);
    this.#withCriteria.set(criteriaField, directory);
    return directory;
  }

  #linkedStories(issue: JiraIssue, { roleMap }: Settings): LinkedStories | null {
    const ids = storiesLinkedTo(issue, roleMap);
    if (ids === null) return null;
    const found = ids.slice(0, MOST_STORIES).flatMap((id) => this.#byId(id) ?? []);
    return {
      stories: found.map((story) => ({ issue: story, record: EMPTY_ISSUE_RECORD })),
      hidden: ids.length - found.length,
    };
  }
}
