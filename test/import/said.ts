/** What people are told in English of a file that they open: apart from the rest, since it takes every format of exports. */
import { noticeWords } from '../../import/notices';
import { NotAnExportError } from '../../import/records';
import { t } from '../english';

/** What the reader of exports says of a file. */
export const noticeSaid = (notice: Parameters<typeof noticeWords>[0]): string =>
  noticeWords(notice, t);

/** @returns why a file was not taken for an export; what else fails is thrown */
export async function refusalSaid(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof NotAnExportError) return error.words(t);
    throw error;
  }
  throw new Error('It was taken for an export.');
}
