import * as texts from 'virtual:texts/project';
import { Announcer } from '../shared/Announcer';
import { mountPage } from '../shared/mount-page';
import { ErrorFallback } from '../shared/PageFailure';
import { ProjectPage } from './ProjectPage';

void mountPage(
  texts,
  <Announcer>
    <ProjectPage />
  </Announcer>,
  <ErrorFallback titleKey="project.failure.title" />,
);
