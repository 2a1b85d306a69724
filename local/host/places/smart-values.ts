/** Smart values of a rule, as far as the local site's rules need them; what Automation does not know it leaves empty. */
import { own } from '../../../src/contract/own';

interface SetOff {
  issueKey?: string;
  projectKey?: string;
}

const SMART_VALUE = /\{\{\s*([\w.]+)\s*\}\}/g;

/** Puts values in place of `{{issue.key}}` and the like. */
export function resolveSmartValues(
  inputs: Readonly<Record<string, string>>,
  { issueKey = '', projectKey = '' }: SetOff,
): Record<string, string> {
  const values: Record<string, string> = {
    'issue.key': issueKey,
    'issue.project.key': projectKey,
    'project.key': projectKey,
  };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, text]) => [
      name,
      text.replace(SMART_VALUE, (_, path: string) => own(values, path) ?? ''),
    ]),
  );
}
