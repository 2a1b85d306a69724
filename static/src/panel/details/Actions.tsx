import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '../../shared/Announcer';
import text from '../../shared/text.module.css';
import { t } from '../../shared/texts';
import { templateToOwners } from '../state/comment-templates';
import { usePanelContext } from '../state/panel-context';
import type { Asking } from '../state/use-asking';
import styles from './Actions.module.css';

/** What can be done on any issue, whatever was found. */
export function Actions({ asking }: { asking: Asking }): ReactNode {
  const panel = usePanelContext();
  const announce = useAnnounce();
  const [refreshing, setRefreshing] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const template = templateToOwners(panel);
  const checkAgain = async (): Promise<void> => {
    setRefreshing(true);
    setChecked(false);
    if (await panel.refresh()) {
      setChecked(true);
      announce(t('panel.summary.refreshed'));
    }
    setRefreshing(false);
  };
  return (
    <div className={styles.row}>
      {template && (
        <Button
          onClick={() => {
            asking.open(template);
          }}
        >
          {template.heading}
        </Button>
      )}
      <Button appearance="subtle" isLoading={refreshing} onClick={() => void checkAgain()}>
        {t('panel.summary.refresh')}
      </Button>
      {isChecked && (
        <span className={text.small} aria-hidden="true">
          {t('panel.summary.refreshed')}
        </span>
      )}
    </div>
  );
}
