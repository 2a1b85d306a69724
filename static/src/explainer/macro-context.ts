/** Who reads, and in which language. */
import { i18n, view } from '@forge/bridge';
import { readConfig, type ExplainerConfig } from '../../../src/contract/explainer';
import { forgeLocale, translatorOf, type Translate } from '../../../src/explainer/translation';

export interface MacroContext {
  t: Translate;
  /** BCP 47 tag of the language. */
  locale: string;
  /** IANA zone. */
  timeZone: string;
  /** Account id; null for somebody who is not signed in. */
  accountId: string | null;
  siteUrl: string;
  config: ExplainerConfig;
  /** False for a macro that was just put in. */
  isConfigured: boolean;
}

let reading: Promise<MacroContext> | undefined;

/** Asked for once a page. What the page is told of its reader decides nothing but words: functions do not trust it. */
export function readMacroContext(): Promise<MacroContext> {
  reading ??= read();
  return reading;
}

async function read(): Promise<MacroContext> {
  const context = await view.getContext().catch(() => null);
  const saved: unknown = context?.extension['config'];
  const { t, locale } = await textsFor(context?.locale ?? 'en-US');
  document.documentElement.lang = locale;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    t,
    locale,
    timeZone: context?.timezone ?? timeZone,
    accountId: context?.accountId ?? null,
    siteUrl: context?.siteUrl ?? '',
    config: readConfig(saved),
    isConfigured: saved !== undefined && saved !== null,
  };
}

/** The texts that the platform keeps beside the page; where they cannot be had, English comes with the page itself. */
async function textsFor(tag: string): Promise<Pick<MacroContext, 't' | 'locale'>> {
  try {
    const { translations, locale } = await i18n.getTranslations(forgeLocale(tag) as 'en-US');
    if (translations) return { t: translatorOf(translations, locale), locale };
  } catch {
    // Said by what follows: the page goes on in English.
  }
  const { default: english } = await import('../../../src/explainer/locales/en-US.json');
  return { t: translatorOf(english, 'en-US'), locale: 'en-US' };
}
