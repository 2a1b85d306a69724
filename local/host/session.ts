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
  const cookies = new Map(
    (header ?? '').split(';').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
    }),
  );
  const theme = cookies.get('theme');
  const chosen = decoded(cookies.get('viewer') ?? '');
  const viewer = chosen === ANONYMOUS ? null : isPerson(chosen) ? chosen : firstViewer;
  return { viewer, theme: theme === 'light' || theme === 'dark' ? theme : 'auto' };
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
