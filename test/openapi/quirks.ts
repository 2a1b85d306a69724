import type { Quirk } from './specification';

const CHANGELOGS =
  /^(GET \/rest\/api\/3\/issue\/\{issueIdOrKey\}(\/changelog)?|POST \/rest\/api\/3\/(search\/jql|changelog\/bulkfetch|issue\/bulkfetch)|GET \/rest\/api\/3\/search\/jql)$/;

/** Where real Jira departs from its own description, and the stand-in with it. */
export const QUIRKS: readonly Quirk[] = [
  {
    operation: CHANGELOGS,
    at: /\/items\/\*\/(from|fromString|to|toString)$/,
    problem: /must be string/,
    because: 'A change from or to nothing has null there, as every export of a real site shows.',
  },
  {
    operation: /^POST \/rest\/api\/3\/changelog\/bulkfetch$/,
    at: /\/changeHistories\/\*\/created$/,
    problem: /must be string/,
    because: 'This one resource gives times as numbers, and the app reads both.',
  },
  {
    operation: /^GET \/rest\/api\/3\/project\/search$/,
    at: /\/projectTypeKey$/,
    problem: /allowed values/,
    because:
      'A project of Jira Product Discovery is of the type product_discovery, which is younger than the description.',
  },
  {
    operation: /^POST \/rest\/api\/3\/issue\/properties(\/multi)?$/,
    at: /\/properties\/[^/]+$/,
    problem: /must NOT have additional properties|must be object/,
    because:
      'The value of a property may be any JSON, as the description of it shows by example; its schema is that of a class of the server.',
  },
];
