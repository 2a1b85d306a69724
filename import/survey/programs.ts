/**
 * Programs that write on Jira's servers, where no type of account tells them from people: by their names, as public
 * servers have them ("ASF GitHub Bot", "Hudson", "Hadoop QA", "ASF subversion and git services").
 */

/** Words that no person is called by, wherever they stand in a name. */
const TELLING =
  /\b(?:(?:ro)?bot|automation|webhooks?|ci|git|svn|subversion|github|gitlab|gerrit|dependabot|renovate|sonar(?:qube|cloud)?|teamcity|circleci|travis[ -]?ci|service[ -]account|no-?reply|buildbot|scriptrunner|azure[ -]?devops|zendesk|servicenow|snyk|codecov|opsgenie|pagerduty|datadog)\b|\bfor jira\b/i;

/** Programs that are called as people are, too: what stands for the whole name, or before a word of machines, is one. */
const LIKE_PEOPLE =
  /^(?:jenkins|hudson|travis|bamboo|bitbucket|fisheye|crucible|slack|zapier|sentry|jira|confluence)(?:$|[ -](?:ci|build(?:er)?s?|server|integration|service|user|admin|cloud|dvcs)\b)/i;

/** "Hadoop QA", which tests what is handed in; a person bears the letters after a full name. */
const TESTER = /^\S+ QA$/;

export function isNameOfProgram(name: string): boolean {
  const words = name.trim();
  return TELLING.test(words) || LIKE_PEOPLE.test(words) || TESTER.test(words);
}
