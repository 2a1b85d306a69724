import type { AdfNode } from '../../local/jira/adf';
import { createSampleSite, DEFAULT_VIEWER, SAMPLE_GUIDE } from '../../local/sample';
import { readRoleMap } from '../../src/contract/role-map';
import { DUTIES } from '../../src/duties/registry';

const NOW = new Date('2026-03-18T09:30:00.000Z');
const site = createSampleSite(NOW);
const ids = (things: readonly { id: string | number }[]): Set<string> =>
  new Set(things.map(({ id }) => String(id)));

describe('the size and shape of the sample', () => {
  test('there are at least 60 issues on at least three levels, in several projects', () => {
    expect(site.issues.length).toBeGreaterThanOrEqual(60);
    const levels = new Set(
      site.issues.map(
        (issue) => site.issueTypes.find((type) => type.id === issue.typeId)?.hierarchyLevel,
      ),
    );
    expect([...levels].sort()).toEqual([-1, 0, 1, 2]);
    for (const { id, key } of site.projects) {
      expect([key, site.issues.filter((issue) => issue.projectId === id).length]).toEqual([
        key,
        expect.any(Number),
      ]);
      expect(site.issues.some((issue) => issue.projectId === id)).toBe(true);
    }
  });

  test('there are two releases, one of them out, and a closed, an active and a future sprint', () => {
    const versions = site.projects.flatMap((project) => project.versions);
    expect(versions.map(({ released }) => released).sort()).toEqual([false, true]);
    expect(site.sprints.map(({ state }) => state)).toEqual(['closed', 'active', 'future']);
  });

  test('there are people who left, apps, people in no project, and accounts that are gone', () => {
    expect(site.people.some(({ active }) => !active)).toBe(true);
    expect(site.people.some(({ accountType }) => accountType === 'app')).toBe(true);
    expect(site.people.some(({ groups }) => groups.length === 0)).toBe(true);
    const authors = site.issues.flatMap(({ comments }) => comments.map(({ authorId }) => authorId));
    expect(authors).toContain(null);
  });

  test('everybody says in a line who they are, and the first viewer is one of them', () => {
    for (const { blurb } of site.people) expect(blurb).toMatch(/\w{3}/);
    expect(site.people.map(({ accountId }) => accountId)).toContain(DEFAULT_VIEWER);
  });
});

describe('everything that the sample speaks of is there', () => {
  test('ids and keys are unique', () => {
    for (const things of [
      site.issues,
      site.links,
      site.issues.flatMap(({ comments }) => comments),
      site.issues.flatMap(({ histories }) => histories),
    ]) {
      expect(ids(things).size).toBe(things.length);
    }
    expect(new Set(site.issues.map(({ key }) => key)).size).toBe(site.issues.length);
    expect(new Set(site.issues.map(({ rank }) => rank)).size).toBe(site.issues.length);
  });

  test('issues refer to projects, types, states, priorities, people and each other', () => {
    const people = new Set(site.people.map(({ accountId }) => accountId));
    const issues = ids(site.issues);
    for (const issue of site.issues) {
      const project = site.projects.find(({ id }) => id === issue.projectId);
      expect(issue.key).toMatch(new RegExp(`^${project?.key ?? 'none'}-\\d+$`));
      expect(project?.issueTypeIds).toContain(issue.typeId);
      expect(ids(site.statuses)).toContain(issue.statusId);
      expect(ids(site.priorities)).toContain(issue.priorityId);
      for (const person of [issue.creatorId, issue.reporterId, issue.assigneeId]) {
        if (person !== null) expect(people).toContain(person);
      }
      for (const { authorId } of [...issue.comments, ...issue.histories]) {
        if (authorId !== null) expect(people).toContain(authorId);
      }
      if (issue.parentId !== null) expect(issues).toContain(issue.parentId);
      for (const id of issue.componentIds) expect(ids(project?.components ?? [])).toContain(id);
      for (const id of issue.fixVersionIds) expect(ids(project?.versions ?? [])).toContain(id);
      for (const id of issue.sprintIds) expect(ids(site.sprints)).toContain(String(id));
      const levels = ids(project?.securityLevels ?? []);
      if (issue.securityLevelId !== null) expect(levels).toContain(issue.securityLevelId);
    }
    for (const link of site.links) {
      expect(issues).toContain(link.fromIssueId);
      expect(issues).toContain(link.toIssueId);
      expect(ids(site.linkTypes)).toContain(link.typeId);
    }
  });

  test('a parent stands one level above its child', () => {
    const levelOf = (typeId: string): number =>
      site.issueTypes.find(({ id }) => id === typeId)?.hierarchyLevel ?? NaN;
    for (const issue of site.issues) {
      const parent = site.issues.find(({ id }) => id === issue.parentId);
      if (parent) expect(levelOf(parent.typeId)).toBe(levelOf(issue.typeId) + 1);
    }
  });

  test('mentions name people by their account and the name that they have', () => {
    const mentions = (node: AdfNode): AdfNode[] =>
      node.type === 'mention' ? [node] : (node.content ?? []).flatMap(mentions);
    const found = site.issues.flatMap(({ comments, description }) =>
      [...comments.map(({ body }) => body), ...(description ? [description] : [])].flatMap(
        mentions,
      ),
    );
    expect(found.length).toBeGreaterThan(5);
    for (const { attrs } of found) {
      const person = site.people.find(({ accountId }) => accountId === attrs?.['id']);
      expect(attrs?.['text']).toBe(`@${person?.displayName ?? 'nobody'}`);
    }
  });
});

