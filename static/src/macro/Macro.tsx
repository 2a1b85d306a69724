import type { ReactNode } from 'react';
import { Explanation } from '../explainer/Explanation';
import { LinesSkeleton } from '../shared/LinesSkeleton';
import { useMacro } from './use-macro';

/** The macro in whichever of its states it is. */
export function Macro(): ReactNode {
  const { context, answer, retry } = useMacro();
  return (
    <main aria-busy={answer === null}>
      {context ? (
        <Explanation context={context} config={context.config} answer={answer} retry={retry} />
      ) : (
        <LinesSkeleton lines={6} />
      )}
    </main>
  );
}
