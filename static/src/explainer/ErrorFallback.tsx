import type { ReactNode } from 'react';
import { t } from '../shared/texts';

/** Stands in for the page where a part of it threw. */
export function ErrorFallback(): ReactNode {
  return <p role="alert">{t('page.broken')}</p>;
}
