import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { words } from './words';

/** Takes one thing out of a list. */
export function RemoveButton({ name, remove }: { name: string; remove: () => void }): ReactNode {
  return (
    <Button
      spacing="compact"
      appearance="subtle"
      aria-label={words.roles.about(words.remove, name)}
      onClick={remove}
    >
      ×
    </Button>
  );
}
