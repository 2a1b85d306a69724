import type { ReactNode } from 'react';
import type { Block, ExplainerDocument } from '../../../src/explainer/document';
import { isOfTeam } from '../../../src/explainer/explain';
import { Disclosure } from '../shared/Disclosure';
import { t } from '../shared/texts';
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
  /** Leads to where more is seen of the team. */
  link?: ReactNode;
  /** Stands below the title: what there is to say of the team, or that it is on its way. */
  children?: ReactNode;
}

/** Draws what the macro says: of a team first, with what explains the roles folded away below it. */
export function DocumentView({ document, isCompact, link, children }: Props): ReactNode {
  const ofTeam = document.sections.filter(({ id }) => isOfTeam(id));
  const others = document.sections.filter(({ id }) => !isOfTeam(id));
  return (
    <article className={styles.explainer} data-compact={isCompact}>
      <h2 className={styles.title}>{document.title}</h2>
      {children}
      <Sections sections={ofTeam.length > 0 ? ofTeam : others} roles={document.roles} />
      {link && <p>{link}</p>}
      {ofTeam.length > 0 && others.length > 0 && (
        <Disclosure summary={t('macro.more')}>
          <div className={styles.folded}>
            <Sections sections={others} roles={document.roles} />
          </div>
        </Disclosure>
      )}
    </article>
  );
}

function Sections({ sections, roles }: Pick<ExplainerDocument, 'sections' | 'roles'>): ReactNode {
  return sections.map(({ id, title, blocks }) => (
    <section key={id} className={styles.section} aria-labelledby={`section-${id}`}>
      <h3 id={`section-${id}`} className={styles.heading}>
        {title}
      </h3>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} roles={roles} />
      ))}
    </section>
  ));
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
