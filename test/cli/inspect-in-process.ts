/** The command line, run as a person runs it. */
import { inspectAsAsked } from '../../cli/inspect-as-asked';

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Takes the place of the end of the process, which the tests live in. */
class Exit extends Error {
  constructor(readonly code: number) {
    super(`exit ${code}`);
  }
}

const exitCode = (): number => Number(process.exitCode ?? 0);

/** Runs the command in English, whatever the shell of whoever tests speaks. */
export const inspect = (...args: string[]): Promise<Run> => inspectIn('C', ...args);

/**
 * Runs the command in this process, since a process of its own takes a second to start.
 * @param locale as a shell has it
 */
export async function inspectIn(locale: string, ...args: string[]): Promise<Run> {
  const said = { out: '', err: '' };
  const to =
    (where: 'out' | 'err') =>
    (text: unknown): true => {
      // A bar that draws over itself, where somebody watches the tests.
      if (!String(text).startsWith('\r')) said[where] += String(text);
      return true;
    };
  const line =
    (where: 'out' | 'err') =>
    (...words: unknown[]): void => {
      said[where] += `${words.map(String).join(' ')}\n`;
    };
  const { argv } = process;
  process.argv = ['node', 'inspect', ...args];
  process.exitCode = undefined;
  jest.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Exit(Number(code ?? 0));
  });
  jest.spyOn(process.stdout, 'write').mockImplementation(to('out'));
  jest.spyOn(process.stderr, 'write').mockImplementation(to('err'));
  jest.spyOn(console, 'log').mockImplementation(line('out'));
  jest.spyOn(console, 'error').mockImplementation(line('err'));
  try {
    process.env['LC_ALL'] = locale;
    await inspectAsAsked();
    return { ...said, code: exitCode() };
  } catch (error) {
    if (error instanceof Exit) return { ...said, code: error.code };
    throw error;
  } finally {
    jest.restoreAllMocks();
    process.argv = argv;
    process.exitCode = undefined;
  }
}
