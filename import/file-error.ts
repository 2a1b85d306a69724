import { isNativeError } from 'node:util/types';

/** Whether an error is the file system's about a path: the file is not there, may not be read, or is a folder. */
export function isFileError(error: unknown): error is Error & { code: string; path: string } {
  return isNativeError(error) && 'code' in error && 'path' in error;
}
