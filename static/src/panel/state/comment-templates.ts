/** The comments that a person may be about to write, from what waits and for whom. */
import type { Person } from '../../../../src/contract/panel';
import type { Question, Verdict } from '../../../../src/contract/report';
import { briefWords } from '../../../../src/duties/messages';
import { t } from '../../shared/texts';
import { oldestOpen } from './open-questions';
import { nameOf, roleNameOf, type PanelContextValue } from './panel-context';
import type { Turn } from './turns';

/** What a comment is for, and whom it may mention. */
export interface CommentTemplate {
  /** The same whenever the same is asked, so that its draft is found again. */
  key: string;
  heading: string;
  /** Active people whom the viewer can see and who are somebody else; empty where the comment is for whoever reads it. */
  candidates: Person[];
  /** Account ids of those who are mentioned unless the writer changes it. */
  firstChoice: string[];
  draft: string;
  /** The question that the comment replies to. */
  reply?: Pick<Question, 'commentId' | 'mark' | 'quote'>;
}

/** The comment to whoever has the turn; null where nobody of them can be asked. */
export function templateTo(turn: Turn, panel: PanelContextValue): CommentTemplate | null {
  const candidates = askable(turn.waitingFor?.accountIds ?? [], panel);
  if (candidates.length === 0) return null;
  const [first] = candidates;
  return {
    key: `ask ${turn.key} ${turn.verdicts.map((verdict) => askedBy(verdict, panel)).join(' ')}`,
    heading:
      first && candidates.length === 1
        ? t('panel.ask.person', { name: nameOf(first.accountId, panel) })
        : t('panel.ask.heading', {
            role: roleNameOf(turn.waitingFor?.role ?? 'productOwner', panel),
          }),
    candidates,
    firstChoice: firstChoice(candidates, panel),
    draft: draftAbout(turn.verdicts),
  };
}

/** What a verdict asks for: of questions the oldest, so that the next one is another matter. */
function askedBy(verdict: Verdict, { view }: PanelContextValue): string {
  if (verdict.duty !== 'developer-questions') return verdict.duty;
  const oldest = oldestOpen(view.report.questions, verdict);
  return oldest ? `${verdict.duty} ${oldest.commentId}/${oldest.index}` : verdict.duty;
}

/** The comment to the owners, whatever waits; null where there is nobody to ask. */
export function templateToOwners(panel: PanelContextValue): CommentTemplate | null {
  const { view } = panel;
  const ids = view.report.holders.productOwner.map(({ accountId }) => accountId);
  const deputies = deputiesOf(view);
  // An owner asks no deputies of their own; a deputy may still ask the owner.
  const asked = view.viewerIsOwner ? ids.filter((id) => !deputies.has(id)) : ids;
  const candidates = askable(asked, panel);
  if (candidates.length === 0) return null;
  return {
    key: 'owners',
    heading: t('panel.ask.heading', { role: roleNameOf('productOwner', panel) }),
    candidates,
    firstChoice: firstChoice(candidates, panel),
    draft: draftAbout(
      view.report.verdicts.filter(({ waitingFor }) => waitingFor?.role === 'productOwner'),
    ),
  };
}

/** The reply to a question; null where its asker cannot be mentioned. */
export function templateOfReply(
  question: Question,
  panel: PanelContextValue,
): CommentTemplate | null {
  const candidates = question.asker === null ? [] : askable([question.asker], panel);
  if (candidates.length === 0) return null;
  return {
    key: `reply ${question.commentId}/${question.index}`,
    heading: t('panel.ask.replyTo', { name: nameOf(question.asker, panel) }),
    candidates,
    firstChoice: candidates.map(({ accountId }) => accountId),
    draft: '',
    reply: question,
  };
}

/** The comment that is itself what was waited for: an answer to design, what came of an epic. */
export function templateOfComment(verdict: Verdict, panel: PanelContextValue): CommentTemplate {
  return {
    key: `comment ${verdict.duty}`,
    heading: t('panel.questions.about', {
      what: t('panel.turns.comment'),
      quote: briefWords(verdict, panel.context),
    }),
    candidates: [],
    firstChoice: [],
    draft: '',
  };
}

/** Who covers is asked in place of who is away, and each person once. */
function askable(accountIds: string[], { view }: PanelContextValue): Person[] {
  if (view.viewer === null) return [];
  const present = accountIds.map((id) => view.covers[id] ?? id);
  return [...new Set(present)].flatMap((id) => {
    const person = view.people[id];
    return person?.active && id !== view.viewer ? [person] : [];
  });
}

/** The holders themselves; their deputies only where nobody else can be asked. */
function firstChoice(candidates: Person[], { view }: PanelContextValue): string[] {
  const deputies = deputiesOf(view);
  const ids = candidates.map(({ accountId }) => accountId);
  const holders = ids.filter((id) => !deputies.has(id));
  return holders.length > 0 ? holders : ids;
}

function deputiesOf({ report }: PanelContextValue['view']): Set<string> {
  const holders = [...report.holders.productOwner, ...report.holders.productManager];
  return new Set(
    holders.filter(({ source }) => source === 'deputy').map(({ accountId }) => accountId),
  );
}

/** How many things one comment asks for: more reads as an inspection. */
const ASKED_AT_ONCE = 2;

/** A kind question about what waits most, for the writer to change. */
function draftAbout(verdicts: Verdict[]): string {
  const lines = (['gap', 'attention'] as const)
    .flatMap((outcome) => verdicts.filter((verdict) => verdict.outcome === outcome))
    .flatMap(({ duty }) => {
      const key = `panel.ask.lines.${duty}`;
      return t.has(key) ? [t(key as 'panel.ask.lines.user-stories')] : [];
    })
    .slice(0, ASKED_AT_ONCE);
  return [...(lines.length > 0 ? lines : [t('panel.ask.anything')]), t('panel.ask.thanks')].join(
    '\n',
  );
}
