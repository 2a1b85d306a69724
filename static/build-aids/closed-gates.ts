import type { Plugin } from 'vite';

const CLIENT = '@atlaskit/feature-gate-js-client';
const STAND_IN = '\0closed-gates';

/**
 * Takes Atlassian's experiment client out of the pages.
 *
 * The components ask it which of their experiments is on. In an app nothing ever sets it up, so that every gate is
 * closed and every experiment has its default; yet it weighs 30 KB and knows how to call home, which an app without
 * egress must not even try. The stand-in gives the same answers.
 */
export function closedGates(): Plugin {
  return {
    name: 'closed-gates',
    enforce: 'pre',
    resolveId: (source) => (source === CLIENT || source.startsWith(`${CLIENT}/`) ? STAND_IN : null),
    load: (id) =>
      id === STAND_IN
        ? `export default {
             checkGate: () => false,
             getExperimentValue: (experiment, parameter, fallback) => fallback,
           };`
        : null,
  };
}
