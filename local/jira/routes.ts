/** Every REST resource that the stand-in answers. */
import { changelogRoutes } from './rest/changelog-routes';
import { commentRoutes } from './rest/comment-routes';
import { editRoutes } from './rest/edit-routes';
import { fieldRoutes } from './rest/field-routes';
import { filterRoutes } from './rest/filter-routes';
import { issueRoutes } from './rest/issue-routes';
import { issueTypeRoutes } from './rest/issue-type-routes';
import { peopleRoutes } from './rest/people-routes';
import { permissionRoutes } from './rest/permission-routes';
import { permissionSchemeRoutes } from './rest/permission-scheme-routes';
import { planningRoutes } from './rest/planning-routes';
import { projectRoleRoutes } from './rest/project-role-routes';
import { projectRoutes } from './rest/project-routes';
import { propertyRoutes } from './rest/property-routes';
import { searchRoutes } from './rest/search-routes';
import { siteRoutes } from './rest/site-routes';
import { transitionRoutes } from './rest/transition-routes';
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
  ...projectRoleRoutes,
  ...issueTypeRoutes,
  ...fieldRoutes,
  ...filterRoutes,
  ...searchRoutes,
  ...peopleRoutes,
  ...permissionRoutes,
  ...permissionSchemeRoutes,
  ...siteRoutes,
];
