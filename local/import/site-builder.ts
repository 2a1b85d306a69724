/** Builds a site out of the issues of an export, one at a time. */
import { asInstant, asRaw, asText } from '../../src/jira/answers/parse';
import { readIssue } from '../../src/jira/answers/issue';
import { readSprintsField } from '../../src/jira/answers/sprints';
import type { JiraIssue, JiraIssueStub } from '../../src/jira/types';
import type {
  SiteChange,
  SiteComment,
  SiteData,
  SiteHistory,
  SiteLink,
  SitePerson,
} from '../jira/model';
import { CustomFields } from './custom-fields';
import type { ImportedIssue, WithheldPart } from './imported-issue';
import { EMPTY_DOCUMENT, IssueTexts } from './issue-texts';
import { deriveLevels } from './levels';
import { absentIssue, Parents } from './parents';
import type { ExportedIssue } from './read-export';
import { idsAbove } from './registry';
import { SiteProjects } from './site-projects';
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

export class SiteBuilder {
  readonly #newId = idsAbove(9_000_000_000);
  readonly #things = new SiteThings(this.#newId);
  readonly #projects = new SiteProjects(this.#newId, VISITOR.accountId);
  readonly #fields = new CustomFields();
  readonly #byKey = new Map<string, ImportedIssue>();
  readonly #ids = new Set<string>();
  readonly #links = new Map<string, { link: SiteLink; fromKey: string; toKey: string }>();
  readonly #parents = new Parents(this.#fields);
  readonly #texts = new IssueTexts();
  #hasSprintsApart = false;

  get hasMarkup(): boolean {
    return this.#texts.hasMarkup;
  }

  /** @returns a sentence where the issue cannot be taken, else null */
  take(exported: ExportedIssue): string | null {
    const issue = readIssue(exported);
    if (issue === null) return `${exported.key} has no "id".`;
    if (!/^\d+$/.test(issue.id))
      return `${issue.key} has "${issue.id}" for an id, which is no number.`;
    if (this.#byKey.has(issue.key) || this.#ids.has(issue.id)) {
      return `${issue.key} stands in the file twice; the first one was taken.`;
    }
    const taken = this.issueOf(issue, exported);
    this.#byKey.set(issue.key, taken);
    this.#ids.add(issue.id);
    return null;
  }

  /** Finds people for mentions in markup. */
  readonly findPerson = (name: string): SitePerson | undefined => this.#things.find(name);

