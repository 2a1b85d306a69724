import { ACTION_INPUTS, type ActionName } from '../../../src/contract/action-inputs';

/** The action that the page sets up: each has a page of its own, since what a rule tells a page of itself is not documented. */
export function actionOfPage(): ActionName {
  const { action = '' } = document.documentElement.dataset;
  if (!Object.hasOwn(ACTION_INPUTS, action)) throw new Error('This page sets no action up.');
  return action as ActionName;
}
