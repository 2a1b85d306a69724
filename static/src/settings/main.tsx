import { Announcer } from '../shared/Announcer';
import { mountPage } from '../shared/mount-page';
import { ErrorFallback } from '../shared/PageFailure';
import { Settings } from './Settings';
import { words } from './words';

mountPage(
  <Announcer>
    <Settings />
  </Announcer>,
  <ErrorFallback words={words} />,
);
