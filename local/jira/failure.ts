/** How the stand-in refuses a request: Jira's status codes and its `{errorMessages, errors}` body. */
export class RestFailure extends Error {
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
export const issueNotFound = (): RestFailure =>
  new RestFailure(404, ['Issue does not exist or you do not have permission to see it.']);

export const projectNotFound = (idOrKey: string): RestFailure =>
  new RestFailure(404, [`No project could be found with key '${idOrKey}'.`]);

export const notSignedIn = (): RestFailure =>
  new RestFailure(401, [
    'You are not authenticated. Authentication required to perform this operation.',
  ]);

export const badRequest = (message: string, errors: Record<string, string> = {}): RestFailure =>
  new RestFailure(400, message === '' ? [] : [message], errors);

export const forbidden = (message: string): RestFailure => new RestFailure(403, [message]);
