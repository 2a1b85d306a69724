import { useRef, useState } from 'react';
import { MOST_TOLD_OF, type Person } from '../../../../src/contract/panel';
import { useDrafts } from '../../shared/Drafts';
import { useOpener } from '../../shared/use-opener';
import type { CommentTemplate } from './comment-templates';
import { usePanelContext } from './panel-context';
import { useAction, type Action } from './use-action';

export interface SentComment {
  /** Null where Jira did not say: there is no way back then. */
  commentId: string | null;
  template: CommentTemplate;
  to: Person[];
  text: string;
  /** What was sent to have it written. */
  payload: object;
}

/** A comment that the viewer writes to somebody, from its draft to its way back. */
export interface Asking {
  /** Null while no comment is being written. */
  template: CommentTemplate | null;
  /** Account ids of those who are mentioned. */
  chosen: string[];
  choose: (accountIds: string[]) => void;
  text: string;
  write: (text: string) => void;
  open: (template: CommentTemplate) => void;
  /** Closes the editor; what was written stays for the next time. */
  close: () => void;
  /** The comment that was sent last, until something else is done. */
  sent: SentComment | null;
  /** Whether a comment of the template's was sent while the page is open, and not taken back. */
  isAsked: (template: CommentTemplate) => boolean;
  forget: () => void;
  sending: Action;
  withdrawing: Action;
  /** Resolves with what was sent, or null where it was not. */
  send: () => Promise<SentComment | null>;
  /** Takes the comment back and gives its text to the editor again, unless that holds another; resolves with whether that worked. */
  withdraw: (sent: SentComment) => Promise<boolean>;
}

export function useAsking(): Asking {
  const { lastDone } = usePanelContext();
  const [template, setTemplate] = useState<CommentTemplate | null>(null);
  const { drafts, keep, forget, giveBack } = useDrafts();
  const [choice, setChoice] = useState<string[] | null>(null);
  const [sent, setSent] = useState<SentComment | null>(null);
  /** All that were, and not taken back. */
  const [standing, setStanding] = useState<SentComment[]>([]);
  const sending = useAction();
  const withdrawing = useAction();
  const opener = useOpener();
  /** Keys of the templates whose comment was sent, and not told as done. */
  const untold = useRef(new Set<string>());
  /** Ids of the comments that were. */
  const told = useRef<string[]>([]);

  const candidates = template?.candidates ?? [];
  const chosen = (choice ?? template?.firstChoice ?? []).filter((id) =>
    candidates.some(({ accountId }) => accountId === id),
  );
  const draft = template === null ? '' : drafts[template.key];
  const text = typeof draft === 'string' ? draft : (template?.draft ?? '');

  return {
    template,
    chosen,
    choose: setChoice,
    text,
    write: (written) => {
      if (template) keep(template.key, written);
    },
    open: (next) => {
      if (next.key !== template?.key) setChoice(null);
      // A refresh behind the editor must not reword what is being written, so the template stays as it is now.
      setTemplate(next);
      opener.remember();
    },
    close: () => {
      setTemplate(null);
      opener.giveBack();
    },
    sent: sent?.payload === lastDone ? sent : null,
    isAsked: ({ key }) => standing.some((one) => one.template.key === key),
    forget: () => {
      setSent(null);
    },
    sending,
    withdrawing,
    async send() {
      if (!template) return null;
      const { key, reply } = template;
      const payload = {
        to: chosen,
        text: text.trim(),
        ...(reply ? { reply: { commentId: reply.commentId, mark: reply.mark } } : {}),
        ...(untold.current.has(key) ? { again: told.current.slice(-MOST_TOLD_OF) } : {}),
      };
      const done = await sending.run('panel.ask', payload);
      if (!done) {
        untold.current.add(key);
        return null;
      }
      untold.current.delete(key);
      if (done.commentId !== null) told.current.push(done.commentId);
      const to = candidates.filter(({ accountId }) => chosen.includes(accountId));
      const what = { commentId: done.commentId, template, to, text, payload };
      setSent(what);
      setStanding((before) => [...before, what]);
      forget(template.key, draft);
      // Another may have been opened meanwhile.
      setTemplate((now) => (now === template ? null : now));
      return what;
    },
    async withdraw(what) {
      const { commentId } = what;
      if (commentId === null || !(await withdrawing.run('panel.withdrawAsk', { commentId })))
        return false;
      setSent((now) => (now?.commentId === commentId ? null : now));
      setStanding((before) => before.filter((one) => one !== what));
      giveBack(what.template.key, what.text);
      opener.giveBack();
      return true;
    },
  };
}
