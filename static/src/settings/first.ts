import { languages } from 'virtual:texts/settings';
import { askFirst } from '../shared/first-request';

askFirst('settings.load', languages);
