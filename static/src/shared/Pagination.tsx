import Button from '@atlaskit/button/new';
import { useEffect, useRef, type ReactNode } from 'react';
import { useAnnounce } from './Announcer';
import styles from './PagedTable.module.css';
import { t } from './texts';

interface Props {
  /** From 1. */
  page: number;
  pages: number;
  /** Whether the table holds this page: not while it is on its way. */
  isShown?: boolean;
  /** Leads to a page, where it can. */
  go: (page: number) => void;
}

/**
 * Leafs through a table. What is said, and where the focus goes, rests on how many pages there are, which is certain once
 * the page is shown; until then the button that was pressed stays on, since it would take the focus with it.
 */
export function Pagination({ page, pages, isShown = true, go }: Props): ReactNode {
  const announce = useAnnounce();
  const previous = useRef<HTMLButtonElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const wanted = useRef<number | null>(null);
  const bar = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!isShown || wanted.current !== page) return;
    wanted.current = null;
    announce(t('table.page', { page, pages }));
    // A shorter page moves this bar up, and would leave its rows above what is in sight.
    bar.current?.parentElement?.querySelector('tbody tr')?.scrollIntoView({ block: 'nearest' });
    // At either end the button that was pressed is switched off. A browser may take the focus from it before this runs.
    const leave = (off: HTMLElement | null, other: HTMLElement | null): void => {
      if ([off, document.body].includes(document.activeElement as HTMLElement)) other?.focus();
    };
    if (page === pages) leave(next.current, previous.current);
    if (page === 1) leave(previous.current, next.current);
  }, [announce, isShown, page, pages]);

  const turn = (to: number): void => {
    if (to < 1 || (to > page && !isShown)) return;
    wanted.current = to;
    go(to);
  };
  return (
    <nav ref={bar} className={styles.pages} aria-label={t('table.pages')}>
      <Button
        ref={previous}
        spacing="compact"
        appearance="subtle"
        isDisabled={isShown && page === 1}
        onClick={() => {
          turn(page - 1);
        }}
      >
        {t('table.previous')}
      </Button>
      <span>{t('table.page', { page, pages })}</span>
      <Button
        ref={next}
        spacing="compact"
        appearance="subtle"
        isDisabled={isShown && page === pages}
        onClick={() => {
          turn(page + 1);
        }}
      >
        {t('table.next')}
      </Button>
    </nav>
  );
}
