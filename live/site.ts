/** One person's view of a Jira site, brought up to date and opened as an export is. */
import { openRecords, type Export, type ImportedRecord } from '../import/export';
import type { FieldNotes } from '../import/records';
import type { RoleMap } from '../src/contract/role-map';
import { levelOf } from '../src/inspection/facts/issue-types';
import { MOST_STORIES, storiesLinkedTo } from '../src/inspection/facts/linked-story-ids';
import type { People } from '../src/inspection/facts/people';
import { learnMentioned } from '../src/inspection/gathering/mentioned-people';
import { eachChunk } from '../src/jira/paging';
import type { JiraIssue } from '../src/jira/types';
import { unlessRefused } from '../src/jira/unless-refused';
import type { Directory } from '../src/roles/directory';
import { projectPeople } from '../src/roles/holders';
import { bringUpToDate, type UpdateProgress } from './bring-up-to-date';
import { openConnection, type Account, type ConnectionOptions } from './connection';
import { directoryAsSeen } from './directory-as-seen';
import { problemOf } from './explain';
import { Mirror, mirrorFolder } from './mirror';
import { LiveProblem } from './problem';
import { rolesAsSeen, type RolesAsSeen } from './project-roles';
import { LiveReader, type Me } from './reader';

/** Without a query: what people work on. Jira answers none that has no bounds. */
export const DEFAULT_JQL = 'updated >= -90d';

/** Issues whose mentions are looked up together. */
const ISSUES_A_LOOK = 200;

export interface LiveOptions extends ConnectionOptions {
  account: Account;
  jql: string;
  /** Where the copies of all sites stand. */
  folder: string;
  /** Whether to read everything anew. */
  afresh: boolean;
  /** Whether every epic comes with all of its stories, also one that the query does not find. */
  wholeEpics?: boolean;
  /** Says which linked stories are looked at; null where no role map says it. */
  roleMap: RoleMap | null;
  onMe?: (me: Me) => void;
  onProgress?: (progress: UpdateProgress) => void;
  /** Told of each pause that Jira asks for, in seconds. */
  onPause?: (seconds: number) => void;
}

/** What a project knows of itself, as far as the person may read it. */
export interface ProjectKnowledge {
  directories: Map<string, Directory>;
  /** Whether Jira would not say who is in some role or group. */
  lacksHolders: boolean;
}

/** What an open site stands on. */
interface Parts {
  me: Me;
  wanted: ReadonlySet<string>;
  opened: Export;
  figures: { read: number; kept: number };
  /** Has work done with the connection; what fails says so in a sentence for the person. */
  asking: <T>(work: (reader: LiveReader) => Promise<T>) => Promise<T>;
  renewing: (id: string) => Promise<ImportedRecord | null>;
  /** When the site had changed an issue last, as it stands in the copy. */
  updatedOf: (id: string) => string;
  close: () => Promise<void>;
}

export class LiveSite {
  readonly me: Parts['me'];
  /** Ids of what the query found. */
  readonly wanted: Parts['wanted'];
  readonly opened: Parts['opened'];
  readonly figures: Parts['figures'];
  readonly close: Parts['close'];
  readonly #parts: Parts;

  private constructor(parts: Parts) {
    ({
      me: this.me,
      wanted: this.wanted,
      opened: this.opened,
      figures: this.figures,
      close: this.close,
    } = parts);
    this.#parts = parts;
  }

  /**
   * Reads the site into its copy and opens that.
   * @throws LiveProblem with a sentence for the person
   */
  static async open(options: LiveOptions): Promise<LiveSite> {
    const { account, jql, onMe, onProgress, onPause, roleMap } = options;
    const connection = openConnection(account, options);
    const reader = new LiveReader(connection, onPause);
    let mirror: Mirror | null = null;
    const asking = async <T>(work: (reader: LiveReader) => Promise<T>): Promise<T> => {
      try {
        return await work(reader);
      } catch (error) {
        throw problemOf(error, account, mirror?.holdsAny === true) ?? error;
      }
    };
    const close = async (): Promise<void> => {
      await mirror?.close();
      await connection.close();
    };
    try {
      const me = await asking((one) => one.me());
      onMe?.(me);
      const folder = mirrorFolder(options.folder, account.address.origin, me.accountId);
      const copy = (mirror = Mirror.open(folder, options.afresh));
      const update = await asking((one) =>
        bringUpToDate(one, copy, {
          jql,
          me,
          wholeEpics: options.wholeEpics === true,
          linksOf: (issue) => linksOf(issue, roleMap),
          onProgress: onProgress ?? (() => undefined),
        }),
      );
      const { wanted, all, read } = update;
      if (wanted.length === 0)
        throw new LiveProblem((t) => t('live.nothingFound', { name: me.displayName, jql }));
      const notes = await asking(notesOf);
      const opened = await openRecords(() => copy.records(all, notes));
      const figures = { read, kept: all.length - read };
      const renewing = async (id: string): Promise<ImportedRecord | null> => {
        const issues = await asking((one) => one.issues([id]));
        if (issues.length === 0) copy.forget([id]);
        copy.put(issues, Date.now());
        const again = await openRecords(() => copy.records([id], notes));
        for await (const record of again.issues()) if ('issue' in record) return record;
        return null;
      };
      return new LiveSite({
        ...{ me, wanted: new Set(wanted), opened, figures, asking, renewing, close },
        updatedOf: (id) => copy.updatedOf(id),
      });
    } catch (error) {
      await close();
      throw error;
    }
  }

