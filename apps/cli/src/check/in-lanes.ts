/**
 * Works on items side by side, at most so many at once, and those of one lane one after the other. The results come in
 * the order of the items, each as soon as it and all before it are there.
 */
export async function* inLanes<Item, Result>(
  items: readonly Item[],
  {
    laneOf,
    atOnce,
    work,
  }: { readonly laneOf: (item: Item) => string; readonly atOnce: number; readonly work: (item: Item) => Promise<Result> },
): AsyncGenerator<Result> {
  const open = items.map((item) => ({ item, ...Promise.withResolvers<Result>() }));
  const waiting = [...open];
  const busy = new Set<string>();
  start();
  for (const { promise } of open) yield await promise;

  function start(): void {
    while (busy.size < atOnce) {
      const index = waiting.findIndex(({ item }) => !busy.has(laneOf(item)));
      const [next] = index === -1 ? [] : waiting.splice(index, 1);
      if (!next) return;
      const lane = laneOf(next.item);
      busy.add(lane);
      const leave = () => {
        busy.delete(lane);
        start();
      };
      // Whoever waits for a later result hears of it in its turn.
      next.promise.catch(() => {});
      void work(next.item).then(next.resolve, next.reject).finally(leave);
    }
  }
}
