/** What a property of an issue may be called and hold. */
import { badRequest } from '../failure';

const KEY_LENGTH = 255;
const VALUE_LENGTH = 32_768;

/** The properties, if each is one that Jira takes. @throws JiraFailure 400 for a key or a value that is too long. */
export function readProperties(properties: Record<string, unknown>): Record<string, unknown> {
  for (const [key, value] of Object.entries(properties)) {
    if (key === '' || key.length > KEY_LENGTH) {
      throw badRequest(`The property key has to be between 1 and ${KEY_LENGTH} characters long.`);
    }
    if (value === undefined) throw badRequest('The property value has to be valid JSON.');
    if (JSON.stringify(value).length > VALUE_LENGTH) {
      throw badRequest(`The property value cannot be longer than ${VALUE_LENGTH} characters.`);
    }
  }
  return properties;
}