  /**
   * Reads one issue anew into the copy.
   * @returns null where it is hidden or gone
   * @throws LiveProblem
   */
  renew(id: string): Promise<ImportedRecord | null> {
    return this.#parts.renewing(id);
  }

  /**
   * Whether an issue stands on the site as it stands in the copy.
   * @throws LiveProblem
   */
  async isCurrent(id: string): Promise<boolean> {
    const changes = await this.#parts.asking((reader) => reader.changes([id]));
    return changes.get(id) === this.#parts.updatedOf(id);
  }

  /**
   * By the id of each status that the person can move an issue to: the transition that leads there.
   * @throws LiveProblem
   */
  transitions(id: string): Promise<Map<string, string>> {
    return this.#parts.asking((reader) => reader.transitions(id));
  }

  /**
   * Who is in the roles of projects, as far as the person may read it.
   * @throws LiveProblem
   */
  roles(projectIds: readonly string[]): Promise<RolesAsSeen> {
    return this.#parts.asking((reader) => reader.withJira((jira) => rolesAsSeen(jira, projectIds)));
  }

  /**
   * Asks what the role map needs of each project. What the person may not read is not known.
   * @throws LiveProblem
   */
  know(projectIds: Iterable<string>, roleMap: RoleMap): Promise<ProjectKnowledge> {
    return this.#parts.asking(async (reader) => {
      const directories = new Map<string, Directory>();
      let lacksHolders = false;
      for (const projectId of projectIds) {
        const found = await reader.withJira((jira) => directoryAsSeen(jira, projectId, roleMap));
        directories.set(projectId, found.directory);
        lacksHolders ||= found.lacksHolders;
      }
      return { directories, lacksHolders };
    });
  }

  /**
   * Lets `people` learn who of those whom roles and comments name is still there.
   * @throws LiveProblem
   */
  meet(
    people: People,
    issues: Iterable<JiraIssue>,
    { directories }: ProjectKnowledge,
    { productOwner, productManager }: RoleMap,
  ): Promise<void> {
    return this.#parts.asking(async (reader) => {
      const named = [...directories.values()].flatMap((directory) =>
        projectPeople([productOwner, productManager], directory),
      );
      if (named.length > 0) {
        const users = await reader.withJira((jira) =>
          unlessRefused(jira.users('user', named), null),
        );
        if (users !== null) people.add(users, named);
      }
      for (const some of eachChunk(issues, ISSUES_A_LOOK))
        await reader.withJira((jira) => learnMentioned(jira, 'user', some, people));
    });
  }
}

function linksOf(issue: JiraIssue, roleMap: RoleMap | null): string[] {
  const isAboveStories = (levelOf(issue.issueType) ?? 0) >= 1;
  if (isAboveStories) return issue.fields.links.map((link) => link.issue.id);
  return (roleMap && storiesLinkedTo(issue, roleMap))?.slice(0, MOST_STORIES) ?? [];
}

/** The fields by name and kind, as an export gives them. */
async function notesOf(reader: LiveReader): Promise<FieldNotes> {
  const fields = await reader.withJira((jira) => unlessRefused(jira.fields('user'), []));
  return {
    names: Object.fromEntries(fields.map(({ id, name }) => [id, name])),
    // As Jira writes it, without what it leaves out.
    schema: Object.fromEntries(
      fields.map(({ id, schema }) => [
        id,
        Object.fromEntries(Object.entries(schema ?? {}).filter(([, value]) => value !== null)),
      ]),
    ),
    total: null,
    isLast: null,
  };
}
