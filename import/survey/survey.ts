/**
 * What an export tells of its site as a whole: its people, its fields, and which issue is whose parent. A record can be
 * understood only once the last one was seen: a page may name its fields at its end, and a text may name people by a user
 * name that a later record explains.
 */
import { asRaw, type Raw } from '../../src/jira/answers/parse';
import { listsHistories } from '../histories';
import { notesIn, type ExportedIssue, type FieldNotes } from '../records';
import { FieldSurvey, type ExportField } from './fields';
import { IssueSurvey } from './issues';
import { PeopleSurvey } from './people';
import { SprintSurvey } from './sprints';
import { ToldElsewhere } from './told-elsewhere';
import { TypeSurvey } from './types';

export class Survey {
  readonly people = new PeopleSurvey();
  readonly sprints = new SprintSurvey();
  readonly types = new TypeSurvey();
  readonly told = new ToldElsewhere();
  readonly fields = new FieldSurvey(this.sprints);
  readonly issues = new IssueSurvey(this.fields);

  #taken = 0;
  #total = 0;
  #isLast = true;

  learnNotes(notes: FieldNotes): void {
    this.fields.learnNotes(notes);
    this.#total = Math.max(this.#total, notes.total ?? 0);
    this.#isLast = notes.isLast ?? this.#isLast;
  }

  /** Whether nothing that was learnt says that there are more issues than were. */
  get isWhole(): boolean {
    return this.#taken >= this.#total && this.#isLast;
  }

  learn(issue: ExportedIssue): void {
    const { fields } = issue;
    this.#taken += 1;
    this.fields.learnNotes(notesIn(issue));
    this.told.learn(fields);
    this.issues.learn(issue, this.types.learn(fields['issuetype']));
    for (const other of othersNamedIn(fields))
      this.types.learn(asRaw(asRaw(other)?.['fields'])?.['issuetype']);
    for (const [id, value] of Object.entries(fields)) this.fields.learnValue(id, value);
    for (const id of ['sprint', 'closedSprints'])
      if (this.sprints.learn(fields[id] ?? null)) this.fields.needSprints();
    this.#learnPeople(issue);
  }

  /** Ends the learning: from here on records can be understood. */
  settle(): void {
    this.fields.settle((key) => {
      const type = this.issues.typeOf(key);
      return type !== null && this.types.looksLikeEpic(type);
    });
    this.types.settle(this.issues.hangings(), this.issues.subtaskTypes());
  }

  /** The custom fields, as Jira's list of fields has them. */
  fieldList(): ExportField[] {
    return this.fields.all();
  }

  #learnPeople({ fields, changelog }: ExportedIssue): void {
    for (const value of Object.values(fields)) {
      for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
        this.people.learn(one);
    }
    const comments = asRaw(fields['comment'])?.['comments'];
    for (const comment of Array.isArray(comments) ? (comments as unknown[]) : [])
      this.people.learn(asRaw(comment)?.['author']);
    for (const history of listsHistories(changelog) ?? []) {
      const raw = asRaw(history);
      this.people.learn(raw?.['author']);
      const items = raw?.['items'];
      for (const item of Array.isArray(items) ? (items as unknown[]) : [])
        this.fields.learnChange(item);
    }
  }
}

/** The issues that a record shows in short: its parent, and those that it is linked to. */
function othersNamedIn({ parent, issuelinks }: Raw): unknown[] {
  const links = Array.isArray(issuelinks) ? (issuelinks as unknown[]) : [];
  return [
    parent,
    ...links.flatMap((link) => [asRaw(link)?.['inwardIssue'], asRaw(link)?.['outwardIssue']]),
  ];
}
