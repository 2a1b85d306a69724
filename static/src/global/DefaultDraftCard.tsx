import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { DefaultDraft } from '../../../src/contract/site-default';
import fields from '../shared/FormFields.module.css';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { DefaultRoles } from './DefaultRoles';
import styles from './SetUp.module.css';

const HOURS_A_DAY = 24;

interface Props {
  draft: DefaultDraft;
  isBusy: boolean;
  save: () => void;
  cancel: () => void;
}

/** What the default would be, and what that sets going, before anything is saved. */
export function DefaultDraftCard({ draft: shown, isBusy, save, cancel }: Props): ReactNode {
  const { draft, leftOut, projects, issues, points, perHour, hours } = shown;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const isLong = hours > HOURS_A_DAY;
  const unit = isLong ? 'days' : 'hours';
  const time = isLong ? Math.ceil(hours / HOURS_A_DAY) : Math.max(1, hours);
  return (
    <section className={styles.form} aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1} className={styles.heading}>
        {t('global.siteDefault.draft', { what: draft ? 'some' : 'none' })}
      </h3>
      {draft && <DefaultRoles shown={draft} />}
      {leftOut.map((what) => (
        <p key={what} className={text.small}>
          {t(`global.siteDefault.leftOut.${what}`)}
        </p>
      ))}
      <p>
        {draft
          ? t('global.siteDefault.impact', { projects, issues })
          : t('global.siteDefault.impactNone', { projects, issues })}{' '}
        {projects > 0 && t('global.siteDefault.cost', { points, perHour, unit, time })}
      </p>
      <div className={fields.row}>
        <Button appearance="primary" isLoading={isBusy} onClick={save}>
          {draft ? t('global.siteDefault.save') : t('global.siteDefault.remove')}
        </Button>
        <Button appearance="subtle" isDisabled={isBusy} onClick={cancel}>
          {t('global.siteDefault.cancel')}
        </Button>
      </div>
    </section>
  );
}
