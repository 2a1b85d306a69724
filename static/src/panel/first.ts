import { languages } from 'virtual:texts/panel';
import { askFirst } from '../shared/first-request';
import { read } from './state/remembered';

askFirst('panel.view', languages);
// While that is on its way the browser fetches what it keeps. Not before: it keeps the page waiting, and so the texts would be asked for later.
setTimeout(read, 0, '');
