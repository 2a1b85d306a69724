import { ErrorFallback } from '../explainer/ErrorFallback';
import { mountPage } from '../shared/mount-page';
import { Config } from './Config';

mountPage(<Config />, <ErrorFallback />);
