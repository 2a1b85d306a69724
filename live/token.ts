/** The API token: from the environment, or from the person without a trace on the screen. Nowhere else. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Translate } from '../src/texts/translate';
import { LiveProblem } from './problem';

export const TOKEN_VARIABLE = 'JIRA_API_TOKEN';

export interface AskingTerminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean };
}

/**
 * @param environment loses the token, so that no process started from here gets it
 * @param terminal where to ask where the environment has none
 * @throws LiveProblem where there is none, or what was given can be none
 */
export async function readToken(
  environment: NodeJS.ProcessEnv,
  terminal: AskingTerminal,
  { email, t }: { email: string; t: Translate },
): Promise<string> {
  const given = environment[TOKEN_VARIABLE]?.trim() ?? '';
  // oxlint-disable-next-line typescript/no-dynamic-delete -- assigning undefined would leave the text "undefined"
  delete environment[TOKEN_VARIABLE];
  const canAsk = terminal.input.isTTY === true && terminal.output.isTTY === true;
  const token = given === '' && canAsk ? await ask(t('live.askToken', { email }), terminal) : given;
  if (token === '') throw new LiveProblem((say) => say('live.noToken'));
  if (!/^[\x21-\x7e]+$/.test(token)) throw new LiveProblem((say) => say('live.oddToken'));
  return token;
}

/** Asks without echo: what is typed is read by a line editor that writes nowhere. */
function ask(question: string, { input, output }: AskingTerminal): Promise<string> {
  const nowhere = new Writable({
    write: (_piece, _encoding, done) => {
      done();
    },
  });
  output.write(question);
  const editor = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  return new Promise((resolve) => {
    let line = '';
    editor.once('SIGINT', () => {
      editor.close();
    });
    editor.once('line', (text) => {
      line = text.trim();
      editor.close();
    });
    editor.once('close', () => {
      output.write('\n');
      resolve(line);
    });
  });
}
