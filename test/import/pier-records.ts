/** Records of an invented team that builds piers, and what is found on them through both doors. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRoleMap, type RoleMap } from '../../src/contract/role-map';
import { differences, openBothDoors } from './both-doors';

const folder = mkdtempSync(join(tmpdir(), 'kinds-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

export type Fields = Record<string, unknown>;

export const person = (accountId: string) => ({ accountId, displayName: `${accountId} name` });
export const onServer = (name: string) => ({
  name,
  key: `KEY-${name}`,
  displayName: `${name} name`,
});
export const STORY = { id: '7', name: 'Story', subtask: false };
export const EPIC = { id: '8', name: 'Epic', subtask: false };
export const status = (id: string, key: string) => ({ id, name: key, statusCategory: { key } });
export const NEW = status('1', 'new');
export const STARTED = status('2', 'indeterminate');
export const DONE = status('3', 'done');

/** A record of a developer's story, with all that an export may hold and nothing in it. */
export function record(n: number, fields: Fields = {}, parts: Fields = {}): Fields {
  return {
    id: String(n),
    key: `PIER-${n}`,
    changelog: { total: 0, histories: [] },
    ...parts,
    fields: {
      summary: 'A sign',
      description: null,
      issuetype: STORY,
      project: { id: '1', key: 'PIER', name: 'Piers', projectTypeKey: 'software' },
      status: NEW,
      created: '2026-01-05T09:00:00.000+0000',
      creator: person('dev'),
      reporter: person('dev'),
      assignee: null,
      issuelinks: [],
      comment: { total: 0, comments: [] },
      ...fields,
    },
  };
}
export function without(names: string[], { fields, ...parts }: Fields): Fields {
  const kept = Object.entries(fields as Fields).filter(([name]) => !names.includes(name));
  return { ...parts, fields: Object.fromEntries(kept) };
}
export const history = (items: Fields[], author: Fields = person('po')) => ({
  id: '50',
  created: '2026-01-06T09:00:00.000+0000',
  author,
  items,
});
export const histories = (...all: Fields[]) => ({
  changelog: { total: all.length, histories: all },
});
export const asks = (author: Fields, body: unknown) => ({
  comment: {
    total: 1,
    comments: [{ id: '60', author, created: '2026-01-07T09:00:00.000+0000', body }],
  },
});
export const sprintText = (state: string) =>
  `com.atlassian.greenhopper.service.sprint.Sprint@1[id=4,state=${state},name=Tide 4]`;
export const PRIORITY = { field: 'priority', fieldId: 'priority', from: '3', to: '2' };
export const managed = { issuetype: EPIC, assignee: person('pm') };
/** What makes a record an epic that a link of some type leads on from to an idea. */
export const idea = (type: string, parts: Fields = {}): Fields => ({
  issuetype: EPIC,
  issuelinks: [
    {
      id: '1',
      type: { id: '1', name: type },
      outwardIssue: { id: '900', key: 'IDEA-9', ...parts },
    },
  ],
});

const reading = readRoleMap({
  version: 1,
  productOwner: { sources: [{ kind: 'people', accountIds: ['po', 'KEY-po'] }] },
  productManager: { sources: [{ kind: 'people', accountIds: ['pm', 'KEY-pm'] }] },
});
export const roleMap: RoleMap = reading.ok ? reading.roleMap : ({} as RoleMap);

/** What is found on the first issue of the file, and that both doors agree on each. */
export async function found(
  content: unknown,
  roles: RoleMap = roleMap,
): Promise<Record<string, string>> {
  const file = join(folder, 'export');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const doors = await openBothDoors(file, roles);
  for (const key of doors.keys)
    expect(differences(key, doors.commandLine(key), await doors.localSite(key))).toEqual([]);
  const verdicts = Object.entries(doors.commandLine(doors.keys[0] ?? ''));
  return Object.fromEntries(verdicts.map(([duty, { code }]) => [duty, code]));
}
