/**
 * Runs the app's actions, as a rule of Automation and as an agent of Rovo would: no product is there to do it on this machine,
 * so the page stands in for both, and shows who the action runs for, what it answers, and what it asked of Jira for that.
 */
import { actionPayload } from '../../platform/action-request';
import type { InvokeResult } from '../../platform/platform';
import type { AppAction } from '../app-actions';
import { chrome } from '../chrome';
import { modulesOf, personOf, type Host } from '../host';
import { flag, html, type Markup } from '../markup';
import { page, type HostReply, type HostRequest, type HostRoute } from '../reply';
import { actionResult } from './action-result';
import { appFrame } from './issue';
import { resolveSmartValues } from './smart-values';

const PATH = '/automation';
const LARGEST_INPUT = 10_000;

/** Who runs an action: a rule, an agent that somebody talks to, or an agent that a rule started. */
const RUNNERS = { rule: 'A rule', agent: 'An agent', started: 'An agent that a rule started' };
type Runner = keyof typeof RUNNERS;

export function automationRoutes(host: Host): HostRoute[] {
  return [
    { method: 'GET', path: PATH, handle: (request) => automation(host, request, null) },
    {
      method: 'POST',
      path: PATH,
      handle: async (request) => {
        const form = new URLSearchParams(await request.body());
        return automation(host, request, form);
      },
    },
  ];
}

/** What the page is about: from its address, or from the form that was sent. */
interface Asked {
  action: AppAction;
  runner: Runner;
  /** The key of the work item that set the rule off, or that the person looks at. */
  item: string;
  hasAgreed: boolean;
  inputs: Record<string, string>;
}

async function automation(
  host: Host,
  request: HostRequest,
  form: URLSearchParams | null,
): Promise<HostReply> {
  const asked = askedBy(host, form ?? request.url.searchParams);
  const ran = form && asked ? await run(host, request, asked) : null;
  const main = html`<div class="wide automation">
    <h1>Automation and agents</h1>
    <p>
      Runs an action of the app as an Automation rule or a Rovo agent would, for the person chosen
      at the top.
    </p>
    ${asked ? runnerTabs(asked) : ''}
    <div class="automation-parts">
      <nav aria-label="Actions" class="automation-actions">
        ${host.actions
          .filter((action) => !asked || isOffered(action, asked.runner))
          .map((action) => actionLink(action, asked))}
      </nav>
      ${
        asked
          ? html`<section aria-label="${asked.action.name}">
              ${runForm(host, request, asked)} ${ran ?? ''}
            </section>`
          : ''
      }
    </div>
  </div>`;
  const title = 'Automation and agents';
  return page(chrome(host, request, { title, main, scripts: ['automation.js'] }));
}

function isOffered(action: AppAction, runner: Runner): boolean {
  return runner === 'rule' ? action.forRules : action.forAgent;
}

function askedBy({ actions }: Host, given: URLSearchParams): Asked | null {
  const runner = (Object.keys(RUNNERS) as Runner[]).find((one) => one === given.get('runner'));
  const by = runner ?? 'rule';
  const offered = actions.filter((action) => isOffered(action, by));
  const action = offered.find(({ key }) => key === given.get('action')) ?? offered[0];
  if (!action) return null;
  const inputs = Object.keys(action.inputs).flatMap((name): [string, string][] => {
    const value = given.get(`input.${name}`);
    return value === null ? [] : [[name, value.slice(0, LARGEST_INPUT)]];
  });
  return {
    action,
    runner: by,
    item: given.get('item') ?? '',
    hasAgreed: given.get('agreed') !== 'no',
    inputs: Object.fromEntries(inputs),
  };
}

function addressOf(action: AppAction | null, runner: Runner, item: string): string {
  const query = new URLSearchParams({
    runner,
    ...(action && { action: action.key }),
    ...(item !== '' && { item }),
  });
  return `${PATH}?${query.toString()}`;
}

function runnerTabs({ action, runner, item }: Asked): Markup {
  return html`<nav aria-label="Who runs it" class="automation-runners">
    ${(Object.entries(RUNNERS) as [Runner, string][]).map(
      ([key, name]) =>
        html`<a
          href="${addressOf(action, key, item)}"
          ${flag('aria-current="page"', key === runner)}
          >${name}</a
        >`,
    )}
  </nav>`;
}

function actionLink(action: AppAction, asked: Asked | null): Markup {
  return html`<a
    href="${addressOf(action, asked?.runner ?? 'rule', asked?.item ?? '')}"
    ${flag('aria-current="page"', action.key === asked?.action.key)}
    >${action.name}<small>${action.verb}</small></a
  >`;
}

