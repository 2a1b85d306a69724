import { languages } from 'virtual:texts/global';
import { askFirst } from '../shared/first-request';

askFirst('global.load', languages);
