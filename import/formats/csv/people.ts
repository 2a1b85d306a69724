/** People as a CSV names them. */
import type { Raw } from '../../../src/jira/answers/parse';
import { isNameOfProgram } from '../../survey/programs';
import { isSpreadsheetNumber } from './cell-shapes';

/**
 * Cloud gives names beside account ids, or names alone, which may be those of two; a name alone is told by an id that the
 * file has beside it elsewhere, or is not known. Server gives user names, which tell people apart and have no
 * spaces.
 */
export type PeopleKind = 'names-and-ids' | 'user-names';

/** @param id undefined where there is no column of ids; @returns null for nobody */
export function personOf(name: string, id: string | undefined, kind: PeopleKind): Raw | null {
  if (id !== undefined && id !== '' && !isSpreadsheetNumber(id)) return withId(id, name);
  if (name === '') return null;
  // One that the first rows do not show may still be a name of Cloud's.
  return kind === 'user-names' && !/\s/.test(name) ? withId(name, name) : { displayName: name };
}

/** @param author of a comment: an account id or a user name */
export function authorOf(author: string): Raw | null {
  return author === '' || isSpreadsheetNumber(author) ? null : withId(author, '');
}

function withId(accountId: string, displayName: string): Raw {
  return {
    accountId,
    ...(displayName === '' ? {} : { displayName }),
    // A CSV gives no type of account beside the names of programs.
    ...(isNameOfProgram(displayName || accountId) ? { accountType: 'app' } : {}),
  };
}
