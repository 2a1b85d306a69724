/* Runs first in the app's frame: hands the page the bridge that the window around it holds, and keeps it as tall as its content. */
(() => {
  const host = window.parent === window ? null : window.parent.forgeHost;
  if (!host) return;
  const frame = window.frameElement;
  window.__bridge = { callBridge: (command, payload) => host.call(frame, command, payload) };
  const measure = () => {
    host.resize(frame, document.documentElement.offsetHeight);
  };
  document.addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(measure).observe(document.documentElement);
    measure();
  });
})();
