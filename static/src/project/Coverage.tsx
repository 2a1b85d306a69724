import type { ReactNode } from 'react';
import type { CoverageAnswer, OutcomeCounts } from '../../../src/contract/project-page';
import {
  STORED_OUTCOMES,
  outcomeJql,
  type StoredOutcome,
  type IssueDutyId,
} from '../../../src/contract/project-search';
import { dutyTitle, outcomeWord } from '../../../src/duties/messages';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import { StackedBar } from '../shared/StackedBar';
import { t } from '../shared/texts';
import { CountTable, type CountColumn } from './CountTable';
import styles from './Coverage.module.css';
import { usePageContext } from './page-context';
import { SearchLink } from './SearchLink';
import { Section } from './Section';

interface Row {
  duty: IssueDutyId;
  counts: OutcomeCounts;
}

/** From what asks for most to what is done. */
const columnsOf = (): CountColumn<Row>[] =>
  STORED_OUTCOMES.map((outcome) => ({
    key: outcome,
    title: outcomeWord(outcome, t),
    head: (
      <span className={styles.mark}>
        <OutcomeIcon outcome={outcome} />
        {outcomeWord(outcome, t)}
      </span>
    ),
    cell: ({ duty, counts }) => <Count duty={duty} outcome={outcome} count={counts[outcome]} />,
  }));

/** For each duty a bar and the figures that it is made of, each with the search behind it. */
export function Coverage({
  coverage,
  busy,
}: {
  coverage: CoverageAnswer;
  busy: boolean;
}): ReactNode {
  const { view } = usePageContext();
  return (
    <Section
      heading={t('project.coverage.heading')}
      note={t('project.coverage.restsOn')}
      busy={busy}
    >
      <CountTable
        title={t('project.coverage.duty')}
        columns={columnsOf()}
        rows={view.duties.map((duty) => ({ duty, counts: coverage.duties[duty] ?? NONE }))}
        keyOf={({ duty }) => duty}
        nameOf={({ duty }) => dutyTitle(duty, t)}
        barOf={({ counts }) => <Bar counts={counts} />}
      />
    </Section>
  );
}

const NONE: OutcomeCounts = { gap: 0, attention: 0, unknown: 0, met: 0 };

function Bar({ counts }: { counts: OutcomeCounts }): ReactNode {
  const segments = STORED_OUTCOMES.map((kind) => ({ kind, count: counts[kind] }));
  if (segments.every(({ count }) => count === 0))
    return <span className={styles.none}>{t('project.coverage.none')}</span>;
  return <StackedBar segments={segments} />;
}

function Count({
  duty,
  outcome,
  count,
}: {
  duty: IssueDutyId;
  outcome: StoredOutcome;
  count: number;
}): ReactNode {
  const { view, urlState, locale } = usePageContext();
  const figure = count.toLocaleString(locale);
  if (count === 0) return <span className={styles.none}>{figure}</span>;
  return (
    <SearchLink
      jql={outcomeJql(view.project.key, urlState.filter, duty, outcome)}
      label={t('project.coverage.figure', {
        count: figure,
        duty: dutyTitle(duty, t),
        outcome: outcomeWord(outcome, t),
      })}
    >
      {figure}
    </SearchLink>
  );
}
