import type { KeyboardEventHandler, ReactNode } from 'react';

interface Props {
  onKeyDown: KeyboardEventHandler;
  children: ReactNode;
}

/** Hears the keys of every control in it, for keys that mean the same wherever the focus is. It is nothing to people itself. */
export function KeyScope({ onKeyDown, children }: Props): ReactNode {
  return (
    <div role="presentation" onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
