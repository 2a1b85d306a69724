/** HTML with everything escaped that was not made by this module: people's words can never become markup. */

export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | boolean | null | undefined | readonly Part[];

/** Builds markup; strings and numbers are escaped, lists are joined, and null, undefined and booleans show nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(
    strings.map((text, at) => (at === 0 ? '' : rendered(parts[at - 1])) + text).join(''),
  );
}

/** An attribute that is there or not, such as `checked`. */
export function flag(name: string, isSet: boolean): Markup {
  return new Markup(isSet ? ` ${name}` : '');
}

function rendered(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return (part as readonly Part[]).map(rendered).join('');
  return typeof part === 'string' || typeof part === 'number' ? escapeHtml(String(part)) : '';
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
