import { useState, type ReactNode } from 'react';
import { Notice } from '../shared/Notice';
import { DryRun } from './DryRun';
import { DutySettings } from './DutySettings';
import { useSettingsForm } from './form-context';
import styles from './Form.module.css';
import { History } from './History';
import { ImportExport } from './ImportExport';
import { Markers } from './Markers';
import { PriorityFields } from './PriorityFields';
import { QuestionSettings } from './QuestionSettings';
import { problemsAt } from './role-map-draft';
import { Roles } from './Roles';
import { StoryTypes } from './StoryTypes';
import { StrategyRule } from './StrategyRule';
import { PARTS, TABS, type Tab } from './tabs';
import { words } from './words';

interface Props {
  /** Whether the project was set up just now. */
  isJustSetUp: boolean;
  restore: (revision: number) => Promise<boolean>;
  /** Stands below every part. */
  children: ReactNode;
}

/** Everything that can be set, a part at a time. */
export function SettingsTabs({ isJustSetUp, restore, children }: Props): ReactNode {
  const { view, problems } = useSettingsForm();
  const [tab, setTab] = useState<Tab>('roles');
  return (
    <>
      <h1 className="visually-hidden">{words.title}</h1>
      <p className={styles.lead}>{words.lead(view.project.name)}</p>
      {isJustSetUp && (
        <Notice heading={words.save.saved} tone="success" isAlert>
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
            <StoryTypes />
            <StrategyRule />
          </div>
          <Markers />
        </>
      );
    case 'priority':
      return <PriorityFields />;
    case 'questions':
      return <QuestionSettings />;
    case 'duties':
      return <DutySettings />;
    case 'try':
      return <DryRun />;
    case 'history':
      return (
        <>
          <History restore={restore} />
          <ImportExport />
        </>
      );
  }
}