describe('time', () => {
  const times = (at: Date): string[] =>
    createSampleSite(at).issues.flatMap((issue) => [
      issue.created,
      issue.updated,
      ...(issue.resolvedAt === null ? [] : [issue.resolvedAt]),
      ...issue.comments.flatMap(({ created, updated }) => [created, updated]),
      ...issue.histories.map(({ created }) => created),
    ]);

  test.each(['2026-03-18T09:30:00Z', '2026-01-01T00:00:00Z', '2027-06-30T23:59:59Z'])(
    'seen at %s nothing has happened later',
    (now) => {
      const latest = times(new Date(now)).sort().at(-1) ?? '';
      expect(Date.parse(latest)).toBeLessThanOrEqual(Date.parse(now));
      expect(Date.parse(latest)).toBeGreaterThan(Date.parse(now) - 86_400_000);
    },
  );

  test('histories and comments stand in order, and after the creation of their issue', () => {
    for (const { created, comments, histories } of site.issues) {
      for (const steps of [comments, histories]) {
        const at = [created, ...steps.map((step) => step.created)];
        expect(at).toEqual([...at].sort());
      }
    }
  });

  test('the same time gives the same site, and an edit of one leaves the next as it was', () => {
    const first = createSampleSite(NOW);
    const before = JSON.stringify(first);
    first.issues[0]?.labels.push('changed');
    first.issues[0]?.comments.pop();
    if (first.issues[1]) first.issues[1].customFields['customfield_10050'] = 'somebody';
    expect(JSON.stringify(createSampleSite(NOW))).toBe(before);
  });
});

describe('histories', () => {
  test('the last change of a field leads to the value that the issue has', () => {
    const compared = { status: 0, priority: 0, assignee: 0, summary: 0 };
    for (const issue of site.issues) {
      const items = issue.histories.flatMap((history) => history.items);
      const last = (field: string) => items.findLast((item) => item.fieldId === field);
      const ends: [keyof typeof compared, string | null | undefined, string | null][] = [
        ['status', last('status')?.to, issue.statusId],
        ['priority', last('priority')?.to, issue.priorityId],
        ['assignee', last('assignee')?.to, issue.assigneeId],
        ['summary', last('summary')?.toString_, issue.summary],
      ];
      for (const [field, to, value] of ends) {
        if (to === undefined) continue;
        compared[field] += 1;
        expect([issue.key, field, to]).toEqual([issue.key, field, value]);
      }
    }
    expect(Math.min(...Object.values(compared))).toBeGreaterThan(0);
  });

  test('each change begins where the one before it ended', () => {
    for (const issue of site.issues) {
      const ends = new Map<string, string | null>();
      for (const item of issue.histories.flatMap((history) => history.items)) {
        if (item.fieldId === null || item.field === 'Fix Version' || item.field === 'Rank')
          continue;
        const end = ends.get(item.fieldId);
        if (end !== undefined) expect(item.fromString).toBe(end);
        ends.set(item.fieldId, item.toString_);
      }
    }
  });

  test('whoever edits an issue changes something', () => {
    for (const { histories } of site.issues) {
      for (const { items } of histories) expect(items.length).toBeGreaterThan(0);
    }
  });
});

describe('what comes with the site', () => {
  test('every role map is valid, and one project has none', () => {
    const maps = Object.entries(site.settings).filter(([key]) => key.startsWith('role-map:'));
    for (const [, map] of maps) expect(readRoleMap(map)).toEqual({ ok: true, roleMap: map });
    expect(maps.length).toBe(site.projects.length - 1);
  });

  test('the guide speaks of issues that are there, in their own words', () => {
    for (const { key, summary, note } of SAMPLE_GUIDE) {
      expect(site.issues.find((issue) => issue.key === key)?.summary).toBe(summary);
      expect(note).toMatch(/\w+ \w+.*[.]$/);
    }
  });

  /** A live site always gives histories and comments, and no link to a hidden issue; only exports leave things out. */
  const ONLY_IN_EXPORTS = new Set([
    'user-stories/history-not-readable',
    'user-stories/manager-not-known',
    'user-stories/kind-not-known',
    'prioritisation/history-not-readable',
    'prioritisation/part-not-known',
    'prioritisation/manager-not-known',
    'prioritisation/kind-not-known',
    'developer-questions/comments-not-readable',
    'developer-questions/history-not-readable',
    'developer-questions/owner-not-known',
    'developer-questions/manager-not-known',
    'developer-questions/kind-not-known',
    'developer-questions/partly-read',
    'breakdown/stories-not-readable',
    'breakdown/status-not-readable',
    'outcome-review/author-not-given',
    'outcome-review/end-not-known',
    'design-handoff/comments-not-readable',
    'design-handoff/history-not-readable',
    'design-handoff/marker-not-readable',
    'launch-positioning/part-not-readable',
    'launch-positioning/stories-not-readable',
    'launch-positioning/marker-not-readable',
  ]);
  const declared = DUTIES.filter(({ subjects }) => !subjects.includes('project')).flatMap((duty) =>
    Object.keys(duty.codes).map((code) => `${duty.id}/${code}`),
  );
  const shown = new Set(
    SAMPLE_GUIDE.flatMap(({ codes }) =>
      Object.entries(codes).map(([duty, code]) => `${duty}/${code}`),
    ),
  );

  // So do types and states, whatever duty rests on them.
  const isShown = (code: string): boolean =>
    !ONLY_IN_EXPORTS.has(code) && !code.endsWith('/fields-not-readable');

  test.each(declared.filter(isShown))(
    'some issue of local/sample/stories shows %s, or ONLY_IN_EXPORTS has it',
    (code) => {
      expect(shown).toContain(code);
    },
  );

  test('the guide knows no code that no duty declares', () => {
    expect([...shown].filter((code) => !declared.includes(code))).toEqual([]);
  });
});
