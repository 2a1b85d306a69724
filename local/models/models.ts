/** Language models behind Forge's proxy, as `@forge/llm` asks for them. */

/** What `@forge/llm` sends: all of a prompt but the model. */
export type ModelRequest = Record<string, unknown>;

export interface ModelAnswer {
  status: number;
  json: unknown;
}

export interface Models {
  list: () => Promise<ModelAnswer>;
  chat: (model: string, request: ModelRequest) => Promise<ModelAnswer>;
}

function refusing(status: number, code: string, message: string): Models {
  const answer = (): Promise<ModelAnswer> => Promise.resolve({ status, json: { code, message } });
  return { list: answer, chat: answer };
}

/** A local site without a model: there are models at Atlassian only. */
export const NO_MODELS = refusing(
  404,
  'NO_LOCAL_MODEL',
  'The local platform has no language model. Start it with --model and the address of one.',
);

/** An app without the module `llm`. What Forge answers then is on no page of its documents; its linter refuses such an app. */
export const NOT_DECLARED = refusing(
  403,
  'LLM_MODULE_MISSING',
  'The manifest declares no module llm.',
);
