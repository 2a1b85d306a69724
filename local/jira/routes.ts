/** Every REST resource that the stand-in answers. */
import { changelogRoutes } from './rest/changelogRoutes';
import { commentRoutes } from './rest/commentRoutes';
import { fieldRoutes } from './rest/fieldRoutes';
import { issueRoutes } from './rest/issueRoutes';
import { peopleRoutes } from './rest/peopleRoutes';
import { permissionRoutes } from './rest/permissionRoutes';
import { projectRoutes } from './rest/projectRoutes';
import { siteRoutes } from './rest/siteRoutes';
import type { Route } from './route';

export const routes: readonly Route[] = [
  ...issueRoutes,
  ...commentRoutes,
  ...changelogRoutes,
  ...projectRoutes,
  ...fieldRoutes,
  ...peopleRoutes,
  ...permissionRoutes,
  ...siteRoutes,
];