function runForm(host: Host, request: HostRequest, asked: Asked): Markup {
  const { action, runner, item, hasAgreed } = asked;
  const viewer = personOf(host.site.data, request.session.viewer);
  return html`<h2>${action.name}</h2>
    <p>${action.description}</p>
    <form method="post" action="${PATH}" class="automation-form">
      <input type="hidden" name="runner" value="${runner}" />
      <input type="hidden" name="action" value="${action.key}" />
      <p class="automation-field">
        <label for="item">
          ${runner === 'rule' ? 'Work item that triggers the rule' : 'Work item on the page'}
        </label>
        <input id="item" name="item" value="${item}" placeholder="RIDE-33" autocomplete="off" />
      </p>
      ${runner === 'rule' ? ruleInputs(host, request, asked) : typedInputs(asked)}
      <p class="automation-field">
        <label for="agreed">
          Runs for <bdi>${viewer?.displayName ?? 'nobody'}</bdi>, who has
        </label>
        <select id="agreed" name="agreed">
          <option value="yes">allowed the app to act for them</option>
          <option value="no" ${flag('selected', !hasAgreed)}>not allowed it yet</option>
        </select>
      </p>
      <p><button class="primary">Run</button></p>
    </form>`;
}

/** The app's own page in the rule, which hands over what was set; `automation.js` keeps it in the hidden fields. */
function ruleInputs(host: Host, request: HostRequest, { action, inputs }: Asked): Markup {
  const module = modulesOf(host, 'action').find(({ key }) => key === action.key);
  if (!module) return html`<p>This action has no page that sets it up.</p>`;
  const address = host.frames.open({
    viewer: request.session.viewer,
    module,
    extension: { type: 'action', data: { inputs: typed(action, inputs) }, errors: {} },
  });
  return html`<div class="automation-config" data-action-config>
    ${appFrame(address, action.name)}
    ${Object.keys(action.inputs).map(
      (name) => html`<input type="hidden" name="input.${name}" value="${inputs[name] ?? ''}" />`,
    )}
    <p><button type="button" data-rule-next>Check the settings</button></p>
  </div>`;
}

/** What a model would fill in, as somebody types it. */
function typedInputs({ action, inputs }: Asked): Markup {
  return html`${Object.entries(action.inputs).map(
    ([name, { title, description, type, required }]) =>
      html`<p class="automation-field">
        <label for="input-${name}">${title}${required ? '' : ' (optional)'}</label>
        <input
          id="input-${name}"
          name="input.${name}"
          value="${inputs[name] ?? ''}"
          inputmode="${type === 'string' ? 'text' : 'numeric'}"
          autocomplete="off"
        />
        <small>${description}</small>
      </p>`,
  )}`;
}

/** Inputs of their declared types, without those that were left empty. */
function typed(action: AppAction, inputs: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(inputs)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => {
        const isNumber = action.inputs[name]?.type !== 'string' && value.trim() !== '';
        return [name, isNumber && !Number.isNaN(Number(value)) ? Number(value) : value];
      }),
  );
}

async function run(host: Host, { session }: HostRequest, asked: Asked): Promise<Markup> {
  const { action, runner, item, hasAgreed, inputs } = asked;
  if (runner === 'started' && action.verb !== 'GET')
    return html`<p role="alert">
      Agents that a rule started call actions with GET alone, and this one is ${action.verb}: it was
      not run.
    </p>`;
  const place = placeOf(host, item);
  const given = typed(action, runner === 'rule' ? resolveSmartValues(inputs, place) : inputs);
  const looking = runner === 'rule' || item === '' ? {} : { looking: place };
  const result: InvokeResult = await host.invoke({
    functionKey: action.functionKey,
    moduleKey: action.key,
    accountId: session.viewer,
    hasAgreed,
    body: actionPayload({ moduleKey: action.key, inputs: given, ...looking }, host.world),
  });
  return actionResult(action, given, result, runner === 'rule');
}

/** What the product says of where the rule was set off, or where the person looks. */
function placeOf({ site }: Host, item: string): { issueKey: string; projectKey: string } | object {
  const key = item.trim().toUpperCase();
  const issue = site.data.issues.find((one) => one.key === key);
  const project = site.data.projects.find(({ id }) => id === issue?.projectId);
  return issue && project ? { issueKey: issue.key, projectKey: project.key } : {};
}
