/** What an import takes at most, as an object so that a test can do with a small file. */
export const LIMITS = {
  /** Characters of one record, or of a page of them on one line: read as a whole, unlike the file, and far above what Jira exports. */
  record: 100_000_000,
  /** Of a row of a CSV in bytes, and of an item of XML in characters: what these parsers hold weighs several times as much. */
  row: 32_000_000,
  /** Bytes that a packed file may become, whatever it was packed to; beyond that it may be 200 times as large. */
  unpacked: 64 * 1024 * 1024,
};
