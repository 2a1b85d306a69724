import * as texts from 'virtual:texts/panel';
import { Announcer } from '../shared/Announcer';
import { mountPage } from '../shared/mount-page';
import { ErrorFallback } from '../shared/PageFailure';
import { IssueContext } from './IssueContext';

void mountPage(
  texts,
  <Announcer>
    <IssueContext />
  </Announcer>,
  <ErrorFallback titleKey="panel.failure.title" />,
);
