import type { Plugin } from 'vite';

const CLIENT = '@atlaskit/feature-gate-js-client';
const STAND_IN = '\0closed-gates';
/** How the components ask whether a gate is open; each file imports it under its own name. */
const GATE = '@atlaskit/platform-feature-flags/fg';
const IMPORT_OF_GATE = new RegExp(`import \\{ fg \\} from ['"]${GATE}['"];?`);
const QUESTION = /\bfg\(\s*(['"])[\w.-]+\1\s*\)/g;
/** The name in code: called with something else, or handed on. */
const OTHER_QUESTION = /\bfg\s*[(,;)]/;

/**
 * Takes Atlassian's experiments out of the pages, the client that would ask for them and what they would show.
 *
 * The components ask which of their experiments is on. In an app nothing ever sets that up, so that every gate is
 * closed and every experiment has its default; yet the client weighs 30 KB and knows how to call home, which an app
 * without egress must not even try, and what stands behind closed gates weighs as much again. So each question is
 * answered while the pages are built, and the bundler drops what can never run. A component that comes to ask in
 * another way stops the build here.
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
    transform(code, id) {
      if (!IMPORT_OF_GATE.test(code)) return null;
      const answered = code.replace(IMPORT_OF_GATE, '').replace(QUESTION, 'false');
      if (OTHER_QUESTION.test(answered))
        this.error(`${id} asks for a gate in a way that the build does not answer.`);
      return { code: answered, map: null };
    },
  };
}
