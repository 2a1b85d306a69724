/** The one tool that a model is to call: what may be said, as a schema. What it says is checked against what was sent. */

import { REASON_QUOTES, STATES, STORY_QUOTES } from '../contract/second-reading';

export const TOOL_NAME = 'report_reading';

/** What is asked about, so that nothing else is in the schema. */
export interface Sections {
  questions: boolean;
  comments: boolean;
  story: boolean;
  reasons: boolean;
}

interface Tool {
  type: 'function';
  function: { name: string; description: string; parameters: Record<string, unknown> };
}

const text = { type: 'string' };
const sure = { type: 'boolean' };
const state = { type: 'string', enum: STATES };
const comment = {
  type: 'integer',
  description: 'Number of the later comment; none for the other states',
};

function listOf(properties: Record<string, unknown>, required: string[]): unknown {
  return { type: 'array', items: { type: 'object', properties, required } };
}

export function toolFor(sections: Sections): Tool {
  const properties = {
    ...(sections.questions && {
      questions: listOf({ id: text, state, comment, quote: text, sure }, ['id', 'state', 'sure']),
    }),
    ...(sections.comments && {
      comments: listOf(
        { id: text, asks: { type: 'boolean' }, question: text, state, comment, quote: text, sure },
        ['id', 'asks', 'sure'],
      ),
    }),
    ...(sections.story && {
      story: partsOf(STORY_QUOTES, { criteria: { type: 'array', items: text } }),
    }),
    ...(sections.reasons && { reasons: partsOf(REASON_QUOTES, {}) }),
  };
  return {
    type: 'function',
    function: {
      name: TOOL_NAME,
      description: 'Reports what was read.',
      parameters: { type: 'object', properties, required: Object.keys(properties) },
    },
  };
}

function partsOf(names: readonly string[], more: Record<string, unknown>): unknown {
  const parts = Object.fromEntries(names.map((name) => [name, text]));
  return { type: 'object', properties: { ...parts, ...more, sure }, required: ['sure'] };
}
