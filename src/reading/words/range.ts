/** A part of a text: offsets in UTF-16 units, `end` exclusive. */
export interface Range {
  start: number;
  end: number;
}
