import * as texts from 'virtual:texts/global';
import { Announcer } from '../shared/Announcer';
import { mountPage } from '../shared/mount-page';
import { ErrorFallback } from '../shared/PageFailure';
import { GlobalPage } from './GlobalPage';

void mountPage(
  texts,
  <Announcer>
    <GlobalPage />
  </Announcer>,
  <ErrorFallback titleKey="global.failure.title" />,
);
