import { useState, type ReactNode } from 'react';
import type { Evidence } from '../../../../src/contract/report';
import { evidencePath } from '../../shared/jira-paths';
import { JiraLink } from '../../shared/JiraLink';
import { RelativeTime } from '../../shared/RelativeTime';
import { t } from '../../shared/texts';
import { evidenceName } from '../state/evidence-name';
import { argumentsOf, usePanelContext } from '../state/panel-context';
import styles from './EvidenceList.module.css';

/** How many pieces are shown before the rest is asked for. */
const SHOWN = 3;

/** What a verdict rests on, each piece with the way to it. */
export function EvidenceList({ evidence }: { evidence: Evidence[] }): ReactNode {
  const [all, setAll] = useState(false);
  if (evidence.length === 0) return null;
  const shown = all ? evidence : evidence.slice(0, SHOWN);
  return (
    <ul className={styles.evidence} aria-label={t('panel.evidence.label')}>
      {shown.map((piece, index) => (
        <li key={`${piece.kind}/${piece.id}/${index}`}>
          <EvidencePiece piece={piece} />
        </li>
      ))}
      {shown.length < evidence.length && (
        <li>
          <button
            type="button"
            className={styles.more}
            onClick={() => {
              setAll(true);
            }}
          >
            {t('people.more', { count: evidence.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}

function EvidencePiece({ piece }: { piece: Evidence }): ReactNode {
  const panel = usePanelContext();
  const { view, now, locale } = panel;
  const path = evidencePath(piece, view.report.issue.key);
  const name = evidenceName(piece);
  const by = piece.by === null ? null : t('panel.evidence.by', argumentsOf(piece.by, panel));
  return (
    <>
      {path === null ? (
        name
      ) : (
        <JiraLink to={path} siteUrl={view.siteUrl}>
          {name}
        </JiraLink>
      )}
      {by !== null && ` ${by}`}
      {piece.at !== null && (
        <>
          , <RelativeTime at={piece.at} now={now} locale={locale} />
        </>
      )}
    </>
  );
}
