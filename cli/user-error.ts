/** What the person who ran the command can mend: told in one sentence, without a stack. */
export class UserError extends Error {}
