import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { dutiesOnOffer } from '../../../src/contract/role-map';
import { dutyTitle } from '../../../src/duties/messages';
import { listOfAll } from '../../../src/texts/lists';
import fields from '../shared/FormFields.module.css';
import { Notice } from '../shared/Notice';
import { useSettingsForm } from '../shared/role-map/form-context';
import { t } from '../shared/texts';

/**
 * Duties that came after the settings were saved: they are off, so that no project is judged by what nobody there chose.
 * @param decided called once they are turned on or left off in the draft
 */
export function OfferedDuties({ decided }: { decided: () => void }): ReactNode {
  const { draft, change } = useSettingsForm();
  const offered = dutiesOnOffer(draft);
  if (offered.length === 0) return null;
  const set = (enabled: boolean): void => {
    const parts = offered.map((id) => [id, { enabled, severity: 'gap' }] as const);
    change({ duties: { ...draft.duties, ...Object.fromEntries(parts) } });
    decided();
  };
  const titles = offered.map((id) => dutyTitle(id, t));
  return (
    <Notice
      heading={t('settings.duties.offer', {
        count: offered.length,
        duties: listOfAll(titles, t),
      })}
      tone="information"
    >
      <div className={fields.row}>
        <Button
          appearance="primary"
          onClick={() => {
            set(true);
          }}
        >
          {t('settings.duties.turnOn')}
        </Button>
        <Button
          onClick={() => {
            set(false);
          }}
        >
          {t('settings.duties.leaveOff')}
        </Button>
      </div>
    </Notice>
  );
}
