import { useState, type ReactNode } from 'react';
import { Duties } from './Duties';
import { problemsAt } from './draft';
import styles from './Form.module.css';
import { Files } from './Files';
import { History } from './History';
import { Markers } from './Markers';
import { Notice } from './Notices';
import { Priority } from './Priority';
import { Questions } from './Questions';
import { Roles } from './Roles';
import { useScope } from './scope';
import { Stories } from './Stories';
import { Strategy } from './Strategy';
import { PARTS, TABS, type Tab } from './tabs';
import { TryIt } from './TryIt';
import { words } from './words';

interface Props {
  /** Whether the project was set up just now. */
  begun: boolean;
  restore: (revision: number) => Promise<boolean>;
  /** Stands below every part. */
  children: ReactNode;
}

/** Everything that can be set, a part at a time. */
export function Sections({ begun, restore, children }: Props): ReactNode {
  const { view, problems } = useScope();
  const [tab, setTab] = useState<Tab>('roles');
  return (
    <>
      <h1 className="heard-only">{words.title}</h1>
      <p className={styles.lead}>{words.lead(view.project.name)}</p>
      {begun && (
        <Notice heading={words.save.saved} tone="success">
          <p>{words.first.begun}</p>
        </Notice>
      )}
      <nav aria-label={words.sections} className={styles.tabs}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            className={styles.tab}
            {...(name === tab ? { 'aria-current': 'page' as const } : {})}
            onClick={() => {
              setTab(name);
            }}
          >
            {words.tabs[name]}
            {problemsAt(problems, ...PARTS[name]).length > 0 && (
              <>
                {' '}
                <span className={styles.tag}>{words.hasProblems}</span>
              </>
            )}
          </button>
        ))}
      </nav>
      <section className={styles.section} aria-label={words.tabs[tab]}>
        {partOf(tab, restore)}
      </section>
      {children}
    </>
  );
}

function partOf(tab: Tab, restore: Props['restore']): ReactNode {
  switch (tab) {
    case 'roles':
      return <Roles />;
    case 'work':
      return (
        <>
          <div className={styles.columns}>
            <Stories />
            <Strategy />
          </div>
          <Markers />
        </>
      );
    case 'priority':
      return <Priority />;
    case 'questions':
      return <Questions />;
    case 'duties':
      return <Duties />;
    case 'try':
      return <TryIt />;
    case 'history':
      return (
        <>
          <History restore={restore} />
          <Files />
        </>
      );
  }
}
