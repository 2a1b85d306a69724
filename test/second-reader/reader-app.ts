/** The sample site with a second reader switched on, and a scripted model behind it. */
import type { SiteData } from '../../local/jira/model';
import { resolverRequest } from '../../local/platform/resolver-request';
import { accountIdOf } from '../../local/sample/people';
import type { InspectedView } from '../../src/contract/panel';
import type { Question } from '../../src/contract/report';
import type {
  SettingsAnswers,
  SettingsPayload,
  SettingsRequestKey,
} from '../../src/contract/settings';
import { openScanned, openSimulation, PROJECT, type Simulation } from '../background/simulated';
import { answerOf, expectAnswer } from '../site/sample-app';
import { scripted, type ScriptedModels } from './scripted-models';

export const ADMIN = accountIdOf('ingrid');
export const VIEWER = accountIdOf('mira');
/** The issue of the sample with a question that is to be confirmed. */
export const DOUBTFUL = 'RIDE-41';

export interface ReaderApp extends Simulation {
  models: ScriptedModels;
  setting: <K extends SettingsRequestKey>(
    request: K,
    payload: SettingsPayload<K>,
    who?: string,
  ) => Promise<SettingsAnswers[K]>;
  /** Switches the project's second reader, or all of the site's, as somebody does who sees how they stand. */
  switchReader: (to: { reads: boolean; lifts: boolean }) => Promise<void>;
  never: () => Promise<void>;
  look: (key: string, who?: string) => Promise<InspectedView>;
  /** The questions of an issue that a second reader said something of. */
  opinions: (key: string, who?: string) => Promise<Question[]>;
  /** What only a second reader takes for questions of an issue. */
  mayAsk: (key: string, who?: string) => Promise<Question[]>;
  /** Keys of what storage keeps, by how they begin. */
  kept: (begin: string) => string[];
}

export function openReader({
  models = scripted(),
  data,
}: { models?: ScriptedModels; data?: SiteData } = {}): ReaderApp {
  return readerOn(openSimulation({ models, hears: true, ...(data && { data }) }), models);
}

/** As it stands right after the project was scanned, with the second reader still off. */
export async function openScannedReader({
  models = scripted(),
}: { models?: ScriptedModels } = {}): Promise<ReaderApp> {
  return readerOn(await openScanned({ models, hears: true }), models);
}

function readerOn(app: Simulation, models: ScriptedModels): ReaderApp {
  const look: ReaderApp['look'] = async (key, who = VIEWER) => {
    const { answer } = await app.works(app.panel(who, key, 'panel.view'));
    const view = expectAnswer(answer);
    if (!('report' in view)) throw new Error(`${key} has no report.`);
    return view;
  };
  const setting: ReaderApp['setting'] = async (request, payload, who = ADMIN) => {
    const extension = { project: { id: PROJECT, key: 'RIDE', type: 'software' } };
    const body = resolverRequest(request, payload, {
      moduleKey: 'role-clarity-settings',
      extension,
    });
    const asked = answerOf<SettingsAnswers[typeof request]>(app.platform, {
      functionKey: 'settings',
      body,
      accountId: who,
    });
    return expectAnswer((await app.works(asked)).answer);
  };
  const switches = () => setting('settings.secondReader', {});
  return {
    ...app,
    models,
    look,
    setting,
    switchReader: async (to) => {
      const { revision } = (await switches()).project;
      await setting('settings.switchSecondReader', { ...to, revision });
    },
    never: async () => {
      const { revision } = (await switches()).site;
      await setting('settings.neverSecondReader', { never: true, revision });
    },
    opinions: async (key, who) =>
      (await look(key, who)).report.questions.filter(({ second }) => second !== undefined),
    mayAsk: async (key, who) => (await look(key, who)).report.mayAsk ?? [],
    kept: (begin) =>
      [...app.store.table('kvs-entities').entries()]
        .map(({ key }) => key.replace('document/', ''))
        .filter((key) => key.startsWith(begin)),
  };
}

export { PROJECT };
