import { askFirst } from '../shared/first-request';

askFirst('settings.load');
