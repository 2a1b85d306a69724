/** Every REST resource that the stand-in answers. */
import { issueRoutes } from './rest/issueRoutes';
import type { Route } from './route';

export const routes: readonly Route[] = [...issueRoutes];
