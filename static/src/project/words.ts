/** The project page's own words, in one place for translation. Names inside a sentence are isolated. */
import type { Filter, Sort } from '../../../src/contract/project-search';
import type { ContributionCounts, Work } from '../../../src/contract/attribution';
import type { ScanProblem, ScanStatus } from '../../../src/contract/scan';
import { isolate } from '../shared/isolate';

const counted = (count: number, one: string, many: string, locale: string): string =>
  `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;
const issues = (count: number, locale: string): string => counted(count, 'issue', 'issues', locale);

export const words = {
  title: (project: string) => `Who stands behind ${isolate(project)}`,
  loading: 'Looking at the project…',
  unreachable: 'Role Clarity could not be reached. Check your connection, then try again.',
  broken: 'The page could not show this. Reload it; if it happens again, tell your Jira admin.',
  failure: { title: 'The project could not be looked at', retry: 'Try again' },

  unconfigured: {
    title: (project: string) => `${isolate(project)} has not said yet who holds its roles`,
    why: 'Role Clarity counts what product managers and product owners stand behind. It needs to know where they are found.',
    setUp: 'Set up Role Clarity',
    askAdmin: 'A project admin can set this up in the project’s settings, under Role clarity.',
  },

  scope: {
    label: 'Work that this page is about',
    work: 'Work',
    works: { open: 'Open work', all: 'All work, done too' } satisfies Record<
      Filter['work'],
      string
    >,
    type: 'Type',
    anyType: 'Every type',
  },

  rest: (all: number, checked: number, work: Filter['work'], locale: string) => {
    const what = `${issues(all, locale)}${work === 'open' ? ' of open work' : ''} that you may see`;
    if (checked >= all) return `${what}, all of them checked.`;
    return `${what}; ${checked.toLocaleString(locale)} of them checked.`;
  },

  empty: {
    title: 'No issues here',
    open: 'There is no open work of this kind that you may see. Look at all work instead.',
    all: 'The project has no issues of this kind that you may see.',
  },

  scan: {
    never: 'Nothing was checked here yet',
    why: 'Role Clarity checks each issue once; then this page shows who stands behind the work, and keeps up by itself.',
    askAdmin: 'A project admin can start the first check here.',
    start: 'Start the check',
    startAgain: 'Check again',
    cancel: 'Stop the check',
    progress: 'Check of the project',
    planning: 'Looking how much there is to check…',
    share: (percent: number) => `Checking the project: ${percent} % done`,
    counts: (
      { done, total, perMinute }: { done: number; total: number; perMinute: number | null },
      locale: string,
    ) => {
      const sofar = `${done.toLocaleString(locale)} of ${issues(total, locale)} checked`;
      if (perMinute === null) return sofar;
      return `${sofar}, ${Math.round(perMinute).toLocaleString(locale)} a minute`;
    },
    left: (seconds: number, locale: string) =>
      seconds < 60
        ? 'less than a minute left'
        : `about ${counted(Math.ceil(seconds / 60), 'minute', 'minutes', locale)} left`,
    resting: (until: string, locale: string) =>
      `Resting until ${new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(Date.parse(until))}, so that Jira has room for others`,
    meanwhile: 'You can leave this page; the check goes on without it.',
    ended: {
      planning: '',
      running: '',
      done: 'Last checked as a whole',
      cancelled: 'The last check was stopped',
      failed: 'The last check did not get to its end',
    } satisfies Record<ScanStatus, string>,
    problems: {
      'not-allowed': 'Jira did not let the app see this project. A Jira admin can let it in.',
      'no-answer': 'Jira did not answer for long. Check again later.',
      settings: 'The role settings cannot be read. A project admin can look them over.',
      internal: 'Something went wrong in the app. Check again; if it stays, tell your Jira admin.',
    } satisfies Record<ScanProblem, string>,
  },

  course: {
    heading: 'Over time',
    restsOn: 'What each day’s check found on all issues of the project, done work too.',
    withheld:
      'The course counts every issue of the project, so it is shown only to people who see all of them.',
    tooEarly: 'The line begins with the second day that is checked.',
    allDuties: 'All duties together',
    figures: 'In figures',
    day: 'Day',
    picture: (from: string, to: string, changes: string[]) =>
      `From ${from} to ${to}. ${changes.join('. ')}.`,
    change: (outcome: string, before: number, after: number, locale: string) =>
      `${outcome}: from ${before.toLocaleString(locale)} to ${after.toLocaleString(locale)}`,
  },

  coverage: {
    heading: 'By duty',
    duty: 'Duty',
    none: 'applies to none',
    restsOn: 'Counted by Jira’s search, over the issues that you may see. Each figure opens it.',
    figure: (count: string, duty: string, outcome: string) =>
      `${count}: ${duty}, ${outcome}. Open the search`,
  },

  waiting: {
    heading: 'Whose turn it is',
    restsOn:
      'Issues with a gap or worth a look, that you may see. Ages are since it became their turn.',
    forMe: (count: number, locale: string) => `${issues(count, locale)} waiting for you`,
    oldest: ', the oldest since ',
    nothingForMe: 'Nothing waits for you.',
    nothing: 'Nothing waits for anybody.',
    showMine: 'Show mine',
    forNobody: (count: number, locale: string) =>
      `${issues(count, locale)} with a gap and nobody named for the role`,
    showNobody: 'Show these',
    looking: (found: number) =>
      found === 0 ? 'Looking whom work waits for…' : `${found} found, looking for more…`,
    more: 'Look for more people',
    person: 'Waiting for',
    issues: 'Issues',
    overAWeek: 'A week or longer',
    longest: 'Longest',
    you: '(you)',
    me: 'you',
    unnamed: 'somebody you cannot see',
    figure: (count: string, name: string) =>
      `${count} waiting for ${isolate(name)}. Open the search`,
    oldFigure: (count: string, name: string) =>
      `${count} waiting for ${isolate(name)} for a week or longer. Open the search`,
  },

  team: {
    heading: 'Team',
    restsOn: 'People named for the whole project; an issue’s own fields may name others.',
    /** With a capital, past the mark that isolates a name. */
    role: (name: string) =>
      name.replace(
        /^(\u2068?)(\p{Ll})/u,
        (_, mark: string, letter: string) => mark + letter.toUpperCase(),
      ),
    nobody: 'Nobody is named for the whole project',
    deputy: '(stands in)',
  },

  partnership: {
    heading: 'The messy middle',
    restsOn: (count: number, complete: boolean, locale: string) =>
      `Work of the last 90 days on ${
        complete
          ? `${issues(count, locale)} that you may see`
          : `the ${issues(count, locale)} that changed last and you may see`
      }. Where the roles overlap, two partners can talk about who does what.`,
    own: 'own work',
    figures: 'In figures',
    picture: (
      {
        manager,
        owner,
        managers,
        owners,
      }: {
        manager: string;
        owner: string;
        managers: ContributionCounts;
        owners: ContributionCounts;
      },
      locale: string,
    ) =>
      `Two circles that overlap. Of the ${manager}’s work, ${managers.own.toLocaleString(locale)} by their own hands and ${managers.other.toLocaleString(locale)} by the ${owner}. Of the ${owner}’s work, ${owners.own.toLocaleString(locale)} by their own hands and ${owners.other.toLocaleString(locale)} by the ${manager}.`,
    workOf: (role: string) => `Work of the ${role}`,
    works: {
      stories: 'Stories written or refined',
      order: 'Order of work set',
      answers: 'Questions answered',
      epics: 'Strategy written or refined',
      trace: 'Epics tied to the strategy',
    } satisfies Record<Work, string>,
    columns: {
      work: 'Work',
      own: 'By the role',
      other: 'By the other role',
      neither: 'By others',
    },
  },

  issues: {
    heading: 'Issues',
    restsOn:
      'Found and sorted by Jira’s search as you; what a check has not reached yet is not among them.',
    filter: 'Which issues',
    duty: 'Duty',
    anyDuty: 'Any duty',
    outcome: 'Found',
    anyOutcome: 'Anything',
    waitingFor: 'Waiting for',
    anybody: 'Anybody or nobody',
    me: 'Me',
    nobody: 'Nobody named',
    days: 'Waiting since',
    anyAge: 'Any time',
    age: (days: number) => (days === 1 ? 'A day or longer' : `${days} days or longer`),
    reset: 'Reset filters',
    count: (count: number, locale: string) => issues(count, locale),
    openSearch: (count: number, locale: string) => `${issues(count, locale)}. Open the search`,
    none: 'Nothing like this here. Choose other filters to see more.',
    nothingFound: (isChecked: boolean) => (isChecked ? 'Nothing to do' : 'Not readable'),
    people: (names: string[], locale: string) =>
      new Intl.ListFormat(locale, { type: 'disjunction' }).format(names.map(isolate)),
    columns: {
      key: 'Issue',
      found: 'Found',
      waiting: 'Waiting for',
      since: 'Since',
      priority: 'Priority',
      updated: 'Updated',
    } satisfies Record<Sort['by'] | 'found' | 'waiting', string>,
  },

  table: {
    ascending: 'Sort from the start',
    descending: 'Sort from the end',
    button: 'Sort button',
    pages: 'Pages of the table',
    previous: 'Previous',
    next: 'Next',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },

  download: {
    button: 'Download as CSV',
    stop: 'Stop',
    begun: 'Reading the rows…',
    progress: (read: number, count: number, locale: string) =>
      `${read.toLocaleString(locale)} of ${count.toLocaleString(locale)} rows read`,
    stopped: 'Stopped. No file was made.',
    done: (rows: number, locale: string) => `Downloaded ${counted(rows, 'row', 'rows', locale)}.`,
    cut: (rows: number, locale: string) =>
      `Downloaded the first ${rows.toLocaleString(locale)} rows. For the rest, narrow the filters down.`,
    columns: {
      key: 'Key',
      summary: 'Summary',
      issueType: 'Type',
      status: 'Status',
      priority: 'Priority',
      waitingFor: 'Waiting for',
      waitingSince: 'Waiting since',
      checkedAt: 'Checked at',
    },
  },
};
