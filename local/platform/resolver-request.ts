/** What the platform hands a resolver when a page calls `invoke`. */
import { LOCAL_CLOUD_ID, LOCAL_ENVIRONMENT_ID } from './installation';

export interface PagePlace {
  moduleKey: string;
  /** What the product says of where the page stands, such as the issue of a panel. */
  extension: Record<string, unknown>;
  siteUrl?: string;
  cloudId?: string;
  locale?: string;
  timezone?: string;
}

/** The body of an invocation for one request of a page, such as `panel.view`. */
export function resolverRequest(request: string, payload: unknown, place: PagePlace): object {
  return {
    call: { functionKey: request, payload },
    context: {
      cloudId: place.cloudId ?? LOCAL_CLOUD_ID,
      localId: `ari:local:${place.moduleKey}`,
      moduleKey: place.moduleKey,
      environmentId: LOCAL_ENVIRONMENT_ID,
      environmentType: 'DEVELOPMENT',
      siteUrl: place.siteUrl ?? 'http://localhost',
      locale: place.locale ?? 'en-US',
      timezone: place.timezone ?? 'UTC',
      extension: place.extension,
    },
  };
}
