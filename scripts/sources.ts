/** Writes what the app is built with that is made from the duties: the first half of `npm run docs`, which documents rest on. */
import { SOURCES, write } from './generated';

write(SOURCES);
