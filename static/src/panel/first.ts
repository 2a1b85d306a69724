import { askFirst } from '../shared/first-request';

askFirst('panel.view');
