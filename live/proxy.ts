/** The proxy that the environment names. */
import { LiveProblem } from './problem';

/** As undici looks them up (`env-http-proxy-agent.js`): what is asked over HTTPS goes by the second pair where the first is not set. */
const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/**
 * @returns the proxy's address; null where none is set
 * @throws LiveProblem for what is no address of one
 */
export function proxyIn(environment: NodeJS.ProcessEnv): string | null {
  const name = VARIABLES.find((one) => (environment[one] ?? '') !== '');
  if (name === undefined) return null;
  const given = environment[name] ?? '';
  // curl and git take one without a scheme.
  const whole = given.includes('://') ? given : `http://${given}`;
  // What was given may hold a password, so it is not said again.
  if (!URL.canParse(whole) || !/^https?:$/.test(new URL(whole).protocol))
    throw new LiveProblem((t) => t('live.noProxyAddress', { variable: name }));
  return whole;
}
