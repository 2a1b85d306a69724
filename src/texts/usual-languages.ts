/** Where each of our languages is usual, as the standard has it. Made from the files beside this one by `npm run docs`; a test compares. */
export const USUAL: ReadonlyMap<string, string> = new Map([
  ['de', 'de-DE'],
  ['en', 'en-US'],
  ['es', 'es-ES'],
  ['fr', 'fr-FR'],
  ['pt', 'pt-BR'],
]);
