import { view } from '@forge/bridge';
import { useEffect } from 'react';
import { t } from '../shared/texts';

/** Puts the number of turns into the title of the window, where Jira lets pages have one. */
export function useWindowTitle(count: number): void {
  useEffect(() => {
    void view.changeWindowTitle(t('global.windowTitle', { count })).catch(() => undefined);
  }, [count]);
}
