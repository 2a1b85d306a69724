/** How much of a scan is done at a time. One object, so that a small site can be looked at in as many steps as a large one. */
export const BATCH_SIZES = {
  /** Fewer issues than this are not worth another part. */
  part: 4_000,
  /** Issues of one page of a search. */
  page: 100,
  /** Pages of a batch: many, so that parents, links and children are fetched for many issues at once. */
  batch: 20,
  /** Issues that wait so that their children and linked stories are read for many at once. */
  pending: 100,
};
