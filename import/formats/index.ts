/** The formats that are read, in the order in which they are tried. */
import { csv } from './csv/csv';
import type { Format } from './format';
import { jsonDocuments } from './json-documents';
import { jsonLines } from './json-lines';
import { unknownText } from './unknown-text';
import { rss } from './xml/rss';

const FORMATS: readonly Format[] = [jsonDocuments, rss, csv, unknownText];

/** @param head the first characters of a file: its ending says nothing */
export function formatOf(head: string): Format {
  return FORMATS.find((format) => format.recognises(head)) ?? jsonLines;
}
