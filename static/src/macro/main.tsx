import * as texts from 'virtual:texts/macro';
import { ErrorFallback } from '../explainer/ErrorFallback';
import { mountPage } from '../shared/mount-page';
import { Macro } from './Macro';

void mountPage(texts, <Macro />, <ErrorFallback />);
