import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { t } from '../texts';

/** Takes one thing out of a list. */
export function RemoveButton({ name, remove }: { name: string; remove: () => void }): ReactNode {
  return (
    <Button
      spacing="compact"
      appearance="subtle"
      aria-label={t('settings.roles.about', { what: t('settings.remove'), place: name })}
      onClick={remove}
    >
      ×
    </Button>
  );
}
