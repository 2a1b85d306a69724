/** The one way to the terminal: nothing that stands in a file is obeyed there. */
import { randomUUID } from 'node:crypto';
import { escapeControls } from '../import/escape-controls';

/** Stands for the sign that begins a colour until the line is printed; no file can know it. */
const COLOUR = `<${randomUUID()}:`;

/** @param code of ANSI, such as 31 for red; left out where nobody watches */
export function coloured(code: number, text: string): string {
  return process.stdout.isTTY ? `${COLOUR}${code}m${text}${COLOUR}0m` : text;
}

export function print(line = ''): void {
  console.log(escapeControls(line).replaceAll(COLOUR, '\x1b['));
}

/** Ends without a word where whoever reads has enough: `inspect … | head`. */
export function endWithTheReader(): void {
  if (process.stdout.listeners('error').includes(onError)) return;
  process.stdout.on('error', onError);
}

function onError(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

/** For what stands in the way, so that what is found can be read by a program. */
export function printProblem(line: string): void {
  console.error(escapeControls(line));
}
