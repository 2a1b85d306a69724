/** The host's side of Forge's bridge, as Jira offers it to a page; the page's functions are answered by the test. */
import type { Answer } from '../../../src/contract/answer';

/** One call of the page to what is around it. */
export interface BridgeCall {
  command: string;
  payload: unknown;
}

/** Answers one request of the page; what it throws is what `invoke` rejects with. */
export type Script = (key: string, payload: unknown) => Answer<unknown> | Promise<Answer<unknown>>;

interface Flag {
  title: string;
  actions?: { text: string; onClick: () => void }[];
}

interface Payload extends Flag {
  functionKey: string;
  payload: unknown;
  event: string;
  callback: () => void;
}

export interface Host {
  /** What the page asked of the functions, in order. */
  requests: { key: string; payload: unknown }[];
  /** What else it asked of the bridge: navigation, flags. */
  calls: BridgeCall[];
  /** Tells the page of an event of Jira's. */
  emit: (event: string) => void;
  /** Presses a button of a flag that the page had shown. */
  pressFlag: (title: string, action: string) => void;
}

type CallBridge = (command: string, payload: Payload) => Promise<unknown>;

function hostOf(script: Script): Host & { callBridge: CallBridge } {
  const requests: Host['requests'] = [];
  const calls: BridgeCall[] = [];
  const flags: Flag[] = [];
  const listeners: { event: string; callback: () => void }[] = [];

  const callBridge: CallBridge = async (command, payload) => {
    switch (command) {
      case 'invoke':
        requests.push({ key: payload.functionKey, payload: payload.payload });
        return script(payload.functionKey, payload.payload);
      case 'getContext':
        return { locale: 'en_US', siteUrl: 'https://example.atlassian.net', extension: {} };
      case 'on':
        listeners.push(payload);
        return { unsubscribe: () => undefined };
      case 'showFlag':
        flags.push(payload);
        break;
      default:
    }
    calls.push({ command, payload: JSON.parse(JSON.stringify(payload)) as unknown });
    return undefined;
  };

  return {
    requests,
    calls,
    callBridge,
    emit: (event) => {
      for (const listener of listeners) if (listener.event === event) listener.callback();
    },
    pressFlag: (title, action) => {
      const flag = flags.find((shown) => shown.title.includes(title));
      const button = flag?.actions?.find(({ text }) => text === action);
      if (!button) throw new Error(`No flag "${title}" with "${action}" was shown.`);
      button.onClick();
    },
  };
}

let callBridge: CallBridge = () => Promise.reject(new Error('No page is open.'));

/** The bridge looks for this when it is loaded, and keeps what it found. */
Object.assign(globalThis, {
  __bridge: { callBridge: (command: string, payload: Payload) => callBridge(command, payload) },
});

/** Puts a host around the page that is rendered next. */
export function openHost(script: Script): Host {
  const host = hostOf(script);
  ({ callBridge } = host);
  return host;
}
