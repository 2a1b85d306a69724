import * as texts from 'virtual:texts/panel';
import { Announcer } from '../shared/Announcer';
import { mountPage } from '../shared/mount-page';
import { ErrorFallback } from '../shared/PageFailure';
import { IssueContext } from './IssueContext';
import { Panel } from './Panel';

/** The panel and the module beside the issue are one program: nearly all that the one loads the other needs, too. */
const isBeside = document.documentElement.dataset['place'] === 'beside';

void mountPage(
  texts,
  <Announcer>{isBeside ? <IssueContext /> : <Panel />}</Announcer>,
  <ErrorFallback titleKey="panel.failure.title" />,
);
