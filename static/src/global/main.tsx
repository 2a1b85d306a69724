import * as texts from 'virtual:texts/global';
import { Announcer } from '../shared/Announcer';
import { DraftsProvider } from '../shared/Drafts';
import { mountPage } from '../shared/mount-page';
import { ErrorFallback } from '../shared/PageFailure';
import { GlobalPage } from './GlobalPage';

void mountPage(
  texts,
  <Announcer>
    <DraftsProvider>
      <GlobalPage />
    </DraftsProvider>
  </Announcer>,
  <ErrorFallback titleKey="global.failure.title" />,
);
