import { askFirst } from '../shared/first-request';

askFirst('global.load');
