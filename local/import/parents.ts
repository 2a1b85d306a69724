/** Hangs imported issues under their parents, whichever way the export names them. */
import type { JiraIssue, JiraIssueStub } from '../../src/jira/types';
import type { CustomFields } from './custom-fields';
import type { ImportedIssue } from './imported-issue';
import type { Hanging } from './levels';
import { NOT_EXPORTED_LEVEL } from './site-projects';

const ISSUE_KEY = /^[A-Z][A-Z0-9_]*-\d+$/;
const USUAL_EPIC_LINK = 'customfield_10014';

/** A parent as its child names it; older Jira gives an epic's key and no more. */
interface Named {
  key: string;
  stub: JiraIssueStub | null;
}

export class Parents {
  readonly #byChild = new Map<ImportedIssue, Named>();

  constructor(private readonly fields: CustomFields) {}

  note(child: ImportedIssue, { fields }: JiraIssue): void {
    const named = fields.parent
      ? { key: fields.parent.key, stub: fields.parent }
      : this.epicLink(fields.custom);
    if (named !== null && named.key !== child.key) this.#byChild.set(child, named);
  }

  /**
   * @param find finds a taken issue by key
   * @param makeAbsent stands in for a parent that the export does not hold
   * @returns which type hangs under which, for parents that are there
   */
  hang(
    find: (key: string) => ImportedIssue | undefined,
    makeAbsent: (key: string, stub: JiraIssueStub | null) => ImportedIssue,
  ): Hanging[] {
    const hangings: Hanging[] = [];
    for (const [child, { key, stub }] of this.#byChild) {
      const parent = find(key) ?? makeAbsent(key, stub);
      child.parentId = parent.id;
      if (parent.securityLevelId !== NOT_EXPORTED_LEVEL) {
        hangings.push({ childTypeId: child.typeId, parentTypeId: parent.typeId });
      }
    }
    return hangings;
  }

  private epicLink(custom: Record<string, unknown>): Named | null {
    for (const [id, value] of Object.entries(custom)) {
      const isEpicLink = id === USUAL_EPIC_LINK || this.fields.isCalled(id, 'Epic Link');
      if (isEpicLink && typeof value === 'string' && ISSUE_KEY.test(value)) {
        return { key: value, stub: null };
      }
    }
    return null;
  }
}

/** A parent that the export does not hold stands there all the same, hidden, so that nobody takes it for missing. */
export function absentIssue(place: {
  id: string;
  key: string;
  projectId: string;
  typeId: string;
  statusId: string;
  summary: string;
  created: string;
}): ImportedIssue {
  return {
    ...place,
    description: null,
    priorityId: null,
    creatorId: null,
    reporterId: null,
    assigneeId: null,
    parentId: null,
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    sprintIds: [],
    rank: '',
    securityLevelId: NOT_EXPORTED_LEVEL,
    updated: place.created,
    resolvedAt: null,
    customFields: {},
    comments: [],
    histories: [],
    properties: {},
    withheld: ['changelog', 'comment'],
    given: new Set(),
  };
}
