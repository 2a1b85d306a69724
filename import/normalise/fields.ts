/** The fields of an issue in the form of REST v3. A field that the record does not hold is not held here, either. */
import { own } from '../../src/contract/own';
import { type Raw, asRaw, asId } from '../../src/jira/answers/parse';
import type { ExportedIssue } from '../records';
import type { PeopleSurvey } from '../survey/people';
import type { Survey } from '../survey/survey';
import { normaliseStub, parentOf } from './parent';
import { normaliseText } from './texts';
import { normaliseType } from './type';

type Normaliser = (value: unknown, survey: Survey) => unknown;

const person: Normaliser = (value, { people }) => people.person(value);

const NORMALISERS: Readonly<Record<string, Normaliser>> = {
  creator: person,
  reporter: person,
  assignee: person,
  description: (value, { people }) => normaliseText(value, people),
  issuetype: normaliseType,
  status: normaliseStatus,
  project: (value, { told }) => told.project(value),
  issuelinks: normaliseLinks,
  comment: normaliseComments,
};

/** Fields of Jira Software's own API, which come back as what REST v3 has in their place. */
const IN_OTHER_FIELDS: ReadonlySet<string> = new Set(['parent', 'epic', 'sprint', 'closedSprints']);

export function normaliseFields(issue: ExportedIssue, survey: Survey): Raw {
  const { fields } = issue;
  const result: Raw = {};
  const sprints: unknown[] = [];
  const sprintField = survey.fields.idOf('sprint');
  for (const [id, value] of Object.entries(fields)) {
    if (IN_OTHER_FIELDS.has(id)) continue;
    const kind = survey.fields.kindOf(id);
    if (kind === 'sprint') sprints.push(value);
    else if (kind === 'rank') result[survey.fields.idOf('rank') ?? id] ??= value;
    else if (kind === 'user') result[id] = survey.people.person(value);
    else if (kind === 'users' && Array.isArray(value))
      result[id] = (value as unknown[]).map((one) => survey.people.person(one));
    else result[id] = own(NORMALISERS, id)?.(value, survey) ?? value;
  }
  for (const id of ['sprint', 'closedSprints']) if (id in fields) sprints.push(fields[id]);
  if (sprintField !== null && sprints.length > 0) {
    const found = survey.sprints.sprints(sprints);
    result[sprintField] = found.length > 0 ? found : null;
  }
  const parent = parentOf(issue, survey);
  if (parent !== undefined) result['parent'] = parent;
  return result;
}

/** Jira's own numbers of the categories stay what they are, while names and even keys of old exports vary. */
const CATEGORIES: Readonly<Record<string, string>> = { 2: 'new', 4: 'indeterminate', 3: 'done' };

function normaliseStatus(value: unknown, { told }: Survey): unknown {
  const raw = asRaw(told.status(value));
  const category = asRaw(raw?.['statusCategory']);
  const key = own(CATEGORIES, asId(category?.['id']) ?? '');
  return key === undefined ? (raw ?? value) : { ...raw, statusCategory: { ...category, key } };
}

function normaliseLinks(value: unknown, survey: Survey): unknown {
  if (!Array.isArray(value)) return value;
  return (value as unknown[]).map((link) => {
    const raw = asRaw(link);
    if (raw === null) return link;
    const ends = ['inwardIssue', 'outwardIssue'].filter((end) => end in raw);
    return {
      ...raw,
      ...Object.fromEntries(ends.map((end) => [end, normaliseStub(raw[end], survey)])),
    };
  });
}

function normaliseComments(value: unknown, { people }: Survey): unknown {
  const raw = asRaw(value);
  const comments = raw?.['comments'];
  if (!Array.isArray(comments)) return value;
  return { ...raw, comments: (comments as unknown[]).map((one) => normaliseComment(one, people)) };
}

function normaliseComment(value: unknown, people: PeopleSurvey): unknown {
  const raw = asRaw(value);
  if (raw === null) return value;
  const { author, body, ...others } = raw;
  return { ...others, author: people.person(author), body: normaliseText(body, people) };
}
