interface Waiting<Event> {
  readonly at: number;
  readonly order: number;
  readonly event: Event;
}

const isBefore = <Event>(one: Waiting<Event>, other: Waiting<Event>): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order);

/** Events in the order of their times; of the same time, in the order in which they were given. */
export interface EventQueue<Event> {
  readonly add: (at: number, event: Event) => void;
  readonly next: () => { readonly at: number; readonly event: Event } | undefined;
}

/** A binary heap: the smallest lies at the root, and no child is smaller than its parent. */
export const eventQueue = <Event>(): EventQueue<Event> => {
  const heap: Waiting<Event>[] = [];
  let order = 0;
  const swap = (at: number, to: number, [one, other]: readonly [Waiting<Event>, Waiting<Event>]) => {
    heap[at] = other;
    heap[to] = one;
  };
  const rise = (at: number): void => {
    const up = (at - 1) >> 1;
    const [one, parent] = [heap[at], heap[up]];
    if (one === undefined || parent === undefined || !isBefore(one, parent)) return;
    swap(at, up, [one, parent]);
    rise(up);
  };
  const sink = (at: number): void => {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const [one, first, second] = [heap[at], heap[left], heap[right]];
    if (one === undefined || first === undefined) return;
    const [down, child] = second !== undefined && isBefore(second, first) ? [right, second] : [left, first];
    if (!isBefore(child, one)) return;
    swap(at, down, [one, child]);
    sink(down);
  };
  return {
    add: (at, event) => {
      heap.push({ at, order: order++, event });
      rise(heap.length - 1);
    },
    next: () => {
      const [root] = heap;
      const last = heap.pop();
      if (root !== last && last !== undefined) {
        heap[0] = last;
        sink(0);
      }
      return root;
    },
  };
};
