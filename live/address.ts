/** The address of a Jira site as people give it. */
import { LiveProblem } from './problem';

const THIS_MACHINE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an address leads to this machine, where nobody can listen in on the way. */
export function isThisMachine({ hostname }: URL): boolean {
  return THIS_MACHINE.has(hostname);
}

/**
 * @param given an address, or the name of a site such as `acme.atlassian.net`; what follows the site's name is left out, so
 * that the address of any page of it will do
 * @returns the site's origin
 * @throws LiveProblem for what is none, for one that names a person or a password, and for one without encryption
 */
export function readAddress(given: string): URL {
  const text = given.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) throw noAddress(text);
  const url = new URL(whole);
  if (url.username !== '' || url.password !== '')
    throw new LiveProblem((t) => t('live.secretInAddress'));
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || !(url.hostname.includes('.') || isThisMachine(url))) throw noAddress(text);
  if (url.protocol === 'http:' && !isThisMachine(url))
    throw new LiveProblem((t) => t('live.notEncrypted', { host: url.host }));
  return new URL(url.origin);
}

function noAddress(given: string): LiveProblem {
  return new LiveProblem((t) => t('live.noAddress', { given }));
}
