import * as texts from 'virtual:texts/panel';
import { Announcer } from '../shared/Announcer';
import { mountPage } from '../shared/mount-page';
import { ErrorFallback } from '../shared/PageFailure';
import { Panel } from './Panel';

void mountPage(
  texts,
  <Announcer>
    <Panel />
  </Announcer>,
  <ErrorFallback titleKey="panel.failure.title" />,
);
