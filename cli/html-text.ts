/** HTML that people's words cannot break out of: every value is escaped unless it is HTML already. */
import { escapeControls } from '../import/escape-controls';

/** HTML that was made here. */
export class Html {
  constructor(readonly text: string) {}
}

export type Value = string | number | Html | readonly Html[];

/** A template whose values are escaped; lists are joined. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(parts.map((part, n) => part + textOf(values[n] ?? '')).join(''));
}

function textOf(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escaped(value);
  return typeof value === 'number' ? String(value) : value.map(({ text }) => text).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return escapeControls(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
