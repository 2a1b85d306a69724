import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import card from '../shared/Card.module.css';
import text from '../shared/text.module.css';
import { t } from '../shared/texts';
import type { TurnItem } from './turn-items';
import { TurnLine } from './TurnLine';
import styles from './TurnList.module.css';

interface Props {
  /** Of the heading, one of a kind on the page. */
  id: string;
  /** The level of the heading. */
  level: 2 | 3;
  heading: string;
  items: TurnItem[];
  /** As many as are shown before anybody asks for all: what comes after the list is not to be out of sight. */
  most: number;
  siteUrl: string;
  /** Epoch milliseconds. */
  now: number;
  /** What can be done with an item. */
  actionOf: (item: TurnItem) => ReactNode;
}

/** A list of turns under a heading that counts them, whose end is unfolded. */
export function FoldedTurns(props: Props): ReactNode {
  const { id, level, heading, items, most, siteUrl, now, actionOf } = props;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, most);
  const hidden = items.length - shown.length;
  const Heading = `h${level}` as const;
  return (
    <section className={card.card} aria-labelledby={id}>
      <Heading id={id} className={styles.heading}>
        {heading} <span className={text.small}>{items.length.toLocaleString(t.locale)}</span>
      </Heading>
      <ul className={styles.items}>
        {shown.map((item) => (
          <TurnLine key={item.id} item={item} siteUrl={siteUrl} now={now}>
            {actionOf(item)}
          </TurnLine>
        ))}
      </ul>
      {hidden > 0 && (
        <div>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              setWhole(true);
            }}
          >
            {t('global.turns.moreOfKind', { count: hidden })}
          </Button>
        </div>
      )}
    </section>
  );
}
