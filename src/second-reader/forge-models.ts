/** The language models that Atlassian runs for Forge apps. Nothing leaves Atlassian: docs/second-reader.md. */
import type { ModelListResponse, Prompt } from '@forge/llm';
import type { LanguageModels } from './language-models';

/**
 * The package looks for the runtime of a running function while it is loaded, so that it is loaded by whoever asks; its code
 * is in the same bundle all the same.
 */
const load = () => import(/* webpackMode: "eager" */ '@forge/llm');

export const forgeModels: LanguageModels = {
  list: async (): Promise<ModelListResponse> => (await load()).list(),
  chat: async (prompt) => (await load()).chat(prompt as unknown as Prompt),
};
