/** Builds a site out of the issues of an export, one at a time. */
import type { ImportedRecord } from '../../import/export';
import type { ExportField } from '../../import/survey/fields';
import { type Raw, asInstant, asRaw, asText } from '../../src/jira/answers/parse';
import type { JiraIssue, JiraIssueStub } from '../../src/jira/types';
import type {
  SiteChange,
  SiteComment,
  SiteData,
  SiteHistory,
  SiteLink,
  SitePerson,
} from '../jira/model';
import { absentIssue, restOfProject } from './absent-issue';
import { CustomValues } from './custom-values';
import { withheldFrom, type ImportedIssue } from './imported-issue';
import { EMPTY_DOCUMENT, IssueTexts } from './issue-texts';
import { madeUpIds } from './registry';
import { NOT_EXPORTED_LEVEL, SiteProjects } from './site-projects';
import { SiteThings } from './site-things';
import type { WikiReader } from './wiki-text';

/** Whoever opens an imported site first: somebody who may set the app up. */
export const VISITOR: SitePerson = {
  accountId: 'local:visitor',
  displayName: 'Local visitor',
  active: true,
  accountType: 'atlassian',
  timeZone: 'UTC',
  colour: '#44546F',
  groups: [],
  siteAdmin: true,
  blurb: 'You, as an administrator of this copy; not a person of the export',
};

const EPOCH = '1970-01-01T00:00:00.000Z';

interface NotedLink {
  link: SiteLink;
  fromKey: string;
  toKey: string;
  /** The issue whose record holds it, and the link as it is written there. */
  holder: string;
  json: Raw;
}

type SiteThingLists = Pick<
  SiteData,
  'people' | 'projects' | 'issueTypes' | 'statuses' | 'priorities' | 'sprints' | 'linkTypes'
>;

/** An issue that was taken again. */
export interface Renewal {
  issue: ImportedIssue;
  /** Maybe one that stands in, hidden, for a parent that nobody took. */
  parent: ImportedIssue | null;
  /** All links of the issue. */
  links: SiteLink[];
  /** What it held before, as far as the app hears of changes of it. */
  before: { histories: ReadonlySet<string>; comments: readonly SiteComment[] };
}

export class SiteBuilder {
  readonly #newId = madeUpIds(9_500_000_000);
  readonly #things = new SiteThings(this.#newId);
  readonly #projects = new SiteProjects(this.#newId, VISITOR.accountId);
  readonly #custom: CustomValues;
  readonly #byKey = new Map<string, ImportedIssue>();
  readonly #links = new Map<string, NotedLink>();
  readonly #parents = new Map<ImportedIssue, JiraIssueStub>();
  readonly #texts = new IssueTexts();

  /** @param fields the custom fields of the export */
  constructor(private readonly fields: readonly ExportField[]) {
    this.#custom = new CustomValues(fields, this.#things);
  }

  get hasMarkup(): boolean {
    return this.#texts.hasMarkup;
  }

  take({ issue, json }: ImportedRecord): void {
    const taken = this.issueOf(issue, json.fields);
    this.#byKey.set(issue.key, taken);
    if (issue.fields.parent) this.#parents.set(taken, issue.fields.parent);
  }

  /** Finds people for mentions in markup. */
  readonly findPerson = (name: string): SitePerson | undefined => this.#things.find(name);

