import { view } from '@forge/bridge';

let reading: Promise<string> | undefined;

/** The reader's language as a BCP 47 tag; asked for once a page. */
export function readLocale(): Promise<string> {
  reading ??= view.getContext().then(
    ({ locale }) => tagOf(locale),
    () => 'en',
  );
  return reading;
}

/** Jira writes `en_US`; a tag that no browser takes would break every date. */
function tagOf(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
