import type { ReactNode } from 'react';
import type { CoverageAnswer, OutcomeCounts } from '../../../src/contract/project-page';
import {
  FOUND_OUTCOMES,
  outcomeJql,
  type FoundOutcome,
  type IssueDutyId,
} from '../../../src/contract/project-search';
import { dutyTitle, outcomeWord } from '../../../src/duties/messages';
import { OutcomeIcon } from '../shared/OutcomeIcon';
import styles from './Coverage.module.css';
import { CountCell, CountHead, CountTable } from './CountTable';
import { usePageContext } from './page-context';
import { SearchLink } from './SearchLink';
import { Section } from './Section';
import { words } from './words';

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
    <Section heading={words.coverage.heading} note={words.coverage.restsOn} busy={busy}>
      <CountTable>
        <thead>
          <tr>
            <th scope="col">{words.coverage.duty}</th>
            <td className={styles.wide} />
            {FOUND_OUTCOMES.map((outcome) => (
              <CountHead key={outcome}>
                <span className={styles.mark}>
                  <OutcomeIcon outcome={outcome} />
                  {outcomeWord(outcome)}
                </span>
              </CountHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.duties.map((duty) => (
            <DutyRow key={duty} duty={duty} counts={coverage.duties[duty]} />
          ))}
        </tbody>
      </CountTable>
    </Section>
  );
}

function DutyRow({
  duty,
  counts,
}: {
  duty: IssueDutyId;
  counts: OutcomeCounts | undefined;
}): ReactNode {
  const found = counts ?? { gap: 0, attention: 0, unknown: 0, met: 0 };
  const applying = FOUND_OUTCOMES.reduce((sum, outcome) => sum + found[outcome], 0);
  return (
    <tr>
      <th scope="row">{dutyTitle(duty)}</th>
      <td className={styles.wide}>
        {applying === 0 ? (
          <span className={styles.none}>{words.coverage.none}</span>
        ) : (
          <Bar counts={found} />
        )}
      </td>
      {FOUND_OUTCOMES.map((outcome) => (
        <CountCell key={outcome} column={outcomeWord(outcome)}>
          <Count duty={duty} outcome={outcome} count={found[outcome]} />
        </CountCell>
      ))}
    </tr>
  );
}

/** From what asks for most to what is done; the figures beside it say the same in numbers. */
function Bar({ counts }: { counts: OutcomeCounts }): ReactNode {
  return (
    <span className={styles.bar} aria-hidden="true">
      {FOUND_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
        <span key={outcome} data-outcome={outcome} style={{ flexGrow: counts[outcome] }} />
      ))}
    </span>
  );
}

function Count({
  duty,
  outcome,
  count,
}: {
  duty: IssueDutyId;
  outcome: FoundOutcome;
  count: number;
}): ReactNode {
  const { view, urlState, locale } = usePageContext();
  const figure = count.toLocaleString(locale);
  if (count === 0) return <span className={styles.none}>{figure}</span>;
  return (
    <SearchLink
      jql={outcomeJql(view.project.key, urlState.filter, duty, outcome)}
      label={words.coverage.figure(figure, dutyTitle(duty), outcomeWord(outcome))}
    >
      {figure}
    </SearchLink>
  );
}
