import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useAnnounce } from '../shared/Announcer';
import card from '../shared/Card.module.css';
import { Notice } from '../shared/Notice';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import { t } from '../shared/texts';

/** Says that the project follows the site's default, with the way to settings of its own. */
export function FollowedDefault({ keep }: { keep: () => void }): ReactNode {
  const { view } = useSettingsForm();
  if (view.siteDefault !== 'followed') return null;
  return (
    <Notice heading={t('settings.siteDefault.heading')} tone="information">
      <p>{t('settings.siteDefault.lead')}</p>
      <div>
        <Button onClick={keep}>{t('settings.siteDefault.own')}</Button>
      </div>
    </Notice>
  );
}

/** The way back to the site's default, for a project with settings of its own. */
export function OfferedDefault({ follow }: { follow: () => Promise<boolean> }): ReactNode {
  const { view } = useSettingsForm();
  const announce = useAnnounce();
  if (view.siteDefault !== 'offered') return null;
  return (
    <section className={card.card} aria-label={t('settings.siteDefault.offered')}>
      <h3 className={styles.subheading}>{t('settings.siteDefault.offered')}</h3>
      <p>{t('settings.siteDefault.offeredLead')}</p>
      <div>
        <Button
          onClick={() => {
            void follow().then((isDone) => {
              if (isDone) announce(t('settings.siteDefault.done'));
            });
          }}
        >
          {t('settings.siteDefault.follow')}
        </Button>
      </div>
    </section>
  );
}
