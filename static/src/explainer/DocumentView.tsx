import type { ReactNode } from 'react';
import type { Block, ExplainerDocument } from '../../../src/explainer/document';
import styles from './DocumentView.module.css';
import { DutyBars } from './DutyBars';
import { OpenQuestions } from './OpenQuestions';
import { RoleComparison } from './RoleComparison';
import { RoleMembers } from './RoleMembers';
import { Scenarios } from './Scenarios';
import { SharedWork } from './SharedWork';
import { VennDiagram } from './VennDiagram';

interface Props {
  document: ExplainerDocument;
  isCompact: boolean;
  /** Stands below the title: what there is to say of the team, or that it is on its way. */
  children?: ReactNode;
}

/** Draws what the macro says. */
export function DocumentView({ document, isCompact, children }: Props): ReactNode {
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
            <BlockView key={index} block={block} roles={document.roles} />
          ))}
        </section>
      ))}
    </article>
  );
}

function BlockView({
  block,
  roles,
}: {
  block: Block;
  roles: ExplainerDocument['roles'];
}): ReactNode {
  switch (block.kind) {
    case 'text':
      return <p className={block.isNote ? styles.note : styles.lead}>{block.text}</p>;
    case 'comparison':
      return <RoleComparison block={block} roles={roles} />;
    case 'overlap':
      return <VennDiagram block={block} roles={roles} />;
    case 'cases':
      return <Scenarios block={block} />;
    case 'people':
      return <RoleMembers block={block} />;
    case 'bars':
      return <DutyBars block={block} />;
    case 'hands':
      return <SharedWork block={block} />;
    case 'waiting':
      return <OpenQuestions block={block} />;
  }
}