  /**
   * @param readWiki reads the markup of texts when they are asked for
   * @param isPart whether something tells of issues beside those that were taken
   * @param ofWhole ids of issues whose projects were taken whole; null for all
   */
  finish(
    name: string,
    readWiki: WikiReader,
    isPart = false,
    ofWhole: ReadonlySet<string> | null = null,
  ): SiteData {
    this.#texts.readWiki = readWiki;
    for (const [child, parent] of this.#parents)
      child.parentId = (this.#byKey.get(parent.key) ?? this.absent(parent)).id;
    for (const issue of [...this.#byKey.values()])
      if (issue.parentId === null && !issue.given.has('parent')) this.hide(issue);
    const isOfWhole = ({ id }: ImportedIssue): boolean => !isPart && ofWhole?.has(id) !== false;
    const taken = [...this.#byKey.values()];
    const whole = new Set(taken.filter(isOfWhole).map(({ projectId }) => projectId));
    for (const issue of taken) if (!whole.has(issue.projectId)) this.restOf(issue);
    const links = this.linksBetween(this.#links.values());
    const issues = [...this.#byKey.values()];
    const { people, ...others } = this.things();
    return {
      name,
      people: [VISITOR, ...people],
      groups: [],
      roles: [],
      ...others,
      fields: [...this.fields],
      links,
      issues,
      settings: {},
      ...(isPart && { isPart }),
    };
  }

  /** What issues refer to, as far as they were taken. */
  things(): SiteThingLists {
    const things = this.#things;
    return {
      people: things.allPeople(),
      projects: this.#projects.all(),
      issueTypes: things.types.all(),
      statuses: things.statuses.all(),
      priorities: things.priorities.all(),
      sprints: things.allSprints(),
      linkTypes: things.linkTypes.all(),
    };
  }

  /**
   * Takes an issue again after `finish`: the issue of before has what it says now, and keeps what the app wrote about it.
   * @returns null for an issue that was not taken before
   */
  renew({ issue, json }: ImportedRecord): Renewal | null {
    const known = this.#byKey.get(issue.key);
    if (!known) return null;
    for (const [id, { fromKey, toKey }] of this.#links)
      if ([fromKey, toKey].includes(issue.key)) this.#links.delete(id);
    const before = {
      histories: new Set(known.histories.map(({ id }) => id)),
      comments: known.comments,
    };
    const { parentId, properties, securityLevelId } = known;
    Object.assign(known, this.issueOf(issue, json.fields), {
      ...{ parentId, properties, securityLevelId },
    });
    const { parent } = issue.fields;
    const own = [...this.#links.values()].filter(({ holder }) => holder === issue.key);
    return {
      before,
      issue: known,
      parent: parent && (this.#byKey.get(parent.key) ?? this.absent(parent)),
      links: this.linksBetween(own),
    };
  }

  private issueOf(issue: JiraIssue, raw: Raw): ImportedIssue {
    const { fields } = issue;
    const things = this.#things;
    const project = this.#projects.of(issue, raw['project']);
    const type = things.type(issue.issueType);
    if (!project.issueTypeIds.includes(type.id)) project.issueTypeIds.push(type.id);
    const histories = this.historiesOf(issue);
    const comments = this.commentsOf(issue, raw);
    const custom = this.#custom.take(fields.custom);
    this.noteLinks(issue, raw);

    const created = fields.created ?? histories[0]?.created ?? comments[0]?.created ?? EPOCH;
    const taken: ImportedIssue = {
      id: issue.id,
      key: issue.key,
      projectId: project.id,
      typeId: type.id,
      summary: fields.summary ?? '',
      description: null,
      statusId: things.status(fields.status).id,
      priorityId: things.priority(fields.priority),
      creatorId: things.person(fields.creator, raw['creator']),
      reporterId: things.person(fields.reporter, raw['reporter']),
      assigneeId: things.person(fields.assignee, raw['assignee']),
      parentId: null,
      labels: fields.labels,
      componentIds: this.#projects.components(project, fields.components),
      fixVersionIds: this.#projects.versions(project, fields.fixVersions, raw['fixVersions']),
      sprintIds: custom.sprintIds,
      rank: custom.rank,
      securityLevelId: null,
      created,
      updated: fields.updated ?? created,
      resolvedAt: asInstant(raw['resolutiondate']),
      categoryChangedAt: fields.statusCategoryChanged,
      customFields: custom.values,
      comments,
      histories,
      properties: issue.properties,
      ...withheldFrom(issue),
    };
    this.#texts.describe(taken, fields.description);
    return taken;
  }

  private commentsOf(issue: JiraIssue, raw: Record<string, unknown>): SiteComment[] {
    const elements = asRaw(raw['comment'])?.['comments'];
    const authors = new Map(
      (Array.isArray(elements) ? (elements as unknown[]) : []).map((element) => {
        const comment = asRaw(element);
        return [String(comment?.['id']), comment?.['author']];
      }),
    );
    return (issue.comments?.comments ?? []).map((comment) => {
      const taken: SiteComment = {
        id: comment.id,
        authorId: this.#things.author(comment, authors.get(comment.id)),
        body: EMPTY_DOCUMENT,
        created: comment.at,
        updated: comment.updatedAt,
        ...(comment.internal && { internal: true }),
      };
      this.#texts.say(taken, comment.body);
      return taken;
    });
  }

  private historiesOf(issue: JiraIssue): SiteHistory[] {
    return (issue.changelog?.histories ?? []).map((history) => ({
      id: history.id,
      authorId: this.#things.author(history),
      created: history.at,
      items: history.items.map(({ toString: toText, bothGiven, ...item }): SiteChange => {
        const fieldtype = item.fieldId?.startsWith('customfield_') === true ? 'custom' : 'jira';
        const told = bothGiven ? {} : { isHalfTold: true as const };
        return { ...item, toString_: toText, fieldtype, ...told };
      }),
    }));
  }

  /** Both ends of a link hold it; it is the link's id that makes it one. */
  private noteLinks({ id, key, fields }: JiraIssue, raw: Raw): void {
    const elements = Array.isArray(raw['issuelinks']) ? (raw['issuelinks'] as unknown[]) : [];
    fields.links.forEach((found, at) => {
      const json = asRaw(elements[at]) ?? {};
      const type = this.#things.linkType(found.typeId, found.type, json);
      const outward = found.direction === 'outward';
      const linkId = asText(json['id']) ?? this.#newId();
      const [fromKey, toKey] = outward ? [key, found.issue.key] : [found.issue.key, key];
      const link = { id: linkId, typeId: type.id, fromIssueId: id, toIssueId: id };
      this.#links.set(linkId, { link, fromKey, toKey, holder: key, json });
    });
  }

  private linksBetween(noted: Iterable<NotedLink>): SiteLink[] {
    return [...noted].flatMap(({ link, fromKey, toKey, holder, json }) => {
      const from = this.#byKey.get(fromKey);
      const to = this.#byKey.get(toKey);
      if (from && to) return [{ ...link, fromIssueId: from.id, toIssueId: to.id }];
      this.#byKey.get(holder)?.linksToAbsent.push(json);
      return [];
    });
  }

  /** The record does not say whether the issue has a parent. */
  private hide(issue: ImportedIssue): void {
    if (issue.securityLevelId !== NOT_EXPORTED_LEVEL) issue.parentId = this.restOf(issue).id;
  }

  private restOf(issue: ImportedIssue): ImportedIssue {
    const key = `${issue.key.replace(/-\d+$/, '')}-0`;
    const rest = this.#byKey.get(key) ?? restOfProject(issue, { id: this.#newId(), key });
    this.#byKey.set(key, rest);
    return rest;
  }

  /** A parent that the export does not hold. */
  private absent({ id, key, summary, issueType }: JiraIssueStub): ImportedIssue {
    const parent = absentIssue({
      id,
      key,
      projectId: this.#projects.of({ key, project: null }).id,
      typeId: this.#things.type(issueType).id,
      statusId: this.#things.status(null).id,
      summary: summary ?? '',
      created: EPOCH,
    });
    this.#byKey.set(key, parent);
    return parent;
  }
}
