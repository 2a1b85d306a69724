/** The formats that are read, in the order in which they are tried. */
import type { Format } from './format';
import { jsonDocuments } from './json-documents';
import { jsonLines } from './json-lines';

const FORMATS: readonly Format[] = [jsonDocuments, jsonLines];

/** @param head the first characters of a file: its ending says nothing */
export function formatOf(head: string): Format {
  return FORMATS.find((format) => format.recognises(head)) ?? jsonLines;
}
