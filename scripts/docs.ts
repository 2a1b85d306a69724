/** Writes the documents that are made from the code, so that they cannot drift: the second half of `npm run docs`. */
import { PAGES, write } from './generated';

write(PAGES);
