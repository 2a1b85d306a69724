import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { ROLES, type Role } from '../../../src/contract/report';
import type { Source } from '../../../src/contract/role-map';
import { Notice } from '../shared/Notice';
import { useSettingsForm, type SettingsFormValue } from '../shared/role-map/form-context';
import { isBroken, slotKey } from '../shared/role-map/role-map-draft';
import { sourceLabel } from '../shared/role-map/SourceList';
import { t } from '../shared/texts';

interface Broken {
  role: Role;
  source: Source;
}

/** The sources that find nobody, of the roles that the team has. */
export function brokenSources({ draft, resolved }: SettingsFormValue): Broken[] {
  const unused: Role | null =
    draft.shape === 'manager-only'
      ? 'productOwner'
      : draft.shape === 'owner-only'
        ? 'productManager'
        : null;
  return ROLES.filter((role) => role !== unused)
    .flatMap((role) => draft[role].sources.map((source) => ({ role, source })))
    .filter(({ source }) => isBroken(resolved(source)));
}

/** Says so wherever the reader is, and leads to choosing another. */
export function BrokenSources({ openRoles }: { openRoles: () => void }): ReactNode {
  const form = useSettingsForm();
  const broken = brokenSources(form);
  if (broken.length === 0) return null;
  return (
    <Notice heading={t('settings.roles.broken', { count: broken.length })} tone="warning">
      <ul>
        {broken.map(({ role, source }) => {
          const place = sourceLabel(source, form);
          return (
            <li key={slotKey(role, source)}>
              <bdi>{place}</bdi>{' '}
              <Button
                spacing="compact"
                aria-label={t('settings.roles.about', { what: t('settings.roles.replace'), place })}
                onClick={() => {
                  openRoles();
                  form.setReplacing(slotKey(role, source));
                }}
              >
                {t('settings.roles.replace')}
              </Button>
            </li>
          );
        })}
      </ul>
      <p>{t('settings.roles.mend')}</p>
    </Notice>
  );
}
