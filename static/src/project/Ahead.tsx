import type { ReactNode } from 'react';
import { LANES, lanesOf, type AheadItem } from '../../../src/contract/project-plan';
import type { ProjectReport } from '../../../src/contract/project-report';
import {
  dutyTitle,
  nextStepWords,
  roleName,
  type WordsContext,
} from '../../../src/duties/messages';
import { capitalised } from '../../../src/texts/capitalised';
import { isolate } from '../shared/isolate';
import { issuePath } from '../shared/jira-paths';
import { JiraLink } from '../shared/JiraLink';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import { PersonLine } from '../shared/PersonLine';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import styles from './Ahead.module.css';
import { usePageContext } from './page-context';
import { Section } from './Section';
import { VerdictLine } from './VerdictLine';

/** As many as a lane shows; Jira's own plans are there for the rest. */
const SHOWN = 8;

/** Strategy epics and initiatives: what is being worked on, the two steps after it, and what comes later. */
export function Ahead({
  report,
  context,
}: {
  report: ProjectReport;
  context: WordsContext;
}): ReactNode {
  const verdict = report.verdicts.find(({ duty }) => duty === 'horizon');
  if (!verdict) return null;
  const items = report.ahead?.items ?? [];
  const lanes = lanesOf(items);
  const nextStep = nextStepWords(verdict, context);
  return (
    <Section
      heading={dutyTitle('horizon', t)}
      {...(items.length > 0 ? { note: t('project.ahead.restsOn') } : {})}
    >
      <VerdictLine verdict={verdict} context={context} />
      {nextStep && <p className={text.small}>{nextStep}</p>}
      {items.length > 0 && (
        <div className={styles.lanes}>
          {LANES.map((lane) => (
            <section key={lane} className={styles.lane}>
              <h3 className={styles.heading}>{t(`project.ahead.lanes.${lane}`)}</h3>
              <Items items={lanes[lane]} context={context} />
            </section>
          ))}
        </div>
      )}
    </Section>
  );
}

function Items({ items, context }: { items: AheadItem[]; context: WordsContext }): ReactNode {
  if (items.length === 0) return <p className={text.small}>{t('project.ahead.empty')}</p>;
  const more = items.length - SHOWN;
  return (
    <>
      <ol className={styles.items}>
        {items.slice(0, SHOWN).map((item) => (
          <Item key={item.id} item={item} context={context} />
        ))}
      </ol>
      {more > 0 && <p className={text.small}>{t('project.ahead.more', { count: more })}</p>}
    </>
  );
}

function Item({ item, context }: { item: AheadItem; context: WordsContext }): ReactNode {
  const { view, locale } = usePageContext();
  const { siteUrl } = view;
  const to = issuePath(item.key);
  const when = [
    ...item.versions.map(isolate),
    ...(item.target === null
      ? []
      : [t('project.ahead.by', { date: dayWords(item.target, locale) })]),
  ];
  return (
    <li className={styles.item}>
      <p className={text.small}>
        <JiraLink to={to} siteUrl={siteUrl}>
          {item.key}
        </JiraLink>{' '}
        <bdi>{item.issueType}</bdi>
      </p>
      <p className={styles.summary}>
        <bdi>{item.summary}</bdi>
      </p>
      {when.length > 0 && <p className={text.small}>{when.join(' · ')}</p>}
      <Behind item={item} to={to} context={context} />
      {item.hasReason === false && (
        <p className={styles.lack}>
          <OutcomeIcon outcome="attention" />
          <JiraLink
            to={to}
            siteUrl={siteUrl}
            label={`${t('project.ahead.noReason')} (${item.key})`}
          >
            {t('project.ahead.noReason')}
          </JiraLink>
        </p>
      )}
    </li>
  );
}

/** Who of the product managers stands behind it, or above it. */
function Behind({
  item,
  to,
  context,
}: {
  item: AheadItem;
  /** Where the item is. */
  to: string;
  context: WordsContext;
}): ReactNode {
  const { person, view } = usePageContext();
  const { key, isEpic, managers, hasManager } = item;
  if (managers.length > 0) {
    return managers.map((accountId) => (
      <PersonLine key={accountId} person={person(accountId)} size="small">
        <bdi>{person(accountId)?.displayName ?? capitalised(t('people.hidden'), t)}</bdi>
      </PersonLine>
    ));
  }
  if (hasManager === true) {
    const manager = roleName('productManager', context);
    return <p className={text.small}>{capitalised(t('project.ahead.someone', { manager }), t)}</p>;
  }
  const said = t(hasManager === false ? 'project.ahead.nobody' : 'project.ahead.notKnown');
  // What is marked leads to a panel that says the same and helps; above epics there is none, and the epics below have the mark.
  if (!isEpic) return <p className={text.small}>{said}</p>;
  return (
    <p className={styles.lack}>
      <OutcomeIcon outcome={hasManager === false ? 'attention' : 'unknown'} />
      <JiraLink to={to} siteUrl={view.siteUrl} label={`${said} (${key})`}>
        {said}
      </JiraLink>
    </p>
  );
}

/** @param day YYYY-MM-DD, which is the same day wherever the reader is */
function dayWords(day: string, locale: string): string {
  return new Date(day).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });
}
