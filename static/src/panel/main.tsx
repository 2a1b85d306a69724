import { Announcer } from '../shared/Announcer';
import { mountPage } from '../shared/mount-page';
import { ErrorFallback } from '../shared/PageFailure';
import { Panel } from './Panel';
import { words } from './words';

mountPage(
  <Announcer>
    <Panel />
  </Announcer>,
  <ErrorFallback words={words} />,
);
