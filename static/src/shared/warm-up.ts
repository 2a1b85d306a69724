import { listOfAll } from '../../../src/texts/lists';

/**
 * Has the browser find out how a locale writes lists and numbers, which takes it long the first time. For when a page
 * waits anyway and its texts do not say so themselves (`Conventions`).
 */
export function warmUp(locale: string): void {
  listOfAll(['', ''], { locale });
}
