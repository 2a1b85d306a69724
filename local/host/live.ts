/** Tells open issue views of changes as they happen, whoever makes them. */
import type { SiteEvent } from '../jira/events';
import type { Host } from './host';
import type { HostRoute } from './reply';

export function liveRoutes(host: Host): HostRoute[] {
  // Every open issue view listens.
  host.site.events.setMaxListeners(0);
  return [
    {
      method: 'GET',
      path: '/live/:id',
      handle: ({ params }) => ({
        status: 200,
        headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
        body: '',
        goOn: (response) => {
          const tell = ({ issueId, eventType }: SiteEvent): void => {
            if (issueId === params['id']) {
              response.write(`data: ${JSON.stringify({ issueId, eventType })}\n\n`);
            }
          };
          host.site.events.on('change', tell);
          response.on('close', () => {
            host.site.events.off('change', tell);
          });
          response.write(': listening\n\n');
        },
      }),
    },
  ];
}
