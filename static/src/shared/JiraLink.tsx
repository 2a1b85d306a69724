import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';

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
    event.preventDefault();
    const newTab = event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1;
    void (newTab ? router.open(address) : router.navigate(address)).catch(() => undefined);
  };
  return (
    <a href={address} className={className} aria-label={label} onClick={follow} onAuxClick={follow}>
      {children}
    </a>
  );
}

/** The absolute address, or null for one that no page should open: people's words can hold any scheme. */
function siteAddress(to: string, siteUrl: string): string | null {
  const base = URL.canParse(siteUrl) ? siteUrl : undefined;
  if (!URL.canParse(to, base)) return null;
  const url = new URL(to, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
