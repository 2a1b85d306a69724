import type { ReactNode } from 'react';

interface Props {
  /** Told of the Escape key. */
  leave: () => void;
  /** Told of Enter with Ctrl or Command. */
  send?: () => void;
  children: ReactNode;
}

/** Hears the keys of every control in it, for keys that mean the same wherever the focus is. It is nothing to people itself. */
export function KeyScope({ leave, send, children }: Props): ReactNode {
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        // While words are composed, an input method's own keys are not for the page (UI Events, 5.7.3).
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          // A form in a dialog is left alone, not the dialog with it.
          event.preventDefault();
          leave();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send?.();
      }}
    >
      {children}
    </div>
  );
}
