/** The function of the project settings page. It is apart from the panel's, so that nothing of it can be called from there. */
import type * as v from 'valibot';
import {
  settingsRequests,
  type SettingsAnswers,
  type SettingsRequestKey,
} from '../../contract/settings';
import { answering } from '../shared/answering';
import { pageResolver } from '../shared/page-resolver';
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

const resolver = pageResolver();

function on<K extends SettingsRequestKey>(
  key: K,
  handle: (
    payload: v.InferOutput<(typeof settingsRequests)[K]>,
    caller: Administrator,
  ) => Promise<SettingsAnswers[K]>,
): void {
  resolver.define(key, answering(key, settingsRequests[key], administratorOf, handle));
}

on('settings.load', load);
on('settings.resolve', resolveDraft);
on('settings.save', save);
on('settings.search', search);
on('settings.checkJql', checkJql);
on('settings.try', tryDraft);
on('settings.followDefault', followDefault);
on('settings.history', history);
on('settings.asStored', asStored);
on('settings.restore', restore);
on('settings.forget', forget);
on('settings.copyFrom', copyFrom);
on('settings.evidence', evidence);
on('settings.siteCheck', siteCheck);
on('settings.secondReader', secondReader);
on('settings.switchSecondReader', switchSecondReader);
on('settings.neverSecondReader', neverSecondReader);

export const settings = resolver.getDefinitions();
