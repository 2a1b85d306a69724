import { router } from '@forge/bridge';

/** @returns the absolute address, or null for one that no page should open: people's words can hold any scheme */
export function siteAddress(to: string, siteUrl: string): URL | null {
  const base = URL.canParse(siteUrl) ? siteUrl : undefined;
  if (!URL.canParse(to, base)) return null;
  const url = new URL(to, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/**
 * Goes to an address through the bridge. One of the site itself is handed over as a path: only what begins with `/` is
 * promised to open without a question (Forge's page on the bridge's `router`). Two slashes would name another host.
 */
export function followAddress(url: URL, siteUrl: string, { newTab = false } = {}): void {
  const isOfSite = URL.canParse(siteUrl) && new URL(siteUrl).origin === url.origin;
  const path = `${url.pathname}${url.search}${url.hash}`;
  const address = isOfSite && !path.startsWith('//') ? path : url.href;
  // Whoever declines to leave the site stays where they are.
  void (newTab ? router.open(address) : router.navigate(address)).catch(() => undefined);
}
