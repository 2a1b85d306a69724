/** Whoever is mentioned is told of it, so only a name that was meant as one mentions. */
import { commentDocument } from '../../local/host/issue-edit';
import type { SitePerson } from '../../local/jira/model';
import { readAdf } from '../../src/reading/document/adf';

const person = (accountId: string, displayName: string): SitePerson =>
  ({ accountId, displayName, active: true }) as SitePerson;
const PEOPLE = [
  person('max', 'Max'),
  person('long', 'Max Mustermann'),
  person('anna', 'Anna Ödegård'),
  person('one', 'Sam Lee'),
  person('two', 'Sam Lee'),
];

/** Who is mentioned, and all words, which stay as they were written. */
function mentioned(text: string): string[] {
  const read = readAdf(commentDocument(text, PEOPLE));
  expect(read?.text.toLowerCase()).toBe(text.toLowerCase());
  return [...JSON.stringify(commentDocument(text, PEOPLE)).matchAll(/"id":"(\w+)"/g)].map(
    ([, id]) => id ?? '',
  );
}

test.each([
  ['@Max, look', ['max']],
  ['(@max)', ['max']],
  ['@Max Mustermann: and @Anna Ödegård?', ['long', 'anna']],
  ['@Max M', ['max']],
  ['joe@max.example', []],
  ['joe.@max', []],
  ['@Maximilian', []],
  ['@Max2', []],
  ['@Sam Lee', []],
  ['@@Max', ['max']],
])('"%s" mentions %j', (text, who) => {
  expect(mentioned(text)).toEqual(who);
});
