/**
 * @returns how many bytes a value takes in storage, where it stands as a JSON text within JSON: its quotation marks count twice
 */
export function storedBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(JSON.stringify(value))).length;
}
