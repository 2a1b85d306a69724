/** Programs that save issues in short put a name where Jira has an object with one. */
import { asText, type Raw } from '../src/jira/answers/parse';

/** What people are called does not tell who they are, unless the export says so elsewhere. */
const person = (displayName: string): Raw => ({ displayName });

const named = (name: string): Raw => ({ id: name, name });

const FROM_NAME: Readonly<Record<string, (name: string) => Raw>> = {
  issuetype: (name) => ({ name }),
  status: named,
  priority: named,
  project: (key) => ({ id: key, key, name: key }),
  reporter: person,
  assignee: person,
  creator: person,
};

/** @returns fields in which a name stands in an object as Jira has it; what is no name is left as it is */
export function withNamesInObjects(fields: Raw): Raw {
  const inObjects = Object.entries(FROM_NAME).flatMap(([field, make]) => {
    const name = asText(fields[field])?.trim() ?? '';
    return name === '' ? [] : [[field, make(name)] as const];
  });
  return inObjects.length === 0 ? fields : { ...fields, ...Object.fromEntries(inObjects) };
}
