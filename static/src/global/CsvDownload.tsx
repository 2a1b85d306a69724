import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import type { Answer } from '../../../src/contract/answer';
import { failureWords } from '../../../src/contract/failure-words';
import type { TurnRow, TurnsAnswer } from '../../../src/contract/global-page';
import type { TurnFilter } from '../../../src/contract/turn-search';
import { useAnnounce } from '../shared/Announcer';
import { downloadFile } from '../shared/download-file';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { callGlobal } from './api';
import { groupsOf, itemsIn } from './turn-items';

/** A file of more work items would take more of Jira's time than one person's click should. */
const MOST_ROWS = 2_000;
const CSV = 'text/csv;charset=utf-8';

/** Reads everything that the filter finds, page by page as the viewer, and makes a file of it here. */
export function CsvDownload({ filter }: { filter: TurnFilter }): ReactNode {
  const announce = useAnnounce();
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const run = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const sentence = await makeFile(filter);
    setBusy(false);
    setSaid(sentence);
    announce(sentence);
  };
  return (
    <>
      <Button spacing="compact" isLoading={busy} onClick={() => void run()}>
        {t('global.download.button')}
      </Button>
      {said !== null && <span className={text.small}>{said}</span>}
    </>
  );
}

/** @returns what came of it, in a sentence */
async function makeFile(filter: TurnFilter): Promise<string> {
  const rows: TurnRow[] = [];
  let pageToken: string | null = null;
  do {
    const answer: Answer<TurnsAnswer> = await callGlobal('global.turns', { filter, pageToken });
    if (!answer.ok) return failureWords(answer.failure, t);
    rows.push(...answer.value.rows);
    pageToken = answer.value.nextPageToken;
  } while (pageToken !== null && rows.length < MOST_ROWS);
  // Only who wants a file needs the code that writes one.
  const { csvOf } = await import('./csv');
  const now = Date.now();
  downloadFile('my-turn-role-clarity.csv', CSV, csvOf(rows, filter, now));
  const count = itemsIn(groupsOf(rows, filter, now));
  return t(pageToken === null ? 'global.download.done' : 'global.download.cut', { count });
}
