import type { ReactNode } from 'react';
import chips from '../shared/Chips.module.css';
import { RemoveButton } from '../shared/role-map/RemoveButton';

/** What was chosen, by name; each can be taken out again. */
export function TagList({
  names,
  remove,
}: {
  names: { id: string; name: string }[];
  remove: (id: string) => void;
}): ReactNode {
  if (names.length === 0) return null;
  return (
    <ul className={chips.chips}>
      {names.map(({ id, name }) => (
        <li key={id} className={chips.chip}>
          <bdi>{name}</bdi>
          <RemoveButton
            name={name}
            remove={() => {
              remove(id);
            }}
          />
        </li>
      ))}
    </ul>
  );
}
