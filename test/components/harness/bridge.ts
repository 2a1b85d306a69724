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
  onClose: () => void;
  data: { onClose: () => void };
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
  /** Closes the dialog that the page opened last. */
  closeDialog: () => void;
  /** Commands that what is around the page does not follow. */
  refused: Set<string>;
}

type CallBridge = (command: string, payload: Payload) => Promise<unknown>;

/** What of a value crosses to the page around; some commands send nothing. */
function sent(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}

function hostOf(script: Script, extension: object): Host & { callBridge: CallBridge } {
  const requests: Host['requests'] = [];
  const calls: BridgeCall[] = [];
  const flags: Flag[] = [];
  const refused = new Set<string>();
  let closeDialog = (): void => {
    throw new Error('No dialog was opened.');
  };
  const listeners: { event: string; callback: () => void }[] = [];

  const callBridge: CallBridge = async (command, payload) => {
    if (refused.has(command)) return false;
    switch (command) {
      case 'invoke':
        requests.push({ key: payload.functionKey, payload: payload.payload });
        return script(payload.functionKey, payload.payload);
      case 'getContext':
        return { locale: 'en_US', siteUrl: 'https://example.atlassian.net', extension };
      case 'on':
        listeners.push(payload);
        return { unsubscribe: () => undefined };
      case 'openModal':
        closeDialog = payload.onClose;
        break;
      case 'openIssueCreateModal':
        closeDialog = payload.data.onClose;
        break;
      case 'showFlag':
        flags.push(payload);
        break;
      default:
    }
    calls.push({ command, payload: sent(payload) });
    // Whether the page could be closed.
    return command === 'close' ? true : undefined;
  };

  return {
    requests,
    calls,
    refused,
    callBridge,
    emit: (event) => {
      for (const listener of listeners) if (listener.event === event) listener.callback();
    },
    closeDialog: () => {
      closeDialog();
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

/** jsdom lays nothing out, and so has nothing to scroll. */
Element.prototype.scrollIntoView = () => undefined;

/**
 * Puts a host around the page that is rendered next.
 * @param extension what Jira tells the page of its place
 */
export function openHost(script: Script, extension: object = {}): Host {
  const host = hostOf(script, extension);
  ({ callBridge } = host);
  return host;
}
