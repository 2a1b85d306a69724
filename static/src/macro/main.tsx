import { ErrorFallback } from '../explainer/ErrorFallback';
import { mountPage } from '../shared/mount-page';
import { Macro } from './Macro';

mountPage(<Macro />, <ErrorFallback />);
