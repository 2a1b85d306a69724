import { lazy, Suspense, type ReactNode } from 'react';
import { Waiting } from '../shared/Waiting';
import { Coverage } from './Coverage';
import styles from './Children.module.css';
import { useScope } from './scope';
import { Section } from './Section';
import { words } from './words';

// Tables are heavy, and what was found is to be read before them.
const ChildrenTable = lazy(() => import('./ChildrenTable'));

/** The stories of an epic: how far each duty is covered, and a table of them. */
export function Children(): ReactNode {
  const { view } = useScope();
  if (!view.children) return null;
  const { rows, more } = view.children;
  return (
    <Section heading={words.children.heading} aside={rows.length > 0 ? rows.length : undefined}>
      {rows.length === 0 ? (
        <p className={styles.note}>{words.children.none}</p>
      ) : (
        <div className={styles.parts}>
          <Coverage rows={rows} />
          <Suspense fallback={<Waiting lines={Math.min(rows.length, 10)} />}>
            <ChildrenTable rows={rows} />
          </Suspense>
        </div>
      )}
      {more && <p className={styles.note}>{words.children.more(rows.length)}</p>}
    </Section>
  );
}
