/**
 * What a file says, as it can be shown in a terminal: signs that a terminal obeys (colours, the cursor, the title of the
 * window, answers that it types by itself) or that turn around how a line is read stand as their numbers, in the way of
 * JSON, so that JSON stays the same. Line feeds stay.
 */
export function escapeControls(text: string): string {
  return text.replace(
    /(?!\n)\p{Cc}|[\u202a-\u202e]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
