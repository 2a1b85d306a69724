/**
 * What Confluence takes as a macro's configuration: the "Supported config payload format" of Forge's page on the macro module.
 * `null` is refused and so are lists in lists; the elements of a list are of one type.
 */

/** The code with which `view.submit` is rejected for a configuration in any other form. */
export const INVALID_CONFIG = 'INVALID_CONFIG';

/** Whether a value, as it is after its way through JSON, can be kept as a macro's configuration. */
export function isMacroConfig(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && Object.values(value).every(isAllowed);
}

function isAllowed(value: unknown): boolean {
  if (Array.isArray(value)) {
    const types = new Set(value.map((element) => typeof element));
    return types.size <= 1 && value.every((one) => !Array.isArray(one) && isAllowed(one));
  }
  return isRecord(value) ? isMacroConfig(value) : SCALARS.has(typeof value);
}

const SCALARS: ReadonlySet<string> = new Set(['undefined', 'string', 'number', 'boolean']);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
