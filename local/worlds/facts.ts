/**
 * What no document settles about the platform. Each fact has its values, the strictest documented one first, which the
 * stand-ins take unless they are told otherwise; a choice of one value for each is a world. The app must get by in all of them.
 */

export interface Fact {
  /** The first is the default. */
  values: readonly [string, string, ...string[]];
  about: string;
  /** Where the values come from. */
  source: string;
}

export const FACTS = {
  rolesAsApp: {
    values: ['answered', '401', '403', '404'],
    about: 'What the app gets when it asks who is in a project role',
    source:
      'OpenAPI: Administer Projects, which the app’s account has where its role stands in the permission scheme, else 404; public reports: 401',
  },
  groupsAsApp: {
    values: ['answered', '401', '403'],
    about: 'What the app gets when it asks who is in a group',
    source:
      'OpenAPI of group/member: three granular scopes in place of manage:jira-configuration; a post doubts that they mix with classic ones',
  },
  fieldsAsApp: {
    values: ['answered', '401', '403'],
    about: 'What the app gets when it asks for the fields of the site',
    source: 'OpenAPI of GET /field: no permission; 401 for a missing scope',
  },
  idsAlone: {
    values: ['ids', 'ids-and-keys'],
    about: 'What a search gives that asks for the field id alone',
    source: 'OpenAPI of search/jql: "id Returns only issue IDs"',
  },
  historiesOfMany: {
    values: ['40', '100'],
    about: 'How many histories an issue has in answers about many issues',
    source: 'OpenAPI of issue/bulkfetch; for searches JRACLOUD-96459',
  },
  totals: {
    values: ['of-the-page', 'of-all'],
    about: 'Whether total counts what was left out of a list inside an issue',
    source: 'nothing',
  },
  commentsInIssue: {
    values: ['100', '20'],
    about: 'How many of the newest comments stand inside an issue',
    source: 'public report: atlassian-mcp-server#230; for searches nothing',
  },
  arrayAliases: {
    values: ['by-place', 'any-entry'],
    about: 'Whether an indexed list is found by its alias or by alias[0] alone',
    source: 'jira-entity-property: alias[0]',
  },
  emptyAliases: {
    values: ['refused', 'taken'],
    about: 'Whether in and IS EMPTY may be asked of an indexed value',
    source: 'jira-entity-property: operators by type, without these',
  },
  relativeDays: {
    values: ['refused', 'taken'],
    about: 'Whether an indexed date may be compared with -7d',
    source: 'jira-entity-property: "Use the format YYYY-MM-DD"; JQL’s own fields take both',
  },
  milliseconds: {
    values: ['passed-over', 'indexed'],
    about: 'Whether a date with a part of a second is indexed',
    source: 'jira-entity-property: [YYYY]-[MM]-[DD]T[hh]:[mm]:[ss][TZ]',
  },
  appWrites: {
    values: ['everywhere', 'refused'],
    about: 'Whether the app may write properties of issues where nobody granted it that',
    source:
      'OpenAPI: Edit issues, which the app’s account has where its role stands in the permission scheme',
  },
  bulkWrites: {
    values: ['redirect', 'followed'],
    about:
      'Whether redirect: manual is kept to, so that a bulk write answers with the address of its task',
    source: 'OpenAPI: 303; that the platform’s proxy follows it is not ruled out',
  },
  rankEvents: {
    values: ['told', 'silent'],
    about: 'Whether a change of rank alone is an event',
    source: 'nothing',
  },
  permissionsCheck: {
    values: ['answered', '401'],
    about: 'What POST permissions/check answers with the scopes of the app',
    source: 'OpenAPI: no scope listed; its text says read:jira-work',
  },
  jiraFromConfluence: {
    values: ['answered', '401'],
    about: 'Whether a function of a macro may ask Jira as the reader',
    source:
      'app-compatibility: both products are installed; that the reader’s consent holds for Jira is not said',
  },
  conflictCode: {
    values: ['UNNAMED', 'CONDITIONAL_CHECK_FAILED'],
    about: 'The code of a condition in storage that does not hold',
    source: 'in no table of errors; the second was seen by others',
  },
  exporter: {
    values: ['payload', 'principal'],
    about: 'Where an export says who exports',
    source: 'code of public apps',
  },
  macroNulls: {
    values: ['refused', 'kept'],
    about: 'Whether a macro’s configuration takes null',
    source: 'modules/macro: "Supported config payload format"',
  },
  actionActor: {
    values: ['nowhere', 'principal', 'account-id'],
    about: 'Where an action is told who asks',
    source:
      'modules/automation-action: nowhere, but asUser goes out as the user of the rule’s connection; function-reference/arguments: principal; modules/rovo-action: "The context contains the user’s accountId"',
  },
  actionInputs: {
    values: ['bare', 'below-payload'],
    about: 'Whether an action gets its inputs by themselves or below payload',
    source: 'modules/automation-action: the example of a payload object against the code beside it',
  },
  consent: {
    values: ['given', 'asked'],
    about:
      'Whether the first call as a user is refused until that user has allowed the app to act for them',
    source:
      '@forge/api: NeedsAuthenticationError; that the platform asks where a function throws it: reports of public apps',
  },
  limitHeaders: {
    values: ['with-bursts', 'points-alone'],
    about:
      'What answers say of limits: of bursts too, and of points only while little is left; or of points alone, always',
    source:
      'rate-limiting: “Clients must not assume a fixed number or ordering”, and `r` only below about a fifth; earlier answers had the points in each',
  },
  scheduledAnswers: {
    values: ['status-code', 'ignored'],
    about: 'What a scheduled function has to answer',
    source: 'events-reference/scheduled-trigger against modules/scheduled-trigger',
  },
} as const satisfies Record<string, Fact>;

export type FactName = keyof typeof FACTS;
export const FACT_NAMES = Object.keys(FACTS) as FactName[];

/** One value for each fact. */
export type World = { readonly [N in FactName]: (typeof FACTS)[N]['values'][number] };

/** The strictest documented value of each fact. */
export const STRICTEST = Object.fromEntries(
  FACT_NAMES.map((name) => [name, FACTS[name].values[0]]),
) as World;

/** @param values of some facts; the others are the strictest */
export function worldWith(values: Partial<World>): World {
  return { ...STRICTEST, ...values };
}

/**
 * Reads `NAME=VALUE` as somebody types it.
 * @throws RangeError with a sentence that names what there is to choose from
 */
export function readFact(text: string): Partial<World> {
  const [name = '', value = ''] = text.split('=');
  if (!Object.hasOwn(FACTS, name))
    throw new RangeError(`There is no fact ${name}. There are: ${FACT_NAMES.join(', ')}.`);
  const { values, about }: Fact = FACTS[name as FactName];
  if (!values.includes(value))
    throw new RangeError(`${about}: ${name} is one of ${values.join(', ')}.`);
  return { [name]: value };
}
