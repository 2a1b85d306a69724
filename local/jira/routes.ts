/** Every REST resource that the stand-in answers. */
import { changelogRoutes } from './rest/changelogRoutes';
import { commentRoutes } from './rest/commentRoutes';
import { fieldRoutes } from './rest/fieldRoutes';
import { issueRoutes } from './rest/issueRoutes';
import { peopleRoutes } from './rest/peopleRoutes';
import { permissionRoutes } from './rest/permissionRoutes';
import { projectRoutes } from './rest/projectRoutes';
import { searchRoutes } from './rest/searchRoutes';
import { siteRoutes } from './rest/siteRoutes';
import type { Route } from './route';

export const routes: readonly Route[] = [
  ...issueRoutes,
  ...commentRoutes,
  ...changelogRoutes,
  ...projectRoutes,
  ...fieldRoutes,
  ...searchRoutes,
  ...peopleRoutes,
  ...permissionRoutes,
  ...siteRoutes,
];
