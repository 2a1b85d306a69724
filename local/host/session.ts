/** Viewer and theme, kept in two cookies: on this machine everybody may look as anybody. */

export type Theme = 'light' | 'dark' | 'auto';

export interface Session {
  /** Account id, or null for somebody who is not signed in. */
  viewer: string | null;
  theme: Theme;
}

const ANONYMOUS = 'anonymous';

/**
 * @param header the request's `cookie` header
 * @param isPerson whether an account can look at the site
 * @param firstViewer who looks where nobody was chosen
 */
export function readSession(
  header: string | undefined,
  isPerson: (accountId: string) => boolean,
  firstViewer: string,
): Session {
  const cookies = readCookies(header);
  const theme = cookies.get('theme');
  const chosen = decoded(cookies.get('viewer') ?? '');
  const viewer = chosen === ANONYMOUS ? null : isPerson(chosen) ? chosen : firstViewer;
  return { viewer, theme: theme === 'light' || theme === 'dark' ? theme : 'auto' };
}

function readCookies(header: string | undefined): Map<string, string> {
  return new Map(
    (header ?? '').split(';').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
    }),
  );
}

/** Sites on other ports of this machine have cookies in common with this one. */
const entryName = ({ port }: URL): string => `entry-${port}`;

/** Whether a browser has been let in: others on this machine do not know what the terminal shows. */
export function hasEntered(header: string | undefined, url: URL, entry: string): boolean {
  return readCookies(header).get(entryName(url)) === entry;
}

/** Out of reach of scripts, and gone with the browser's window. */
export function entryCookie(url: URL, entry: string): string {
  return `${entryName(url)}=${entry}; Path=/; HttpOnly; SameSite=Strict`;
}

export function viewerCookie(viewer: string | null): string {
  return cookie('viewer', viewer ?? ANONYMOUS);
}

export function themeCookie(theme: Theme): string {
  return cookie('theme', theme);
}

function cookie(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Strict; Max-Age=31536000`;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
