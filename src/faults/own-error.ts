/** An error that the app throws knowingly: its name and its code say what happened, so that nobody has to look for where. */
export class OwnError extends Error {
  /** What happened, in a word that may be logged: no ids, and nothing that people wrote. */
  readonly code: string | undefined;

  constructor(message: string, { code, ...options }: ErrorOptions & { code?: string } = {}) {
    super(message, options);
    this.name = 'OwnError';
    this.code = code;
  }
}
