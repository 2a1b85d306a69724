import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import type { ForgetAnswer } from '../../../src/contract/settings';
import { isolate } from '../shared/isolate';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { Notice } from '../shared/Notice';
import { useSettingsForm } from '../shared/role-map/form-context';
import styles from '../shared/role-map/Form.module.css';
import { problemsAt } from '../shared/role-map/role-map-draft';
import { Roles } from '../shared/role-map/Roles';
import tabs from '../shared/Tabs.module.css';
import { t } from '../shared/texts';
import { useFocusRestore } from '../shared/use-focus-restore';
import { BrokenSources, brokenSources } from './BrokenSources';
import { OfferedDuties } from './OfferedDuties';
import { FollowedDefault } from './SiteDefault';
import { PARTS, TABS, type Tab } from './tabs';
import type { Saving } from './use-saving';

// Most who come here look at the roles alone.
const OtherParts = lazy(() => import('./OtherParts'));
const DryRun = lazy(() => import('./DryRun'));
const SiteCheck = lazy(() => import('./SiteCheck'));

interface Props {
  /** Whether the project was set up just now. */
  isJustSetUp: boolean;
  saving: Pick<Saving, 'restore' | 'follow'>;
  /** Makes what is followed the project's own. */
  keep: () => void;
  forgotten: (answer: ForgetAnswer) => void;
  /** What stands below every part. */
  children: (open: Tab) => ReactNode;
}

/** Everything that can be set, a part at a time. */
export function SettingsTabs(props: Props): ReactNode {
  const { isJustSetUp, keep, children } = props;
  const form = useSettingsForm();
  const { view, problems } = form;
  const broken = brokenSources(form);
  const [tab, setTab] = useState<Tab>('roles');
  const dutiesTab = useRef<HTMLButtonElement>(null);
  const place = useFocusRestore<HTMLElement>();
  return (
    <>
      <h1 className="visually-hidden">{t('settings.title')}</h1>
      <p className={styles.lead}>{t('settings.lead', { project: isolate(view.project.name) })}</p>
      {isJustSetUp && (
        <Notice heading={t('settings.save.saved')} tone="success" isAlert>
          <p>{t('settings.first.begun')}</p>
        </Notice>
      )}
      <FollowedDefault keep={keep} />
      <BrokenSources
        openRoles={() => {
          setTab('roles');
        }}
      />
      <OfferedDuties
        decided={() => {
          setTab('duties');
          // What was pressed goes away; this stays.
          dutiesTab.current?.focus();
        }}
      />
      <nav aria-label={t('settings.sections')} className={tabs.tabs}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            {...(name === 'duties' ? { ref: dutiesTab } : {})}
            className={tabs.tab}
            {...(name === tab ? { 'aria-current': 'page' as const } : {})}
            onClick={() => {
              setTab(name);
            }}
          >
            {t(`settings.tabs.${name}`)}
            {(problemsAt(problems, ...PARTS[name]).length > 0 ||
              (name === 'roles' && broken.length > 0)) && (
              <>
                {' '}
                <span className={styles.tag}>{t('settings.hasProblems')}</span>
              </>
            )}
          </button>
        ))}
      </nav>
      <section ref={place} className={styles.section} aria-labelledby="part">
        <h2 id="part" className="visually-hidden">
          {t(`settings.tabs.${tab}`)}
        </h2>
        <Suspense fallback={<LinesSkeleton lines={4} />}>{partOf(tab, props)}</Suspense>
      </section>
      {children(tab)}
    </>
  );
}

function partOf(tab: Tab, { saving, forgotten }: Props): ReactNode {
  switch (tab) {
    case 'roles':
      return <Roles />;
    case 'try':
      return <DryRun />;
    case 'check':
      return <SiteCheck />;
    case 'work':
    case 'priority':
    case 'questions':
    case 'duties':
    case 'history':
      return <OtherParts part={tab} saving={saving} forgotten={forgotten} />;
  }
}
