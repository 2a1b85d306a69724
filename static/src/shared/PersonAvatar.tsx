import Avatar from '@atlaskit/avatar';
import type { ReactNode } from 'react';
import type { Person } from '../../../src/contract/panel';

/** A person's picture, for the eyes only: the name always stands beside it. */
export function PersonAvatar({
  person,
  size,
}: {
  person: Person | undefined;
  size: 'small' | 'medium';
}): ReactNode {
  const source = person?.avatarUrl;
  return (
    <span aria-hidden="true">
      <Avatar size={size} borderColor="transparent" {...(source ? { src: source } : {})} />
    </span>
  );
}