  /** @param readWiki reads the markup of texts when they are asked for */
  finish(name: string, readWiki: WikiReader): SiteData {
    this.#texts.readWiki = readWiki;
    const things = this.#things;
    const hangings = this.#parents.hang(
      (key) => this.#byKey.get(key),
      (key, stub) => this.absent(key, stub),
    );
    const levels = deriveLevels(things.types.all(), hangings);
    const issues = [...this.#byKey.values()];
    const links = [...this.#links.values()].flatMap(({ link, fromKey, toKey }) => {
      const from = this.#byKey.get(fromKey);
      const to = this.#byKey.get(toKey);
      return from && to ? [{ ...link, fromIssueId: from.id, toIssueId: to.id }] : [];
    });
    return {
      name,
      people: [VISITOR, ...things.allPeople()],
      groups: [],
      roles: [],
      projects: this.#projects.all(),
      issueTypes: things.types.all().map(({ id, name: typeName, subtask }) => ({
        id,
        name: typeName,
        description: '',
        subtask,
        hierarchyLevel: levels.get(id) ?? 0,
      })),
      statuses: things.statuses.all(),
      priorities: things.priorities.all(),
      fields: this.#fields.all(this.#hasSprintsApart),
      sprints: things.allSprints(),
      linkTypes: things.linkTypes.all(),
      links,
      issues,
      settings: {},
    };
  }

  private issueOf(issue: JiraIssue, exported: ExportedIssue): ImportedIssue {
    const { fields } = issue;
    const raw = exported.fields;
    const things = this.#things;
    const project = this.#projects.of(issue, raw['project']);
    const type = things.type(issue.issueType);
    if (!project.issueTypeIds.includes(type.id)) project.issueTypeIds.push(type.id);
    const histories = this.historiesOf(issue, exported);
    const comments = this.commentsOf(issue, raw);
    const custom = this.customOf(issue);
    this.noteLinks(issue, raw);
    if (fields.sprints.length > 0) this.#hasSprintsApart = true;

    const created = fields.created ?? histories[0]?.created ?? comments[0]?.created ?? EPOCH;
    const taken: ImportedIssue = {
      id: issue.id,
      key: issue.key,
      projectId: project.id,
      typeId: type.id,
      summary: fields.summary ?? '',
      description: null,
      statusId: things.status(fields.status, raw['status']).id,
      priorityId: things.priority(fields.priority),
      creatorId: things.person(fields.creator, raw['creator']),
      reporterId: things.person(fields.reporter, raw['reporter']),
      assigneeId: things.person(fields.assignee, raw['assignee']),
      parentId: null,
      labels: fields.labels,
      componentIds: this.#projects.components(project, fields.components),
      fixVersionIds: this.#projects.versions(project, fields.fixVersions, raw['fixVersions']),
      sprintIds: [
        ...new Set([
          ...things.sprints(fields.sprints, [raw['sprint'], raw['closedSprints']].flat()),
          ...custom.sprintIds,
        ]),
      ],
      rank: custom.rank,
      securityLevelId: null,
      created,
      updated: fields.updated ?? created,
      resolvedAt: asInstant(raw['resolutiondate']),
      customFields: custom.values,
      comments,
      histories,
      properties: issue.properties,
      withheld: withheldOf(issue),
      given: new Set(fields.given),
    };
    this.#texts.describe(taken, fields.description);
    this.#parents.note(taken, issue);
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
        authorId: this.#things.person(comment.author, authors.get(comment.id)),
        body: EMPTY_DOCUMENT,
        created: comment.at,
        updated: comment.updatedAt,
      };
      this.#texts.say(taken, comment.body);
      return taken;
    });
  }

  private historiesOf(issue: JiraIssue, exported: ExportedIssue): SiteHistory[] {
    const names = asRaw(exported['names']) ?? {};
    for (const [fieldId, name] of Object.entries(names)) {
      if (typeof name === 'string') this.#fields.named(fieldId, name);
    }
    return (issue.changelog?.histories ?? []).map((history) => ({
      id: history.id,
      authorId: this.#things.person(history.author),
      created: history.at,
      items: history.items.map(({ toString: toText, ...item }): SiteChange => {
        if (item.fieldId !== null) this.#fields.named(item.fieldId, item.field);
        const fieldtype = item.fieldId?.startsWith('customfield_') === true ? 'custom' : 'jira';
        return { ...item, toString_: toText, fieldtype };
      }),
    }));
  }

  private customOf({ fields }: JiraIssue) {
    const values: Record<string, unknown> = {};
    const sprintIds: number[] = [];
    let rank = '';
    for (const [fieldId, value] of Object.entries(fields.custom)) {
      const found = this.#fields.take(fieldId, value);
      if (found === null) continue;
      if (found.kind === 'rank') rank = found.rank;
      else if (found.kind === 'sprint') {
        sprintIds.push(...this.#things.sprints(readSprintsField(value) ?? [], value));
      } else if (found.kind === 'people') {
        for (const person of found.people) this.#things.person(person);
        values[fieldId] = found.value;
      } else values[fieldId] = found.value;
    }
    return { values, sprintIds, rank };
  }

  /** Both ends of a link hold it; it is the link's id that makes it one. */
  private noteLinks({ id, key, fields }: JiraIssue, raw: Record<string, unknown>): void {
    const elements = Array.isArray(raw['issuelinks']) ? (raw['issuelinks'] as unknown[]) : [];
    fields.links.forEach((found, at) => {
      const type = this.#things.linkType(found.typeId, found.type, elements[at]);
      const outward = found.direction === 'outward';
      const linkId = asText(asRaw(elements[at])?.['id']) ?? this.#newId();
      const [fromKey, toKey] = outward ? [key, found.issue.key] : [found.issue.key, key];
      const link = { id: linkId, typeId: type.id, fromIssueId: id, toIssueId: id };
      this.#links.set(linkId, { link, fromKey, toKey });
    });
  }

  private absent(key: string, stub: JiraIssueStub | null): ImportedIssue {
    const isFree = stub !== null && /^\d+$/.test(stub.id) && !this.#ids.has(stub.id);
    const parent = absentIssue({
      id: isFree ? stub.id : this.#newId(),
      key,
      projectId: this.#projects.of({ key, project: null }).id,
      typeId: this.#things.type(stub?.issueType ?? null).id,
      statusId: this.#things.status(null, null).id,
      summary: stub?.summary ?? '',
      created: EPOCH,
    });
    this.#byKey.set(key, parent);
    this.#ids.add(parent.id);
    return parent;
  }
}

/** What is there in part only counts as not given: the missing part could be the one that matters. */
function withheldOf({ changelog, comments }: JiraIssue): WithheldPart[] {
  return [
    ...(changelog?.complete === true && changelog.unreadable === 0 ? [] : ['changelog' as const]),
    ...(comments?.complete === true && comments.unreadable === 0 ? [] : ['comment' as const]),
  ];
}
