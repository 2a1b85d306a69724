import Button from '@atlaskit/button/new';
import { useRef, useState, type ReactNode } from 'react';
import type { Answer } from '../../../src/contract/answer';
import { failureWords } from '../../../src/contract/failure-words';
import type { IssueRow, IssuesAnswer } from '../../../src/contract/project-page';
import { useAnnounce } from '../shared/Announcer';
import { downloadFile } from '../shared/download-file';
import fields from '../shared/FormFields.module.css';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import { callProject } from './api';
import { usePageContext, type PageContextValue } from './page-context';

/** A file of more rows would take more of Jira's time than one person's click should. */
const MOST_ROWS = 5_000;
const CSV = 'text/csv;charset=utf-8';

/** Reads what the table lists, page by page as the viewer, and makes a file of it here. */
export function CsvDownload({ count }: { count: number }): ReactNode {
  const pageContext = usePageContext();
  const announce = useAnnounce();
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const stopped = useRef(false);

  const tell = (sentence: string): void => {
    setSaid(sentence);
    announce(sentence);
  };
  const run = async (): Promise<void> => {
    const isStopped = (): boolean => stopped.current;
    stopped.current = false;
    setBusy(true);
    setSaid(t('project.download.begun'));
    const { rows, failure, more } = await readAll(pageContext, {
      progress: (read) => {
        setSaid(t('project.download.progress', { read, count: Math.min(count, MOST_ROWS) }));
      },
      isStopped,
    });
    setBusy(false);
    if (isStopped()) tell(t('project.download.stopped'));
    else if (failure !== null) tell(failure);
    else {
      // Only who wants a file needs the code that writes one.
      const { csvOf } = await import('./csv');
      const csv = csvOf(rows.list, rows.people, pageContext);
      downloadFile(`${pageContext.view.project.key}-role-clarity.csv`, CSV, csv);
      const written = rows.list.length;
      tell(
        more
          ? t('project.download.cut', { rows: written })
          : t('project.download.done', { rows: written }),
      );
    }
  };
  return (
    <div className={fields.row}>
      <Button
        spacing="compact"
        onClick={({ detail }) => {
          // The second click of a double click was meant for what stood here at the first.
          // https://w3c.github.io/uievents/#event-type-click
          if (detail > 1) return;
          if (busy) stopped.current = true;
          else void run();
        }}
      >
        {t(busy ? 'project.download.stop' : 'project.download.button')}
      </Button>
      {said !== null && <span className={text.small}>{said}</span>}
    </div>
  );
}

interface Read {
  rows: { list: IssueRow[]; people: PageContextValue['people'] };
  /** A sentence where it could not be read to the end. */
  failure: string | null;
  /** Whether there are more rows than a file takes. */
  more: boolean;
}

async function readAll(
  { urlState: { filter, sort } }: PageContextValue,
  { progress, isStopped }: { progress: (read: number) => void; isStopped: () => boolean },
): Promise<Read> {
  const list: IssueRow[] = [];
  let people: PageContextValue['people'] = {};
  let next: string | null = null;
  do {
    const answer: Answer<IssuesAnswer> = await callProject('project.export', {
      filter,
      sort,
      pageToken: next,
    });
    if (!answer.ok)
      return { rows: { list, people }, failure: failureWords(answer.failure, t), more: false };
    list.push(...answer.value.rows);
    people = { ...people, ...answer.value.people };
    next = answer.value.nextPageToken;
    progress(list.length);
  } while (next !== null && list.length < MOST_ROWS && !isStopped());
  const more = next !== null || list.length > MOST_ROWS;
  return { rows: { list: list.slice(0, MOST_ROWS), people }, failure: null, more };
}
