/* The host's side of the bridge, in the page around the frame. What the page asks of its functions is answered by the
 * test, through `scriptedInvoke`; everything else is noted. */
const { colour, locale } = Object.fromEntries(new URLSearchParams(location.search));
const listeners = {};
const flags = [];

window.emitToPage = (event) => {
  for (const listener of listeners[event] ?? []) listener();
};

window.pressFlag = (title, action) => {
  const flag = flags.find((shown) => shown.title.includes(title));
  const button = flag?.actions?.find(({ text }) => text === action);
  if (!button) throw new Error(`No flag "${title}" with "${action}" was shown.`);
  button.onClick();
};

window.hostBridge = async (command, payload) => {
  switch (command) {
    case 'invoke':
      return window.scriptedInvoke(payload.functionKey, payload.payload);
    case 'getContext':
      return { locale, siteUrl: 'https://example.atlassian.net', extension: {} };
    case 'enableTheming': {
      const page = document.querySelector('iframe').contentDocument;
      page.documentElement.setAttribute('data-color-mode', colour);
      document.documentElement.style.background = colour === 'dark' ? '#1f1f21' : '#fff';
      return undefined;
    }
    case 'on':
      (listeners[payload.event] ??= []).push(payload.callback);
      return { unsubscribe: () => undefined };
    case 'showFlag':
      flags.push(payload);
      break;
  }
  await window.noteCall(command, JSON.parse(JSON.stringify(payload ?? null)));
  return undefined;
};
