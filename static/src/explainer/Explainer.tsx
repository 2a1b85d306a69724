import type { ReactNode } from 'react';
import type { Block, ExplainerDocument } from '../../../src/explainer/document';
import { Bars } from './Bars';
import { Cases } from './Cases';
import { Comparison } from './Comparison';
import styles from './Explainer.module.css';
import { Hands } from './Hands';
import { Overlap } from './Overlap';
import { People } from './People';
import { Questions } from './Questions';

interface Props {
  document: ExplainerDocument;
  isCompact: boolean;
  /** Stands below the title: what there is to say of the team, or that it is on its way. */
  children?: ReactNode;
}

/** Draws what the macro says. */
export function Explainer({ document, isCompact, children }: Props): ReactNode {
  return (
    <article className={styles.explainer} data-compact={isCompact}>
      <h2 className={styles.title}>{document.title}</h2>
      {children}
      {document.sections.map(({ id, title, blocks }) => (
        <section key={id} className={styles.section} aria-labelledby={`section-${id}`}>
          <h3 id={`section-${id}`} className={styles.heading}>
            {title}
          </h3>
          {blocks.map((block, index) => (
            <Drawn key={index} block={block} roles={document.roles} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Drawn({ block, roles }: { block: Block; roles: ExplainerDocument['roles'] }): ReactNode {
  switch (block.kind) {
    case 'text':
      return <p className={block.isNote ? styles.note : styles.lead}>{block.text}</p>;
    case 'comparison':
      return <Comparison block={block} roles={roles} />;
    case 'overlap':
      return <Overlap block={block} roles={roles} />;
    case 'cases':
      return <Cases block={block} />;
    case 'people':
      return <People block={block} />;
    case 'bars':
      return <Bars block={block} />;
    case 'hands':
      return <Hands block={block} />;
    case 'waiting':
      return <Questions block={block} />;
  }
}
