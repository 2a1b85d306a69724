import { view } from '@forge/bridge';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { translatorOf } from '../../../src/texts/translate';
import 'virtual:token-themes.css';
import './base.css';
import { ErrorBoundary } from './ErrorBoundary';
import { fetchLanguage, type Languages } from './fetch-language';
import { speak, t } from './texts';

/** The texts of a page, as `virtual:texts/…` has them. */
interface PageTexts {
  languages: Languages;
  /** What is said when no language can be loaded. */
  broken: string;
}

/**
 * Puts a page into its frame, in the reader's language.
 * @param page what is shown once the language is there
 * @param fallback stands in for it when a part of it throws
 */
export async function mountPage(
  { languages, broken }: PageTexts,
  page: ReactNode,
  fallback: ReactNode,
): Promise<void> {
  // The product then keeps the colour mode of the page; where it cannot, the page stays light.
  void view.theme.enable().catch(() => undefined);
  const element = document.getElementById('root');
  if (!element) return;
  const root = createRoot(element);
  const draw = (shown: ReactNode): void => {
    // Left to React it would be a task of its own, and the browser draws the empty page before that.
    flushSync(() => {
      root.render(shown);
    });
  };
  try {
    const { texts, locale, conventions } = await fetchLanguage(languages);
    speak(translatorOf(texts, locale, { conventions }));
  } catch {
    draw(<p role="alert">{broken}</p>);
    return;
  }
  document.documentElement.lang = t.locale;
  draw(<ErrorBoundary fallback={fallback}>{page}</ErrorBoundary>);
}
