import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { Verdict } from '../../../../src/contract/report';
import { briefWords } from '../../../../src/duties/messages';
import { followAddress, siteAddress } from '../../shared/site-address';
import { t } from '../../shared/texts';
import { templateTo } from '../state/comment-templates';
import { nameOf, usePanelContext } from '../state/panel-context';
import type { Turn } from '../state/turns';
import type { Asking } from '../state/use-asking';
import { OwnButton } from './OwnButton';
import { roleToTake, TakeOnButton } from './TakeOnButton';
import type { Ways } from './ways';

interface Props {
  turn: Turn;
  verdict: Verdict;
  ways: Ways;
}

/** The one thing that helps most with what is to be done: do it, if it is the viewer's or anyone's turn, else ask whoever's it is. */
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
    case 'anyone':
      return <OwnButton verdict={verdict} ways={ways} />;
    case 'people':
      return <AskButton turn={{ ...turn, verdicts: [verdict] }} asking={ways.asking} />;
  }
}

/** Asks for one thing. Once that was asked it says so, and can be asked again. */
function AskButton({ turn, asking }: { turn: Turn; asking: Asking }): ReactNode {
  const panel = usePanelContext();
  const template = templateTo(turn, panel);
  const [verdict] = turn.verdicts;
  if (!template || !verdict) return null;
  const [first] = template.candidates;
  const isAsked = asking.isAsked(template);
  const label = isAsked ? t('panel.turns.asked') : t('panel.turns.ask');
  const what =
    template.candidates.length === 1 && first && !isAsked
      ? t('panel.ask.person', { name: nameOf(first.accountId, panel) })
      : label;
  return (
    <Button
      spacing="compact"
      appearance={isAsked ? 'subtle' : 'default'}
      aria-label={t('panel.questions.about', { what, quote: briefWords(verdict, panel.context) })}
      aria-expanded={asking.template?.key === template.key}
      onClick={() => {
        asking.open(template);
      }}
    >
      {label}
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
