import Button from '@atlaskit/button/new';
import { useEffect, useRef, type ReactNode } from 'react';
import { useAnnounce } from './Announcer';
import styles from './PagedTable.module.css';
import { t } from './texts';

interface Props {
  /** From 1. */
  page: number;
  pages: number;
  /** Leads to a page, where it can. */
  go: (page: number) => void;
}

/** Leafs through a table. */
export function Pagination({ page, pages, go }: Props): ReactNode {
  const announce = useAnnounce();
  const previous = useRef<HTMLButtonElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const wanted = useRef<number | null>(null);

  useEffect(() => {
    if (wanted.current !== page) return;
    wanted.current = null;
    announce(t('table.page', { page, pages }));
    // At either end the button that was pressed is switched off, and would take the focus with it.
    if (page === pages) previous.current?.focus();
    if (page === 1) next.current?.focus();
  }, [announce, page, pages]);

  const turn = (to: number): void => {
    wanted.current = to;
    go(to);
  };
  return (
    <nav className={styles.pages} aria-label={t('table.pages')}>
      <Button
        ref={previous}
        spacing="compact"
        appearance="subtle"
        isDisabled={page === 1}
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
        isDisabled={page === pages}
        onClick={() => {
          turn(page + 1);
        }}
      >
        {t('table.next')}
      </Button>
    </nav>
  );
}
