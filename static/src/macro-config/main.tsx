import * as texts from 'virtual:texts/macro-config';
import { ErrorFallback } from '../explainer/ErrorFallback';
import { mountPage } from '../shared/mount-page';
import { Config } from './Config';

void mountPage(texts, <Config />, <ErrorFallback />);
