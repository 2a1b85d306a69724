/** The function of the project settings page. It is apart from the panel's, so that nothing of it can be called from there. */
import Resolver from '@forge/resolver';
import {
  checkJql,
  copyFrom,
  history,
  resolveDraft,
  restore,
  save,
  search,
} from './settings-actions';
import { administering } from './settings-caller';
import { tryDraft } from './settings-try';
import { load } from './settings-view';

const resolver = new Resolver();

resolver.define('settings.load', administering('settings.load', load));
resolver.define('settings.resolve', administering('settings.resolve', resolveDraft));
resolver.define('settings.save', administering('settings.save', save));
resolver.define('settings.search', administering('settings.search', search));
resolver.define('settings.checkJql', administering('settings.checkJql', checkJql));
resolver.define('settings.try', administering('settings.try', tryDraft));
resolver.define('settings.history', administering('settings.history', history));
resolver.define('settings.restore', administering('settings.restore', restore));
resolver.define('settings.copyFrom', administering('settings.copyFrom', copyFrom));

export const settings = resolver.getDefinitions();
