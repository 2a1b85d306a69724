/** An item of Jira's RSS as an issue in the shape of REST. What the item does not hold is not in it. */
import { wholeCharacters } from '../../../src/contract/whole-characters';
import type { Raw } from '../../../src/jira/answers/parse';
import { notice, type Notice } from '../../notices';
import { isNameOfProgram } from '../../survey/programs';
import type { Reading } from '../format';
import { RESOLVED } from '../status-categories';
import { customValue } from './custom-values';
import { childNamed, childrenNamed, textOf, type Element } from './element';
import { htmlAsDocument } from './html-document';

/** What Jira writes for nobody. */
const NOBODY = '-1';

export function itemAsIssue(item: Element): Reading {
  const keyElement = childNamed(item, 'key');
  const key = textOf(keyElement);
  if (key === '') return { problem: withoutKey(textOf(childNamed(item, 'title'))) };
  return { value: { ...idOf(keyElement), key, fields: fieldsOf(item) } };
}

function withoutKey(title: string): Notice {
  return title === ''
    ? notice('record.itemWithoutKey')
    : notice('record.titledWithoutKey', { title: wholeCharacters(title, 0, 80) });
}

/** What an item says of its custom fields, as `expand=names,schema` gives it; null where it has none. */
export function fieldNotesIn(item: Element): Reading | null {
  const fields = customFieldsIn(item);
  if (fields.length === 0) return null;
  return {
    names: Object.fromEntries(
      fields.map((field) => [idAttribute(field), textOf(childNamed(field, 'customfieldname'))]),
    ),
    schema: Object.fromEntries(
      fields.map((field) => [idAttribute(field), { custom: field.attributes['key'] ?? '' }]),
    ),
  };
}

function fieldsOf(item: Element): Raw {
  const fields: Raw = {};
  const put = (name: string, value: unknown): void => {
    if (value !== undefined) fields[name] = value;
  };
  const one = (name: string): Element | null => childNamed(item, name);
  // Jira leaves out lists without anything in them, unless it was asked for few fields; then these two are not there.
  const isWhole = one('votes') !== null && one('watches') !== null;
  const list = (found: unknown[]): unknown[] | undefined =>
    found.length > 0 || isWhole ? found : undefined;

  put('summary', one('summary') ? textOf(one('summary')) : undefined);
  put('description', documentOf(one('description')));
  put('issuetype', typeOf(item));
  put('status', statusOf(item));
  put('priority', named(one('priority')));
  put('project', projectOf(one('project')));
  put('reporter', personOf(one('reporter')));
  put('assignee', personOf(one('assignee')));
  put('created', dateOf(one('created')));
  put('updated', dateOf(one('updated')));
  put('resolutiondate', dateOf(one('resolved')) ?? (isWhole ? null : undefined));
  const security = one('security');
  if (security) put('security', named(security));
  put('labels', list(childrenNamed(one('labels'), 'label').map(textOf)));
  put('components', list(childrenNamed(item, 'component').map(namedByText)));
  put('fixVersions', list(childrenNamed(item, 'fixVersion').map(namedByText)));
  put('issuelinks', list(linksOf(one('issuelinks'))));
  put('subtasks', list(childrenNamed(one('subtasks'), 'subtask').map(issueNamed)));
  put('comment', commentsOf(one('comments'), isWhole));
  const parent = one('parent');
  if (parent) put('parent', issueNamed(parent));
  for (const field of customFieldsIn(item)) put(idAttribute(field), customValue(field));
  return fields;
}

function typeOf(item: Element): Raw | null | undefined {
  const type = named(childNamed(item, 'type'));
  if (!type) return type;
  const assignee = childNamed(item, 'assignee')?.attributes ?? {};
  // On a server nothing but a subtask has a parent; on Cloud stories have their epics so.
  const isSubtask = childNamed(item, 'parent') !== null && 'username' in assignee;
  return isSubtask ? { ...type, hierarchyLevel: -1 } : type;
}

