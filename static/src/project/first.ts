import { askFirst } from '../shared/first-request';

askFirst('project.load');
