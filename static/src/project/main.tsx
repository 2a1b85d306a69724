import { Announcer } from '../shared/Announcer';
import { mountPage } from '../shared/mount-page';
import { ErrorFallback } from '../shared/PageFailure';
import { ProjectPage } from './ProjectPage';
import { words } from './words';

mountPage(
  <Announcer>
    <ProjectPage />
  </Announcer>,
  <ErrorFallback words={words} />,
);
