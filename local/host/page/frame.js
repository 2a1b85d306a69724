/* Runs first in the app's frame: hands the page the bridge that the window around it holds, and keeps it as tall as its content. */
(() => {
  if (window.parent === window) return;
  const frame = window.frameElement;

  /** The window's own scripts may still be loading when the page begins to ask. */
  const host = new Promise((resolve) => {
    const look = () => {
      if (window.parent.forgeHost) resolve(window.parent.forgeHost);
      else setTimeout(look, 10);
    };
    look();
  });
  window.__bridge = {
    callBridge: async (command, payload) => (await host).call(frame, command, payload),
  };
  const measure = async () => {
    (await host).resize(frame, document.documentElement.offsetHeight);
  };
  document.addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(() => void measure()).observe(document.documentElement);
    void measure();
  });
})();