function statusOf(item: Element): Raw | null | undefined {
  const status = named(childNamed(item, 'status'));
  const category = childNamed(item, 'statusCategory');
  if (!status) return status;
  // Old servers do not write the category. What was resolved is done.
  if (category === null)
    return dateOf(childNamed(item, 'resolved')) === undefined
      ? status
      : { ...status, statusCategory: RESOLVED };
  const { id, key } = category.attributes;
  return { ...status, statusCategory: { id, key } };
}

function projectOf(project: Element | null): Raw | undefined {
  const { id, key } = project?.attributes ?? {};
  return id === undefined || key === undefined ? undefined : { id, key, name: textOf(project) };
}

/** Cloud names people by account id, Server by user name. */
function personOf(element: Element | null): Raw | null | undefined {
  if (element === null) return undefined;
  const { accountid, username } = element.attributes;
  const account = accountid ?? username;
  return account === undefined || account === NOBODY ? null : accountOf(account, textOf(element));
}

function accountOf(accountId: string, displayName: string): Raw {
  return {
    accountId,
    ...(displayName === '' ? {} : { displayName }),
    ...(isNameOfProgram(displayName || accountId) ? { accountType: 'app' } : {}),
  };
}

function commentsOf(element: Element | null, isWhole: boolean): Raw | undefined {
  if (element === null && !isWhole) return undefined;
  const comments = childrenNamed(element, 'comment').map((comment): Raw => {
    const { id, author = '', created, grouplevel, rolelevel } = comment.attributes;
    const visibleTo = grouplevel ?? rolelevel;
    const at = new Date(created ?? '');
    const time = Number.isNaN(at.getTime()) ? null : at.toISOString();
    return {
      id,
      author: author === '' || author === NOBODY ? null : accountOf(author, ''),
      created: time,
      updated: time,
      body: documentOf(comment),
      ...(visibleTo === undefined || visibleTo === '' ? {} : { visibility: { value: visibleTo } }),
    };
  });
  return { comments, total: comments.length, maxResults: comments.length, startAt: 0 };
}

function linksOf(element: Element | null): Raw[] {
  return childrenNamed(element, 'issuelinktype').flatMap((kind) => {
    const type = { id: kind.attributes['id'], name: textOf(childNamed(kind, 'name')) };
    return (
      [
        ['inwardlinks', 'inwardIssue'],
        ['outwardlinks', 'outwardIssue'],
      ] as const
    ).flatMap(([list, end]) =>
      childrenNamed(kind, list)
        .flatMap((links) => childrenNamed(links, 'issuelink'))
        .map((link): Raw => {
          return { type, [end]: issueNamed(childNamed(link, 'issuekey')) };
        }),
    );
  });
}

function documentOf(element: Element | null): unknown {
  if (element === null) return undefined;
  const html = textOf(element);
  return html === '' ? null : htmlAsDocument(html);
}

/** Written in English with its zone, as RSS asks for. */
function dateOf(element: Element | null): string | undefined {
  const date = new Date(textOf(element));
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function named(element: Element | null): Raw | null | undefined {
  if (element === null) return undefined;
  const name = textOf(element);
  return name === '' ? null : { id: element.attributes['id'] ?? name, name };
}

function namedByText(element: Element): Raw {
  const name = textOf(element);
  return { id: name, name };
}

function issueNamed(element: Element | null): Raw {
  return { ...idOf(element), key: textOf(element) };
}

function idOf(element: Element | null): { id?: string } {
  const id = element?.attributes['id'];
  return id === undefined ? {} : { id };
}

function customFieldsIn(item: Element): Element[] {
  return childrenNamed(childNamed(item, 'customfields'), 'customfield').filter(
    (field) => idAttribute(field) !== '',
  );
}

function idAttribute(field: Element): string {
  return field.attributes['id'] ?? '';
}
