/** The function of the project settings page. It is apart from the panel's, so that nothing of it can be called from there. */
import { settingsRequests, type SettingsAnswers } from '../../contract/settings';
import { pageFunction } from '../shared/page-resolver';
import type { Administrator } from '../shared/project-settings/administrator';
import { evidence } from '../shared/project-settings/evidence';
import { tryDraft } from '../shared/project-settings/preview';
import { search } from '../shared/project-settings/search';
import { load, resolveDraft } from '../shared/project-settings/view';
import { checkJql, copyFrom, followDefault, save } from './actions';
import { administratorOf } from './caller';
import { forget } from './forget';
import { asStored, history, restore } from './history';
import { neverSecondReader, secondReader, switchSecondReader } from './second-reader';
import { siteCheck } from './site-check';

export const settings = pageFunction<typeof settingsRequests, SettingsAnswers, Administrator>(
  settingsRequests,
  administratorOf,
  {
    'settings.load': load,
    'settings.resolve': resolveDraft,
    'settings.save': save,
    'settings.search': search,
    'settings.checkJql': checkJql,
    'settings.try': tryDraft,
    'settings.followDefault': followDefault,
    'settings.history': history,
    'settings.asStored': asStored,
    'settings.restore': restore,
    'settings.forget': forget,
    'settings.copyFrom': copyFrom,
    'settings.evidence': evidence,
    'settings.siteCheck': siteCheck,
    'settings.secondReader': secondReader,
    'settings.switchSecondReader': switchSecondReader,
    'settings.neverSecondReader': neverSecondReader,
  },
);
