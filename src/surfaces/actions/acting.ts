/** What is the same for all actions: who asks, what they give, what that may cost, and how a refusal is told. */
import type { ActionErrors } from '../../contract/action-answers';
import {
  MOST_DAYS,
  MOST_WORDS,
  readInputs,
  type ActionInputs,
  type ActionName,
} from '../../contract/action-inputs';
import type { Failure } from '../../contract/answer';
import { failureWords } from '../../contract/failure-words';
import { asRaw } from '../../jira/answers/parse';
import english from '../../texts/en-US.json';
import { ENGLISH } from '../../texts/languages';
import { spendPoints } from '../shared/allowance';
import { failureLogged } from '../shared/answering';
import { refuse } from '../shared/failures';
import { textsFor } from '../shared/texts';
import { lacksConsent, personOf, type Asker } from './asker';

/** What every action may say in English where a language is not there. */
const TEXTS = { failures: english.failures, actions: english.actions };

/**
 * What one run costs at most, about, in Jira's points: a rule may run for thousands of work items in an hour, and the app has
 * 65,000 points for all its sites together.
 */
const PRICES: Record<ActionName, number> = {
  check: 40,
  waiting: 60,
  nobody: 60,
  holders: 40,
  ask: 90,
  accept: 90,
};

/** A function as the platform calls it. */
type ActionFunction<T> = (payload: unknown, context?: unknown) => Promise<T | ActionErrors>;

/**
 * Makes the function of an action.
 * @param more what else it may say, in English
 */
export function action<T extends object>(
  name: ActionName,
  more: object,
  act: (inputs: ActionInputs, asker: Asker) => Promise<T>,
): ActionFunction<T> {
  return async (payload, context) => {
    let locale = ENGLISH;
    try {
      const { locale: own, ...person } = await personOf(context);
      locale = own;
      const inputs = inputsOf(name, payload);
      await spendPoints(PRICES[name], person.accountId, person.now);
      return await act(inputs, { ...person, t: await textsFor(locale, { ...TEXTS, ...more }) });
    } catch (error) {
      const failure = failureOf(name, error);
      return { errors: [{ message: failureWords(failure, await textsFor(locale, TEXTS)) }] };
    }
  };
}

function failureOf(name: ActionName, error: unknown): Failure {
  const failure = failureLogged(`action.${name}`, error);
  return lacksConsent(error) ? { ...failure, reason: 'actions.consent' } : failure;
}

/**
 * The page on Automation's actions shows the inputs below `payload` as well as by themselves. What a model did not fill in may
 * stand where the person is looking: `context.jira.issueKey`, which the product adds; it is read as the person like any other.
 */
function inputsOf(name: ActionName, payload: unknown): ActionInputs {
  const outer = asRaw(payload) ?? {};
  const given = asRaw(outer['payload']) ?? outer;
  const looking = asRaw(asRaw(given['context'])?.['jira']) ?? {};
  const isWithout = (input: string): boolean => (given[input] ?? '') === '';
  const reading = readInputs(name, {
    ...given,
    ...(isWithout('workItem') && isWithout('project') && { workItem: looking['issueKey'] }),
    ...(name === 'nobody' && isWithout('project') && { project: looking['projectKey'] }),
  });
  if (reading.ok) return reading.inputs;
  switch (reading.problem) {
    case 'words':
      return refuse('bad-request', 'actions.words', { most: MOST_WORDS });
    case 'days':
      return refuse('bad-request', 'actions.days', { most: MOST_DAYS });
    case 'key':
    case 'project':
    case 'item-or-project':
    case 'person':
      return refuse('bad-request', `actions.${reading.problem}`);
  }
}
