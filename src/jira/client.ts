/**
 * The typed client of Jira's REST API, and the only door to it. Who asks is the first argument of every call: `user` for
 * what a person is to see or do, `app` for what only the app may read, after the person's permission has been checked.
 */
import { callLog } from './call-log';
import { changelogCalls } from './calls/changelogs';
import { choiceCalls } from './calls/choices';
import { commentCalls } from './calls/comments';
import { editCalls } from './calls/edits';
import { filterCalls } from './calls/filters';
import { issueCalls } from './calls/issues';
import { peopleCalls } from './calls/people';
import { permissionCalls } from './calls/permissions';
import { projectCalls } from './calls/project';
import { propertyCalls } from './calls/properties';
import { searchCalls } from './calls/search';
import { createSend, type CallRecord, type SendOptions } from './send';

export type { Asker } from './send';

export interface Jira
  extends
    ReturnType<typeof issueCalls>,
    ReturnType<typeof editCalls>,
    ReturnType<typeof changelogCalls>,
    ReturnType<typeof commentCalls>,
    ReturnType<typeof propertyCalls>,
    ReturnType<typeof searchCalls>,
    ReturnType<typeof peopleCalls>,
    ReturnType<typeof projectCalls>,
    ReturnType<typeof choiceCalls>,
    ReturnType<typeof filterCalls>,
    ReturnType<typeof permissionCalls> {}

export interface JiraOptions extends Pick<SendOptions, 'deadline' | 'limits' | 'patience'> {
  /** Takes the record of each call; by default it is written to the app's log. */
  log?: (record: CallRecord) => void;
}

/**
 * Makes the client of one invocation. Every method throws a `JiraError` where Jira does not give what was asked for.
 */
export function createJira({ log = callLog(), ...options }: JiraOptions): Jira {
  const send = createSend({ ...options, log });
  return {
    ...issueCalls(send),
    ...editCalls(send),
    ...changelogCalls(send),
    ...commentCalls(send),
    ...propertyCalls(send),
    ...searchCalls(send),
    ...peopleCalls(send),
    ...projectCalls(send),
    ...choiceCalls(send),
    ...filterCalls(send),
    ...permissionCalls(send),
  };
}
