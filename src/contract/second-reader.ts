/** What the settings page may ask and get about a second reader. */
import * as v from 'valibot';

/** Somebody's word, and when it was given (ISO time); null where nobody has said anything. */
type Said = { by: string | null; at: string } | null;

/** Counts how often a switch was turned, so that nobody turns one that they saw otherwise. */
const revision = v.pipe(v.number(), v.integer(), v.minValue(0));

export interface SecondReaderView {
  project: {
    /** Whether a language model is asked about what the first reader is not sure of. */
    reads: boolean;
    /** Whether what it is sure of counts before a person has said anything. */
    lifts: boolean;
    said: Said;
    revision: number;
  };
  site: {
    /** Whether no project of the site may use one. */
    never: boolean;
    said: Said;
    revision: number;
    /** Whether the person may say so: who administers the site. */
    mayChange: boolean;
  };
  /** Whether this deployment has language models at all. */
  isInstalled: boolean;
  use: {
    /** Requests that the site has in a day; null where the deployment names no number. */
    most: number | null;
    /** Requests of today (UTC), and of the last 31 days. */
    today: { site: number; project: number };
    month: { site: number; project: number; failed: number };
    /** Thousands of tokens of this project in the last 31 days, sent and answered. */
    tokens: { input: number; output: number };
  };
  /** What kept the last request from being answered, as a code, and when (ISO time); null where it was answered. */
  failure: { code: string; at: string } | null;
  /** By account id: the names of whoever said something. */
  names: Record<string, string>;
}

/** Payload schemas, by request key. */
export const secondReaderRequests = {
  'settings.secondReader': v.strictObject({}),
  'settings.switchSecondReader': v.strictObject({
    reads: v.boolean(),
    lifts: v.boolean(),
    /** That the page showed. */
    revision,
  }),
  'settings.neverSecondReader': v.strictObject({ never: v.boolean(), revision }),
} as const;

export interface SecondReaderAnswers {
  'settings.secondReader': SecondReaderView;
  /** Null where it was switched, and the look after it failed. */
  'settings.switchSecondReader': SecondReaderView | null;
  'settings.neverSecondReader': SecondReaderView | null;
}
