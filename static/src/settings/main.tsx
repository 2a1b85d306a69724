import * as texts from 'virtual:texts/settings';
import { Announcer } from '../shared/Announcer';
import { mountPage } from '../shared/mount-page';
import { ErrorFallback } from '../shared/PageFailure';
import { Settings } from './Settings';

void mountPage(
  texts,
  <Announcer>
    <Settings />
  </Announcer>,
  <ErrorFallback titleKey="settings.failure.title" />,
);
