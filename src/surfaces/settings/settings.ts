/** The function of the project settings page. It is apart from the panel's, so that nothing of it can be called from there. */
import type * as v from 'valibot';
import {
  settingsRequests,
  type SettingsAnswers,
  type SettingsRequestKey,
} from '../../contract/settings';
import { answering } from '../shared/answering';
import { pageResolver } from '../shared/page-resolver';
import { checkJql, copyFrom, resolveDraft, save } from './actions';
import { administratorOf, type SettingsCaller } from './caller';
import { evidence } from './evidence';
import { forget } from './forget';
import { asStored, history, restore } from './history';
import { tryDraft } from './preview';
import { search } from './search';
import { neverSecondReader, secondReader, switchSecondReader } from './second-reader';
import { siteCheck } from './site-check';
import { load } from './view';

const resolver = pageResolver();

function on<K extends SettingsRequestKey>(
  key: K,
  handle: (
    payload: v.InferOutput<(typeof settingsRequests)[K]>,
    caller: SettingsCaller,
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
