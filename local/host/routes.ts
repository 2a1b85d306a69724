/** Every page and answer of the host. A further kind of module is a file in `places/` and a line here. */
import { bridgeRoutes } from './bridge';
import { chromeRoutes } from './chrome';
import { droppedFileRoutes } from './dropped-file';
import type { Host } from './host';
import { issueEditRoutes } from './issue-edit';
import { liveRoutes } from './live';
import { pageFileRoutes } from './page-files';
import { pictureRoutes } from './pictures';
import { automationRoutes } from './places/automation';
import { confluenceRoutes } from './places/confluence';
import { confluenceEditRoutes } from './places/confluence-edit';
import { confluenceExportRoutes } from './places/confluence-export';
import { globalPageRoutes } from './places/global-page';
import { homeRoutes } from './places/home';
import { issuePageRoutes } from './places/issue';
import { issuesRoutes } from './places/issues';
import { projectPageRoutes } from './places/project-page';
import { projectSettingsRoutes } from './places/project-settings';
import { searchPageRoutes } from './places/search';
import type { HostRoute } from './reply';

export function hostRoutes(host: Host): HostRoute[] {
  return [
    ...homeRoutes(host),
    ...droppedFileRoutes(host),
    ...issuesRoutes(host),
    ...issuePageRoutes(host),
    ...issueEditRoutes(host),
    ...globalPageRoutes(host),
    ...projectPageRoutes(host),
    ...projectSettingsRoutes(host),
    ...searchPageRoutes(host),
    ...automationRoutes(host),
    ...confluenceRoutes(host),
    ...confluenceEditRoutes(host),
    ...confluenceExportRoutes(host),
    ...chromeRoutes(host),
    ...bridgeRoutes(host),
    ...liveRoutes(host),
    ...(host.confirmations?.routes() ?? []),
    ...pictureRoutes(host),
    ...pageFileRoutes(),
  ];
}
