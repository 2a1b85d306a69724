/** Makes changelog entries out of what changed between two states of an issue, item by item as Jira writes them. */
import type { AdfNode } from '../jira/adf';
import type { SiteChange } from '../jira/model';
import type { DraftState } from './issue-draft';
import { accountIdOf, displayNameOf, type PersonName } from './people';
import { prose } from './prose';
import {
  OWNER_FIELD,
  PRIORITIES,
  RANK_FIELD,
  SPRINT_FIELD,
  SPRINTS,
  STATUSES,
  VERSIONS,
} from './site-ids';

/** A value as a changelog item names it: by id, and in words. */
type Side = [id: string | null, words: string | null];

/** @returns one item a changed field, and one more for each release that was taken off or put on */
export function changesBetween(before: DraftState, after: DraftState): SiteChange[] {
  const changes: SiteChange[] = [];
  const compare = <K extends keyof DraftState>(
    key: K,
    field: Pick<SiteChange, 'field' | 'fieldId' | 'fieldtype'>,
    side: (value: DraftState[K]) => Side,
  ): void => {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) return;
    changes.push(item(field, side(before[key]), side(after[key])));
  };
  compare('summary', jira('summary'), (text) => [null, text]);
  compare('description', jira('description'), (text) => [null, plainText(text)]);
  compare('status', jira('status'), (name) => [STATUSES[name].id, name]);
  compare('priority', jira('priority'), (name) => [PRIORITIES[name], name]);
  compare('assignee', jira('assignee'), person);
  compare('labels', jira('labels'), (labels) => [null, labels.join(' ')]);
  compare('owner', custom('Product owner', OWNER_FIELD), person);
  compare('sprints', custom('Sprint', SPRINT_FIELD), (names) => [
    names.map((name) => SPRINTS[name]).join(', '),
    names.join(', '),
  ]);
  if (after.rankings > before.rankings) {
    changes.push(item(custom('Rank', RANK_FIELD), ['', ''], ['', 'Ranked higher']));
  }
  if (isDone(before) !== isDone(after)) {
    changes.push(item(jira('resolution'), resolutionOf(before), resolutionOf(after)));
  }
  const release = { field: 'Fix Version', fieldId: 'fixVersions', fieldtype: 'jira' } as const;
  for (const name of before.versions.filter((one) => !after.versions.includes(one))) {
    changes.push(item(release, [VERSIONS[name], name], [null, null]));
  }
  for (const name of after.versions.filter((one) => !before.versions.includes(one))) {
    changes.push(item(release, [null, null], [VERSIONS[name], name]));
  }
  return changes;
}

export function isDone(state: DraftState): boolean {
  return STATUSES[state.status].category === 'done';
}

function resolutionOf(state: DraftState): Side {
  return isDone(state) ? ['10000', 'Done'] : [null, null];
}

function jira(field: string): Pick<SiteChange, 'field' | 'fieldId' | 'fieldtype'> {
  return { field, fieldId: field, fieldtype: 'jira' };
}

function custom(
  field: string,
  fieldId: string,
): Pick<SiteChange, 'field' | 'fieldId' | 'fieldtype'> {
  return { field, fieldId, fieldtype: 'custom' };
}

function item(
  field: Pick<SiteChange, 'field' | 'fieldId' | 'fieldtype'>,
  [from, fromString]: Side,
  [to, toString_]: Side,
): SiteChange {
  return { ...field, from, fromString, to, toString_ };
}

function person(name: PersonName | null): Side {
  return name === null ? [null, null] : [accountIdOf(name), displayNameOf(name)];
}

/** Descriptions stand in a changelog as their words alone. */
function plainText(text: string | null): string | null {
  return text === null ? null : prose(text).content.map(wordsOf).join('\n\n');
}

function wordsOf(node: AdfNode): string {
  const spoken = node.attrs?.['text'];
  if (typeof spoken === 'string') return spoken;
  return node.text ?? (node.content ?? []).map(wordsOf).join('');
}
