/** Every REST resource that the stand-in answers. */
import { changelogRoutes } from './rest/changelogRoutes';
import { commentRoutes } from './rest/commentRoutes';
import { editRoutes } from './rest/editRoutes';
import { fieldRoutes } from './rest/fieldRoutes';
import { issueRoutes } from './rest/issueRoutes';
import { peopleRoutes } from './rest/peopleRoutes';
import { permissionRoutes } from './rest/permissionRoutes';
import { planningRoutes } from './rest/planningRoutes';
import { projectRoutes } from './rest/projectRoutes';
import { propertyRoutes } from './rest/propertyRoutes';
import { searchRoutes } from './rest/searchRoutes';
import { siteRoutes } from './rest/siteRoutes';
import { transitionRoutes } from './rest/transitionRoutes';
import type { Route } from './route';

export const routes: readonly Route[] = [
  ...issueRoutes,
  ...propertyRoutes,
  ...editRoutes,
  ...transitionRoutes,
  ...planningRoutes,
  ...commentRoutes,
  ...changelogRoutes,
  ...projectRoutes,
  ...fieldRoutes,
  ...searchRoutes,
  ...peopleRoutes,
  ...permissionRoutes,
  ...siteRoutes,
];
