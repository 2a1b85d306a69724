import { t } from '../shared/texts';
import { warmRemembered } from './use-remembered';

/** What takes a browser long the first time: done while the answer is on its way, instead of once it is there. */
export function warmUp(): void {
  t('panel.turns.yours', { count: 1 });
  warmRemembered();
}
