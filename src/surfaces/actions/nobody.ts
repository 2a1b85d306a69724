/** Counts where a project has nobody: gaps by duty, and work items with no one to ask. Jira counts, as the person who asks. */
import type { NobodyAnswer } from '../../contract/action-answers';
import {
  checkedJql,
  filterJql,
  nobodyJql,
  outcomeJql,
  scopeJql,
  ANY_ISSUE,
  ISSUE_DUTY_IDS,
} from '../../contract/project-search';
import { isDutyOn } from '../../contract/role-map';
import { mapConcurrently } from '../../jira/paging';
import { readProjectSettings } from '../../storage/project';
import { refuse } from '../shared/failures';
import { action } from './acting';
import { projectOf } from './item';

const OPEN = { work: 'open', issueType: null } as const;

export const findNobody = action(
  'nobody',
  {},
  async ({ project: called }, asker): Promise<NobodyAnswer> => {
    const { jira, t, accountId, now } = asker;
    const { id, key } = await projectOf(asker, called);
    const { roleMap } = await readProjectSettings(id);
    if (roleMap === null) refuse('not-found', 'project.not-set-up');
    const duties = ISSUE_DUTY_IDS.filter((duty) => isDutyOn(roleMap, duty));
    const gap = { ...OPEN, ...ANY_ISSUE, outcome: 'gap' } as const;
    const [workItems = 0, checked = 0, nobody = 0, gaps = 0, ...ofDuties] = await mapConcurrently(
      [
        scopeJql(key, OPEN),
        checkedJql(key, OPEN),
        nobodyJql(key, OPEN),
        filterJql(key, gap, { viewer: accountId, now }),
        ...duties.map((duty) => outcomeJql(key, OPEN, duty, 'gap')),
      ],
      (jql) => jira.countIssues('user', jql),
    );
    const isKnown = checked > 0 || workItems === 0;
    const count = { checked, count: workItems };
    return {
      project: key,
      workItems,
      checked,
      nobody: isKnown ? nobody : null,
      gaps: isKnown ? gaps : null,
      byDuty: isKnown ? duties.map((duty, at) => `${duty}: ${ofDuties[at] ?? 0}`).join(', ') : '',
      jql: nobodyJql(key, OPEN),
      sentence: isKnown
        ? `${t('actions.nobody.found', { project: key, nobody, gaps })} ${t('actions.nobody.checked', count)}`
        : t('actions.nobody.unchecked', { project: key }),
    };
  },
);
