import {
  SECTIONS,
  type ExplainerConfig,
  type ExplainerView,
  type SectionId,
  type Team,
} from '../contract/explainer';
import { isolateTurning } from '../contract/isolate';
import type { Role } from '../contract/report';
import type { Translate } from '../texts/translate';
import type { Block, ExplainerDocument } from './document';
import {
  decisionBlocks,
  neighbourBlocks,
  overlapBlocks,
  roleBlocks,
  shapeBlocks,
  type Wording,
} from './explanation';
import { coverageBlocks, partnershipBlocks, peopleBlocks, questionBlocks } from './team';

export interface Explaining {
  config: ExplainerConfig;
  /** Null where nothing could be read of the team: then `failure` says why. */
  view: ExplainerView | null;
  /** A sentence on why the team is not there; null where it is, or is not asked for. */
  failure?: string | null;
  /** The reader's language. */
  t: Translate;
  /** IANA zone of the reader. */
  timeZone: string;
}

/** Puts together what the macro says to one reader: the explanation always, the team as far as there is one to see. */
export function explain(explaining: Explaining): ExplainerDocument {
  const { config, view, t, timeZone } = explaining;
  const team = view?.state === 'team' ? view.team : null;
  const roles = roleTitles(team, t);
  const wording: Wording = { t, roles, isCompact: config.form === 'compact', timeZone };
  const chosen = SECTIONS.filter((id) => config.sections.includes(id));
  return {
    title:
      view && 'project' in view
        ? t('macro.heading.team', { project: isolateTurning(view.project.name) })
        : t('macro.heading.general'),
    roles,
    notice: chosen.some(isOfTeam) ? noticeFor(explaining) : null,
    sections: chosen.flatMap((id) => {
      const blocks = blocksOf(id, view, wording, chosen.includes('coverage'));
      return blocks ? [{ id, title: t(`macro.section.${id}`), blocks }] : [];
    }),
  };
}

/** Whether a part is about one team; the others explain the roles as such. */
export function isOfTeam(id: SectionId): boolean {
  return id === 'people' || id === 'coverage' || id === 'questions';
}

/** The blocks of a part, or null for one about a team that there is none to see of. */
function blocksOf(
  id: SectionId,
  view: ExplainerView | null,
  wording: Wording,
  hasCoverage: boolean,
): Block[] | null {
  const seen = view?.state === 'team' ? view : null;
  switch (id) {
    case 'people':
      return seen && peopleBlocks(seen.team, wording);
    case 'coverage':
      return seen && coverageBlocks(seen.project, seen.team, wording);
    case 'questions':
      return seen && questionBlocks(seen.project, seen.team, wording, !hasCoverage);
    case 'roles':
      return roleBlocks(wording);
    case 'decisions':
      return decisionBlocks(wording);
    case 'overlap':
      return [...overlapBlocks(wording), ...(seen ? partnershipBlocks(seen.team, wording) : [])];
    case 'neighbours':
      return neighbourBlocks(wording);
    case 'shapes':
      return shapeBlocks(wording, seen?.team ?? null);
  }
}

function noticeFor({ view, failure, t }: Explaining): string | null {
  if (failure) return t('macro.state.partlyBroken', { why: failure });
  switch (view?.state) {
    case 'no-project':
      return t('macro.state.noProject');
    case 'not-signed-in':
      return t('macro.state.notSignedIn');
    case 'hidden':
      return t('macro.state.hidden');
    case 'unconfigured':
      return t('macro.state.unconfigured', { project: isolateTurning(view.project.name) });
    case 'team':
    case undefined:
      return null;
  }
}

/** The project's own names, or the usual ones. */
function roleTitles(team: Team | null, t: Translate): Record<Role, string> {
  return {
    productManager: isolateTurning(
      team?.roleNames.productManager ?? t('roles.productManager.title'),
    ),
    productOwner: isolateTurning(team?.roleNames.productOwner ?? t('roles.productOwner.title')),
  };
}
