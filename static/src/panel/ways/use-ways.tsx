import { lazy, Suspense, useState, type ReactNode } from 'react';
import { LinesSkeleton } from '../../shared/LinesSkeleton';
import { useOpener } from '../../shared/use-opener';
import type { Part } from '../details/Details';
import type { Form } from '../state/form';
import { useAsking } from '../state/use-asking';
import { Comment } from './Comment';
import type { Ways } from './ways';

// Forms are asked for by a click, and loaded then.
const EpicPicker = lazy(() => import('./EpicPicker'));
const StoryForm = lazy(() => import('./StoryForm'));

/**
 * What the buttons beside things to do open.
 * @param show leads to a part of what stands behind the answer
 * @returns the ways, and the place where forms and comments appear
 */
export function useWays(show: (part: Part) => void): { ways: Ways; place: ReactNode } {
  const asking = useAsking();
  const [form, setForm] = useState<Form | null>(null);
  const opener = useOpener();
  const close = (): void => {
    setForm(null);
    opener.giveBack();
  };
  const openForm = (next: Form): void => {
    opener.remember();
    setForm(next);
  };
  const place = (
    <>
      {form !== null && (
        <Suspense fallback={<LinesSkeleton lines={2} />}>
          {form === 'epic' ? (
            <EpicPicker close={close} />
          ) : (
            <StoryForm key={form} isReason={form === 'reason'} close={close} />
          )}
        </Suspense>
      )}
      <Comment asking={asking} />
    </>
  );
  return { ways: { asking, openForm, show }, place };
}
