/** The right side of the issue view: its fields, those of which the person may change can be changed. */
import { SPRINT_TYPE } from '../../src/jira/field-types';
import type { Host } from './host';
import { flag, html, type Markup } from './markup';
import type { IssueJson, NamedJson, ShownPerson } from './read-issue';
import { moment, person, status } from './shared-markup';
import { viewerGroups } from './viewers';

export interface Editing {
  mayEdit: boolean;
  mayComment: boolean;
  /** Where the person may move the issue. */
  transitions: { id: string; name: string; to: NamedJson }[];
}

interface Choice {
  value: string;
  name: string;
}

export function editableParts(host: Host, issue: IssueJson, editing: Editing, now: Date): Markup {
  const { fields, key } = issue;
  const { data } = host.site;
  const choose = (
    field: string,
    title: string,
    chosen: string,
    choices: Choice[],
    shown: Markup,
  ): Markup => row(title, editing.mayEdit ? select(key, field, title, chosen, choices) : shown);
  const sprintField = data.fields.find(({ schema }) => schema.custom === SPRINT_TYPE);
  const sprints = sprintField
    ? ((fields[sprintField.id] ?? []) as { id: number; name: string }[])
    : [];
  const people = viewerGroups(data).flatMap((group) => group.people);
  const { assignee } = fields;
  return html`<h2>Details</h2>
    <dl class="details">
      ${row('Status', statusChoice(issue, editing))}
      ${choose(
        'assignee',
        'Assignee',
        assignee?.accountId ?? '',
        [
          { value: '', name: 'Unassigned' },
          ...withChosen(people, assignee).map(({ accountId, displayName }) => ({
            value: accountId,
            name: displayName,
          })),
        ],
        person(assignee, 'Unassigned'),
      )}
      ${row('Reporter', person(fields.reporter, 'Nobody'))}
      ${choose(
        'priority',
        'Priority',
        fields.priority?.id ?? '',
        data.priorities.map(({ id, name }) => ({ value: id, name })),
        html`${fields.priority?.name ?? 'None'}`,
      )}
      ${
        sprintField
          ? choose(
              sprintField.id,
              'Sprint',
              String(sprints.at(-1)?.id ?? ''),
              [
                { value: '', name: 'None' },
                ...data.sprints
                  .filter(
                    ({ id, state }) =>
                      state !== 'closed' || sprints.some((sprint) => sprint.id === id),
                  )
                  .map(({ id, name, state }) => ({
                    value: String(id),
                    name: state === null ? name : `${name} (${state})`,
                  })),
              ],
              html`${sprints.map(({ name }) => name).join(', ') || 'None'}`,
            )
          : ''
      }
      ${row('Labels', editing.mayEdit ? labelsForm(key, fields.labels) : html`${fields.labels.join(', ') || 'None'}`)}
      ${row('Components', html`${names(fields.components)}`)}
      ${row('Fix versions', html`${names(fields.fixVersions)}`)} ${ownFields(host, issue)}
      ${fields.security ? row('Security', html`${fields.security.name}`) : ''}
      ${row('Created', moment(fields.created, now))} ${row('Updated', moment(fields.updated, now))}
    </dl>`;
}

function row(title: string, value: Markup): Markup {
  return html`<div>
    <dt>${title}</dt>
    <dd>${value}</dd>
  </div>`;
}

function select(
  key: string,
  field: string,
  title: string,
  chosen: string,
  choices: readonly Choice[],
): Markup {
  return html`<form data-edit action="/browse/${key}/edit" method="post">
    <input type="hidden" name="field" value="${field}" />
    <select name="value" aria-label="${title}" data-submits>
      ${choices.map(({ value, name }) => html`<option value="${value}" ${flag('selected', value === chosen)}>${name}</option>`)}
    </select>
  </form>`;
}

function statusChoice({ key, fields }: IssueJson, { transitions }: Editing): Markup {
  if (transitions.length === 0) return status(fields.status);
  const others = transitions.filter(({ to }) => to.id !== fields.status.id);
  return html`<div class="row">
    ${status(fields.status)}
    ${select(key, 'status', 'Move to another status', '', [
      { value: '', name: 'Move to …' },
      ...others.map(({ id, to }) => ({ value: id, name: to.name })),
    ])}
  </div>`;
}

function labelsForm(key: string, labels: readonly string[]): Markup {
  return html`<form data-edit action="/browse/${key}/edit" method="post" class="row">
    <input type="hidden" name="field" value="labels" />
    <input
      name="value"
      value="${labels.join(' ')}"
      aria-label="Labels, parted by spaces"
      placeholder="None"
    />
    <button>Save</button>
  </form>`;
}

function names(things: readonly NamedJson[]): string {
  return things.map(({ name }) => name).join(', ') || 'None';
}

/** Fields of the site's own that hold people: a project may keep its owner in one. */
function ownFields(host: Host, { fields }: IssueJson): Markup[] {
  return host.site.data.fields
    .filter(({ schema }) => schema.type === 'user')
    .map(({ id, name }) => {
      const value = fields[id] as ShownPerson | null | undefined;
      return row(name, person(value, 'None'));
    });
}

function withChosen(
  people: { accountId: string; displayName: string }[],
  chosen: ShownPerson | null,
) {
  return chosen === null || people.some(({ accountId }) => accountId === chosen.accountId)
    ? people
    : [...people, chosen];
}
