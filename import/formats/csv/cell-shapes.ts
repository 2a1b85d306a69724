/** What single cells of Jira's CSV look like, whichever language their header is in. */
import { isDate } from '../../dates/written-date';

export const KEY = /^[A-Z][A-Z0-9_]+-\d+$/;
/** `712020:0a1b…`, `557058:…`, 24 digits of older accounts, `qm:…` of customers, a UUID. */
const ACCOUNT =
  /^(?:[0-9a-z]+:[\w:-]{3,}|[0-9a-f]{24}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

export function isAccountId(text: string): boolean {
  return ACCOUNT.test(text);
}

export interface CommentCell {
  /** As it is written. */
  date: string;
  author: string;
  body: string;
}

/** @returns the parts of `date;author;text`; null for a cell that is no comment */
export function commentIn(cell: string): CommentCell | null {
  const first = cell.indexOf(';');
  const second = first < 0 ? -1 : cell.indexOf(';', first + 1);
  if (second < 0) return null;
  return {
    date: cell.slice(0, first),
    author: cell.slice(first + 1, second).trim(),
    body: cell.slice(second + 1),
  };
}

/** Whether a cell is a comment: its date can be read, and it is no attachment, which ends in a name and an address. */
export function isComment(cell: string): boolean {
  const parts = commentIn(cell);
  return (
    parts !== null &&
    isDate(parts.date) &&
    !/\s/.test(parts.author) &&
    !/^[^\n]*;https?:\/\/\S+\/attachment\/\S*$/.test(parts.body)
  );
}

/** Spreadsheets hold no longer cell: what is as long as this was cut. */
const LONGEST_IN_SPREADSHEET = 32_767;

export function isCut(cell: string): boolean {
  return cell.length === LONGEST_IN_SPREADSHEET;
}

/** A day and a month, a month and a year, in either order ("11-Mrz", "Mrz 11"). */
const DAY_OR_MONTH = /^(?:\d{1,4}[-./ ]+\p{L}{3,9}\.?|\p{L}{3,9}\.?[-./ ]+\d{1,4})$/u;

/** Whether a spreadsheet may have made a date of what stood in a cell. */
export function isMadeDate(cell: string): boolean {
  return isDate(cell) || DAY_OR_MONTH.test(cell);
}

/** What a spreadsheet makes of an id or a key: a number with an exponent, a date. */
const SPREADSHEET_NUMBER = /^\d+(?:[.,]\d+)?e\+?\d+$/i;

export function isSpreadsheetNumber(cell: string): boolean {
  return SPREADSHEET_NUMBER.test(cell);
}
