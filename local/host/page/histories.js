/* The history that a page of the app may lead itself by: in the window's address where the page has one of its own. */

/** @param place path, search and hash, or the text of them */
function locationOf(place, state) {
  const url =
    typeof place === 'string'
      ? new URL(place, 'http://page')
      : new URL(`${place.pathname ?? '/'}${place.search ?? ''}${place.hash ?? ''}`, 'http://page');
  const { pathname, search, hash } = url;
  return { pathname, search, hash, state, key: crypto.randomUUID() };
}

function tellOf(heard, history) {
  return (action, location) => {
    history.action = action;
    history.location = location;
    for (const hear of heard) hear(location, action);
  };
}

/** For pages without an address of their own; it lives in memory. */
export function memoryHistory() {
  const places = [locationOf('/')];
  const heard = new Set();
  let at = 0;
  const history = { action: 'POP', location: places[0] };
  const tell = tellOf(heard, history);
  const go = (steps) => {
    at = Math.min(places.length - 1, Math.max(0, at + steps));
    tell('POP', places[at]);
  };
  return Object.assign(history, {
    push: (to, state) => {
      places.splice(++at, Infinity, locationOf(to, state));
      tell('PUSH', places[at]);
    },
    replace: (to, state) => {
      places[at] = locationOf(to, state);
      tell('REPLACE', places[at]);
    },
    go,
    goBack: () => go(-1),
    goForward: () => go(1),
    listen: (hear) => {
      heard.add(hear);
      return () => heard.delete(hear);
    },
  });
}

/**
 * For a page at an address of its own: what follows the base is the page's, so that a view can be shared.
 * @param base path without a slash at its end
 */
export function addressHistory(base) {
  const heard = new Set();
  const here = () => {
    const path = location.pathname.slice(base.length);
    return locationOf((path === '' ? '/' : path) + location.search + location.hash);
  };
  const addressOf = ({ pathname, search, hash }) =>
    base + (pathname === '/' ? '' : pathname) + search + hash;
  const history = { action: 'POP', location: here() };
  const tell = tellOf(heard, history);
  window.addEventListener('popstate', () => tell('POP', here()));
  return Object.assign(history, {
    push: (to, state) => {
      const place = locationOf(to, state);
      window.history.pushState(null, '', addressOf(place));
      tell('PUSH', place);
    },
    replace: (to, state) => {
      const place = locationOf(to, state);
      window.history.replaceState(null, '', addressOf(place));
      tell('REPLACE', place);
    },
    go: (steps) => window.history.go(steps),
    goBack: () => window.history.back(),
    goForward: () => window.history.forward(),
    listen: (hear) => {
      heard.add(hear);
      return () => heard.delete(hear);
    },
  });
}
