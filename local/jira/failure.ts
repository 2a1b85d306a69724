/** How the stand-in refuses a request: Jira's status codes and its `{errorMessages, errors}` body. */
export class JiraFailure extends Error {
  constructor(
    readonly status: number,
    readonly errorMessages: string[],
    /** Messages by field, as in Jira's answers to edits. */
    readonly errors: Record<string, string> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
    this.name = 'JiraFailure';
  }

  toJSON(): { errorMessages: string[]; errors: Record<string, string> } {
    return { errorMessages: this.errorMessages, errors: this.errors };
  }
}

/** What Jira says of an issue that is not there, and of one that the caller may not see: the two must look alike. */
export const issueNotFound = (): JiraFailure =>
  new JiraFailure(404, ['Issue does not exist or you do not have permission to see it.']);

export const projectNotFound = (idOrKey: string): JiraFailure =>
  new JiraFailure(404, [`No project could be found with key '${idOrKey}'.`]);

export const notSignedIn = (): JiraFailure =>
  new JiraFailure(401, [
    'You are not authenticated. Authentication required to perform this operation.',
  ]);

export const badRequest = (message: string, errors: Record<string, string> = {}): JiraFailure =>
  new JiraFailure(400, message === '' ? [] : [message], errors);

export const forbidden = (message: string): JiraFailure => new JiraFailure(403, [message]);
