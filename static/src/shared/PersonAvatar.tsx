import { useState, type ReactNode } from 'react';
import type { Person } from '../../../src/contract/panel';
import styles from './PersonAvatar.module.css';

/** A person's picture, or the shape of one, for the eyes only: the name always stands beside it. */
export function PersonAvatar({
  person,
  size,
}: {
  person: Person | undefined;
  size: 'small' | 'medium';
}): ReactNode {
  const source = person?.avatarUrl ?? null;
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span className={`${styles.avatar} ${styles[size]}`} aria-hidden="true">
      {source === null || source === broken ? (
        <svg className={styles.shape} viewBox="0 0 24 24">
          <path d="M12 5.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Zm-6.25 14a6.25 5.5 0 0 1 12.5 0Z" />
        </svg>
      ) : (
        <img
          className={styles.picture}
          src={source}
          alt=""
          onError={() => {
            setBroken(source);
          }}
        />
      )}
    </span>
  );
}
