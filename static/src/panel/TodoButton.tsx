import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../src/contract/report';
import { briefWords } from '../../../src/duties/messages';
import { followAddress, siteAddress } from '../shared/site-address';
import { t } from '../shared/texts';
import { AcceptButton } from './Acceptance';
import { errandOfComment, errandOfReply, errandTo } from './errands';
import type { Form } from './form';
import { oldestOpen } from './open-questions';
import { ConfirmOrderButton } from './OrderConfirmation';
import { nameOf, usePanelContext } from './panel-context';
import { roleToTake, TakeOnButton } from './TakeOnButton';
import type { Turn } from './turns';
import type { Asking } from './use-asking';

export interface Ways {
  asking: Asking;
  openForm: (form: Form) => void;
  showQuestions: () => void;
}

interface Props {
  turn: Turn;
  verdict: Verdict;
  ways: Ways;
}

/** The one thing that helps most with what is to be done: do it, if it is the viewer's turn, else ask whoever's it is. */
export function TodoButton({ turn, verdict, ways }: Props): ReactNode {
  const panel = usePanelContext();
  const role = roleToTake(verdict.code, panel);
  switch (turn.of) {
    case 'admins':
      if (panel.view.settingsPath === null && role) return <TakeOnButton role={role} />;
      return <SettingsButton />;
    case 'role':
      return role && <TakeOnButton role={role} />;
    case 'viewer':
      return <OwnButton verdict={verdict} ways={ways} />;
    case 'people':
      return <AskButton turn={{ ...turn, verdicts: [verdict] }} asking={ways.asking} />;
  }
}

/** What the viewer can do at once. */
function OwnButton({ verdict, ways }: Omit<Props, 'turn'>): ReactNode {
  const panel = usePanelContext();
  switch (verdict.duty) {
    case 'user-stories':
      return <AcceptButton />;
    case 'developer-questions': {
      const oldest = oldestOpen(panel.view.report.questions, verdict);
      const reply = oldest && errandOfReply(oldest, panel);
      return (
        <Do verdict={verdict} what={t('panel.turns.reply')}>
          {() => {
            if (reply) ways.asking.open(reply);
            else ways.showQuestions();
          }}
        </Do>
      );
    }
    case 'story-clarity':
      return (
        <Do verdict={verdict} what={t('panel.mend.write')}>
          {() => {
            ways.openForm('story');
          }}
        </Do>
      );
    case 'strategy-trace':
      return verdict.code === 'story-without-epic' ? (
        <Do verdict={verdict} what={t('panel.mend.setEpic')}>
          {() => {
            ways.openForm('epic');
          }}
        </Do>
      ) : null;
    case 'prioritisation':
      return (
        <ConfirmOrderButton
          label={t('panel.questions.about', {
            what: t('panel.mend.confirm'),
            quote: briefWords(verdict, panel.context),
          })}
        />
      );
    case 'strategy-rationale':
      return (
        <Do verdict={verdict} what={t('panel.mend.write')}>
          {() => {
            ways.openForm('reason');
          }}
        </Do>
      );
    case 'outcome-review':
    case 'design-handoff':
      return <CommentButton verdict={verdict} ways={ways} />;
    case 'launch-positioning':
      return verdict.code === 'no-manager-in-it' ? (
        <CommentButton verdict={verdict} ways={ways} />
      ) : null;
    case 'breakdown':
    case 'team-shape':
    case 'partnership':
    case 'next-up':
    case 'horizon':
      return null;
  }
}

/** Where a comment of the viewer's is what is waited for. */
function CommentButton({ verdict, ways }: Omit<Props, 'turn'>): ReactNode {
  const panel = usePanelContext();
  return (
    <Do verdict={verdict} what={t('panel.turns.comment')}>
      {() => {
        ways.asking.open(errandOfComment(verdict, panel));
      }}
    </Do>
  );
}

interface DoProps {
  verdict: Verdict;
  what: string;
  children: () => void;
}

function Do({ verdict, what, children }: DoProps): ReactNode {
  const { context } = usePanelContext();
  return (
    <Button
      spacing="compact"
      aria-label={t('panel.questions.about', { what, quote: briefWords(verdict, context) })}
      onClick={children}
    >
      {what}
    </Button>
  );
}

function AskButton({ turn, asking }: { turn: Turn; asking: Asking }): ReactNode {
  const panel = usePanelContext();
  const errand = errandTo(turn, panel);
  const [verdict] = turn.verdicts;
  if (!errand || !verdict) return null;
  const [first] = errand.candidates;
  const what =
    errand.candidates.length === 1 && first
      ? t('panel.ask.person', { name: nameOf(first.accountId, panel) })
      : t('panel.turns.ask');
  return (
    <Button
      spacing="compact"
      aria-label={t('panel.questions.about', { what, quote: briefWords(verdict, panel.context) })}
      aria-expanded={asking.errand?.key === errand.key}
      onClick={() => {
        asking.open(errand);
      }}
    >
      {t('panel.turns.ask')}
    </Button>
  );
}

/** The way to where somebody can be named; only for those who may. */
function SettingsButton(): ReactNode {
  const { view } = usePanelContext();
  const { settingsPath } = view;
  const address = settingsPath === null ? null : siteAddress(settingsPath, view.siteUrl);
  if (address === null) return null;
  return (
    <Button
      spacing="compact"
      onClick={() => {
        followAddress(address, view.siteUrl);
      }}
    >
      {t('panel.turns.openSettings')}
    </Button>
  );
}
