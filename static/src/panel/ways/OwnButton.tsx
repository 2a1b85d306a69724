import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../../src/contract/report';
import { briefWords } from '../../../../src/duties/messages';
import { issuePath } from '../../shared/jira-paths';
import { followAddress, siteAddress } from '../../shared/site-address';
import { t } from '../../shared/texts';
import { AcceptButton } from '../parts/Acceptance';
import { ConfirmOrderButton } from '../parts/OrderConfirmation';
import { templateOfComment, templateOfReply } from '../state/comment-templates';
import { oldestOpen } from '../state/open-questions';
import { usePanelContext, type PanelContextValue } from '../state/panel-context';
import { AddStoryButton } from './AddStoryButton';
import { TakeOnButton } from './TakeOnButton';
import type { Ways } from './ways';

const MANAGER = 'productManager';

interface Props {
  verdict: Verdict;
  ways: Ways;
}

/** What the viewer can do at once. */
export function OwnButton({ verdict, ways }: Props): ReactNode {
  const panel = usePanelContext();
  const { report } = panel.view;
  switch (verdict.duty) {
    case 'user-stories':
      return <AcceptButton />;
    case 'developer-questions': {
      const oldest = oldestOpen(report.questions, verdict);
      const reply = oldest && templateOfReply(oldest, panel);
      return reply ? (
        <Do verdict={verdict} what={t('panel.turns.reply')}>
          {() => {
            ways.asking.open(reply);
          }}
        </Do>
      ) : (
        <Do verdict={verdict} what={t('panel.turns.seeQuestions')}>
          {() => {
            ways.show('questions');
          }}
        </Do>
      );
    }
    case 'story-clarity':
    case 'strategy-rationale': {
      const form = verdict.duty === 'story-clarity' ? 'story' : 'reason';
      return (
        <Do verdict={verdict} what={t('panel.mend.write')}>
          {() => {
            ways.openForm(form);
          }}
        </Do>
      );
    }
    case 'strategy-trace':
      if (verdict.code === 'story-without-epic')
        return (
          <Do verdict={verdict} what={t('panel.mend.setEpic')}>
            {() => {
              ways.openForm('epic');
            }}
          </Do>
        );
      // A manager stands behind an epic by a field of the epic itself; a story leads to its own.
      if (panel.view.state !== 'epic') return <OtherItemButton verdict={verdict} />;
      return panel.view.roleFields[MANAGER] && <TakeOnButton role={MANAGER} />;
    case 'prioritisation':
      return <ConfirmOrderButton label={labelOf(t('panel.mend.confirm'), verdict, panel)} />;
    case 'breakdown':
      return verdict.code === 'epic-without-stories' ? (
        <AddStoryButton label={labelOf(t('panel.turns.addStory'), verdict, panel)} />
      ) : (
        <Do verdict={verdict} what={t('panel.turns.seeStories')}>
          {() => {
            ways.show('stories');
          }}
        </Do>
      );
    case 'launch-positioning':
      // Jira has no form for links that a page could open.
      if (verdict.code === 'no-stories-linked') return null;
      if (verdict.code === 'stories-without-owner') return <OtherItemButton verdict={verdict} />;
      return <CommentButton verdict={verdict} ways={ways} />;
    case 'outcome-review':
    case 'design-handoff':
      return <CommentButton verdict={verdict} ways={ways} />;
    case 'team-shape':
    case 'partnership':
    case 'next-up':
    case 'horizon':
      // These are found on projects alone.
      return null;
  }
}

/** Where a comment of the viewer's is what is waited for. */
function CommentButton({ verdict, ways }: Props): ReactNode {
  const panel = usePanelContext();
  return (
    <Do verdict={verdict} what={t('panel.turns.comment')}>
      {() => {
        ways.asking.open(templateOfComment(verdict, panel));
      }}
    </Do>
  );
}

/** Where it is to be done on another work item: the way to the first that the finding names. */
function OtherItemButton({ verdict }: { verdict: Verdict }): ReactNode {
  const { siteUrl, report } = usePanelContext().view;
  const other = verdict.evidence.find(
    ({ kind, issueKey }) =>
      kind === 'issue' && issueKey !== undefined && issueKey !== report.issue.key,
  );
  const address = other?.issueKey ? siteAddress(issuePath(other.issueKey), siteUrl) : null;
  if (!other?.issueKey || address === null) return null;
  return (
    <Do verdict={verdict} what={t('panel.turns.openItem', { key: other.issueKey })}>
      {() => {
        followAddress(address, siteUrl);
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
  const panel = usePanelContext();
  return (
    <Button spacing="compact" aria-label={labelOf(what, verdict, panel)} onClick={children}>
      {what}
    </Button>
  );
}

function labelOf(what: string, verdict: Verdict, { context }: PanelContextValue): string {
  return t('panel.questions.about', { what, quote: briefWords(verdict, context) });
}
