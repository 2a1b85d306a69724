/**
 * What of a JQL has another answer for each person, or each login. The strategy rule of a project is asked once for
 * everybody, by the app, so that such a word in it would mean the app itself, or whoever happened to look.
 */

/** Functions that mean whoever asks, with or without further arguments. */
const FUNCTIONS = [
  'currentUser',
  'currentLogin',
  'lastLogin',
  'issueHistory',
  'watchedIssues',
  'votedIssues',
  'projectsWhereUserHasPermission',
  'projectsWhereUserHasRole',
  'projectsLeadByUser',
  'componentsLeadByUser',
  'spacesLedByUser',
  'myApproval',
  'myPending',
].map((name) => name.toLowerCase());
/** Fields of which everybody has their own, and filters, which may hold any of these and are seen by some. */
const FIELDS = ['lastviewed', 'filter', 'request', 'savedfilter', 'searchrequest'];

/** A text in quotation marks, a word, or one sign. */
const TOKEN = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"'()=!<>~,&|[\]]+)|[()=!<>~,&|[\]]/gu;
const OPERATOR = /^(?:[=!<>~]|in|not|is|was|changed)$/i;

/** @returns the words of a query that depend on who asks, as they are written there */
export function wordsOfViewer(jql: string): string[] {
  const tokens = [...jql.matchAll(TOKEN)].map(([whole, double, single, word]) => ({
    name: double ?? single ?? word ?? whole,
  }));
  return tokens.flatMap(({ name }, at) => {
    const next = tokens[at + 1]?.name ?? '';
    const small = name.toLowerCase();
    const depends =
      (next === '(' && FUNCTIONS.includes(small)) ||
      (OPERATOR.test(next) && FIELDS.includes(small));
    return depends ? [name] : [];
  });
}
