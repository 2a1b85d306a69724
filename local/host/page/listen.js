/* News of the local site, heard while the page is looked at. A browser keeps six connections to a host open, over all of its tabs:
   pages in the background that kept theirs would leave none for anything else. */

/**
 * @param hear takes each message
 * @param missed is called when the page is looked at again, for what may have been said meanwhile
 */
export function listen(path, hear, missed) {
  let source = null;
  const follow = () => {
    if (document.hidden === (source === null)) return;
    if (document.hidden) {
      source.close();
      source = null;
      return;
    }
    source = new EventSource(path);
    source.addEventListener('message', ({ data }) => hear(JSON.parse(data)));
  };
  follow();
  document.addEventListener('visibilitychange', () => {
    const wasAway = source === null;
    follow();
    if (wasAway && source !== null) missed();
  });
}
