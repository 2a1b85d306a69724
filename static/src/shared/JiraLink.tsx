import type { MouseEvent, ReactNode } from 'react';
import { followAddress, siteAddress } from './site-address';

interface Props {
  /** Absolute, or relative to the site. */
  to: string;
  siteUrl: string;
  className?: string | undefined;
  /** A fuller name for people who hear the page, where the words shown are too few. */
  label?: string | undefined;
  children: ReactNode;
}

/**
 * A link out of the page. Jira shows pages in a frame that may not navigate by itself, so a click goes through the
 * bridge; the address stays on the element for everything else that reads links.
 */
export function JiraLink({ to, siteUrl, className, label, children }: Props): ReactNode {
  const address = siteAddress(to, siteUrl);
  if (address === null) return <span className={className}>{children}</span>;
  const follow = (event: MouseEvent): void => {
    // Browsers tell of every button but the first as of an auxiliary click; all but the middle one have work of their own.
    // https://w3c.github.io/uievents/#event-type-auxclick
    if (event.button > 1) return;
    event.preventDefault();
    const newTab = event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1;
    followAddress(address, siteUrl, { newTab });
  };
  return (
    <a
      href={address.href}
      className={className}
      aria-label={label}
      onClick={follow}
      onAuxClick={follow}
    >
      {children}
    </a>
  );
}
