/**
 * Which language models this deployment has. To leave them out, let this be null and take the block `llm` out of manifest.yml:
 * docs/second-reader.md.
 */
import { forgeModels } from './forge-models';
import type { LanguageModels } from './language-models';

export const INSTALLED_MODELS: LanguageModels | null = forgeModels;
