import { languages } from 'virtual:texts/panel';
import { askFirst } from '../shared/first-request';

askFirst('panel.view', languages);
