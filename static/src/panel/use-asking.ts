import { useState } from 'react';
import type { Person } from '../../../src/contract/panel';
import type { Verdict } from '../../../src/contract/report';
import { roleNameOf, usePanelContext, type PanelContextValue } from './panel-context';
import { useAction, type Action } from './use-action';
import { words } from './words';

export interface SentAsk {
  commentId: string;
  to: Person[];
  text: string;
}

/** The question to the owner, from its draft to its way back. */
export interface Asking {
  /** The owner's role, as the project calls it. */
  role: string;
  /** Owners who can be asked: active, seen by the viewer, and somebody else than the viewer. */
  candidates: Person[];
  /** Account ids of those who are mentioned. */
  chosen: string[];
  choose: (accountIds: string[]) => void;
  text: string;
  write: (text: string) => void;
  isOpen: boolean;
  open: () => void;
  /** Closes the editor; what was written stays for the next time. */
  close: () => void;
  sent: SentAsk | null;
  forget: () => void;
  sending: Action;
  withdrawing: Action;
  /** Resolves with what was sent, or null where it was not. */
  send: () => Promise<SentAsk | null>;
  /** Takes the comment back and gives its text to the editor again; resolves with whether that worked. */
  withdraw: (sent: SentAsk) => Promise<boolean>;
}

export function useAsking(): Asking {
  const panel = usePanelContext();
  const candidates = candidatesOf(panel);
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState<string | null>(null);
  const [choice, setChoice] = useState<string[] | null>(null);
  const [sent, setSent] = useState<SentAsk | null>(null);
  const sending = useAction();
  const withdrawing = useAction();

  const chosen = (choice ?? firstChoice(panel, candidates)).filter((id) =>
    candidates.some((c) => c.accountId === id),
  );
  const text = draft ?? suggestedText(panel.view.report.verdicts);

  return {
    role: roleNameOf('productOwner', panel),
    candidates,
    chosen,
    choose: setChoice,
    text,
    write: setDraft,
    isOpen,
    open: () => {
      // From here on the text is the writer's: a refresh behind it must not reword it.
      setDraft(text);
      setOpen(true);
    },
    close: () => {
      setOpen(false);
    },
    sent,
    forget: () => {
      setSent(null);
    },
    sending,
    withdrawing,
    async send() {
      const done = await sending.run('panel.ask', { to: chosen, text: text.trim() });
      if (!done) return null;
      const what = {
        commentId: done.commentId,
        to: candidates.filter((c) => chosen.includes(c.accountId)),
        text,
      };
      setSent(what);
      setDraft(null);
      setOpen(false);
      return what;
    },
    async withdraw(what) {
      const done = await withdrawing.run('panel.withdrawAsk', { commentId: what.commentId });
      if (!done) return false;
      setSent((now) => (now?.commentId === what.commentId ? null : now));
      setDraft((now) => now ?? what.text);
      return true;
    },
  };
}

/** An owner asks no deputies of their own; a deputy may still ask the owner. */
function candidatesOf({ view }: PanelContextValue): Person[] {
  if (view.viewer === null) return [];
  const deputies = deputiesOf(view);
  const ids = new Set(view.report.holders.productOwner.map(({ accountId }) => accountId));
  return [...ids].flatMap((id) => {
    const person = view.people[id];
    const askable =
      person?.active && id !== view.viewer && !(view.viewerIsOwner && deputies.has(id));
    return askable ? [person] : [];
  });
}

/** The owners themselves; their deputies only where nobody else can be asked. */
function firstChoice({ view }: PanelContextValue, candidates: Person[]): string[] {
  const deputies = deputiesOf(view);
  const ids = candidates.map(({ accountId }) => accountId);
  const owners = ids.filter((id) => !deputies.has(id));
  return owners.length > 0 ? owners : ids;
}

function deputiesOf({ report }: PanelContextValue['view']): Set<string> {
  const deputies = report.holders.productOwner.filter(({ source }) => source === 'deputy');
  return new Set(deputies.map(({ accountId }) => accountId));
}

/** How many things one comment asks for: more reads as an inspection. */
const ASKED_AT_ONCE = 2;

/** A kind question about what waits for the owner most, for the writer to change. */
function suggestedText(verdicts: Verdict[]): string {
  const waiting = verdicts.filter(({ waitingFor }) => waitingFor?.role === 'productOwner');
  const lines = (['gap', 'attention'] as const)
    .flatMap((outcome) => waiting.filter((verdict) => verdict.outcome === outcome))
    .flatMap(({ duty }) => words.ask.line(duty) ?? [])
    .slice(0, ASKED_AT_ONCE);
  return [...(lines.length > 0 ? lines : [words.ask.anything]), words.ask.thanks].join('\n');
}
