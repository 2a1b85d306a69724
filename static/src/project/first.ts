import { languages } from 'virtual:texts/project';
import { askFirst } from '../shared/first-request';

askFirst('project.load', languages);
