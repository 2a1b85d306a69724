/** The project page's own words, in one place for translation. Names inside a sentence are isolated. */
import type { ContributionCounts, Work } from '../../../src/contract/attribution';
import type { Filter, Sort } from '../../../src/contract/project-search';
import type { ScanProblem, ScanStatus } from '../../../src/contract/scan';
import { isolate } from '../shared/isolate';

const counted = (count: number, one: string, many: string, locale: string): string =>
  `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;
const issues = (count: number, locale: string): string =>
  counted(count, 'work item', 'work items', locale);

export const words = {
  title: (project: string) => `Role coverage: ${isolate(project)}`,
  loading: 'Loading the project…',
  unreachable: 'Role Clarity can’t be reached. Check your connection, then try again.',
  broken: 'The page can’t show this. Reload it. If that doesn’t help, tell your Jira admin.',
  failure: { title: 'The project can’t be opened', retry: 'Try again' },

  unconfigured: {
    title: (project: string) => `${isolate(project)} isn’t set up in Role Clarity`,
    why: 'Role Clarity needs to know where to find the project’s product owner and product manager.',
    setUp: 'Set up Role Clarity',
    askAdmin: 'A project admin can set this up in the project’s settings, under Role Clarity.',
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
    const what = `${issues(all, locale)}${work === 'open' ? ' of open work' : ''} that you can see`;
    if (checked >= all) return `${what}, all of them checked.`;
    return `${what}; ${checked.toLocaleString(locale)} of them checked.`;
  },

  empty: {
    title: 'No work items here',
    open: 'You can see no open work of this kind. Try all work instead.',
    all: 'You can see no work items of this kind in the project.',
  },

  scan: {
    never: 'Nothing has been checked yet',
    why: 'Role Clarity checks every work item once. After that, this page stays up to date by itself.',
    askAdmin: 'A project admin can start the first check here.',
    start: 'Start the check',
    startAgain: 'Check again',
    cancel: 'Stop the check',
    progress: 'Check of the project',
    planning: 'Counting what there is to check…',
    share: (percent: number) => `Checking the project: ${percent}% done`,
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
      `Resting until ${new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(Date.parse(until))}, to leave Jira room for others`,
    meanwhile: 'You can leave this page. The check continues.',
    ended: {
      planning: '',
      running: '',
      done: 'Last full check',
      cancelled: 'The last check was stopped',
      failed: 'The last check failed',
    } satisfies Record<ScanStatus, string>,
    problems: {
      'not-allowed': 'The app has no access to this project. A Jira admin can grant it.',
      'no-answer': 'Jira didn’t answer. Check again later.',
      settings: 'The role settings can’t be read. A project admin can check them.',
      internal:
        'Something went wrong in the app. Check again. If that doesn’t help, tell your Jira admin.',
    } satisfies Record<ScanProblem, string>,
  },

  course: {
    heading: 'Trend',
    restsOn: 'What each day’s check found on all work items, including done work.',
    withheld: 'Trend hidden: you can’t see every work item.',
    tooEarly: 'The trend starts after two checks.',
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
    restsOn: 'Counts work items that you can see. Each figure opens its search.',
    figure: (count: string, duty: string, outcome: string) =>
      `${count}: ${duty}, ${outcome}. Open the search`,
  },

  waiting: {
    heading: 'Whose turn it is',
    restsOn:
      'Work items with a gap or to review that you can see. Ages count from when it became their turn.',
    forMe: (count: number, locale: string) => `${issues(count, locale)} waiting for you`,
    oldest: ', the oldest since ',
    nothingForMe: 'Nothing is waiting for you.',
    nothing: 'Nobody is waited for.',
    showMine: 'Show mine',
    forNobody: (count: number, locale: string) => `${issues(count, locale)} with no one to ask`,
    showNobody: 'Show these',
    looking: (found: number) =>
      found === 0 ? 'Finding who is waited for…' : `${found} found, looking for more…`,
    more: 'Look for more people',
    person: 'Waiting for',
    issues: 'Work items',
    overAWeek: 'A week or longer',
    longest: 'Longest',
    you: '(you)',
    me: 'you',
    unnamed: 'someone you can’t see',
    figure: (count: string, name: string) =>
      `${count} waiting for ${isolate(name)}. Open the search`,
    oldFigure: (count: string, name: string) =>
      `${count} waiting for ${isolate(name)} for a week or longer. Open the search`,
  },

  team: {
    heading: 'Team',
    restsOn: 'People set for the whole project. A work item’s own fields may name others.',
    /** With a capital, past the mark that isolates a name. */
    role: (name: string) =>
      name.replace(
        /^(\u2068?)(\p{Ll})/u,
        (_, mark: string, letter: string) => mark + letter.toUpperCase(),
      ),
    nobody: 'Nobody is set for the whole project',
    deputy: '(deputy)',
  },

  partnership: {
    heading: 'Overlap between the roles',
    restsOn: (count: number, complete: boolean, locale: string) =>
      `Work of the last 90 days on ${
        complete
          ? `${issues(count, locale)} that you can see`
          : `the ${issues(count, locale)} that changed last and that you can see`
      }. Where the roles overlap, the two can agree on who does what.`,
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
      `Two circles that overlap. Of the ${manager}’s work, ${managers.own.toLocaleString(locale)} done by that role and ${managers.other.toLocaleString(locale)} by the ${owner}. Of the ${owner}’s work, ${owners.own.toLocaleString(locale)} done by that role and ${owners.other.toLocaleString(locale)} by the ${manager}.`,
    workOf: (role: string) => `Work of the ${role}`,
    works: {
      stories: 'Stories written or refined',
      order: 'Priority set',
      answers: 'Questions answered',
      epics: 'Strategy epics written or refined',
      trace: 'Epics linked to strategy',
    } satisfies Record<Work, string>,
    columns: {
      work: 'Work',
      own: 'By the role',
      other: 'By the other role',
      neither: 'By others',
    },
  },

  issues: {
    heading: 'Work items',
    restsOn: 'Shows checked work items that you can see.',
    filter: 'Which work items',
    duty: 'Duty',
    anyDuty: 'Any duty',
    outcome: 'Found',
    anyOutcome: 'Anything',
    waitingFor: 'Waiting for',
    anybody: 'Anyone or no one',
    me: 'Me',
    nobody: 'No one to ask',
    days: 'Waiting since',
    anyAge: 'Any time',
    age: (days: number) => (days === 1 ? 'A day or longer' : `${days} days or longer`),
    reset: 'Reset filters',
    count: (count: number, locale: string) => issues(count, locale),
    openSearch: (count: number, locale: string) => `${issues(count, locale)}. Open the search`,
    none: 'No work items match. Change the filters to see more.',
    nothingFound: (isChecked: boolean) => (isChecked ? 'Nothing to do' : 'Not readable'),
    people: (names: string[], locale: string) =>
      new Intl.ListFormat(locale, { type: 'disjunction' }).format(names.map(isolate)),
    columns: {
      key: 'Work item',
      found: 'Found',
      waiting: 'Waiting for',
      since: 'Since',
      priority: 'Priority',
      updated: 'Updated',
    } satisfies Record<Sort['by'] | 'found' | 'waiting', string>,
  },

  table: {
    ascending: 'Sort ascending',
    descending: 'Sort descending',
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
      `Downloaded the first ${rows.toLocaleString(locale)} rows. Narrow the filters to get the rest.`,
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
