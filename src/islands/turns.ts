/* Long work in short turns, so that typing and scrolling go on meanwhile. */

/** So long work may keep the phone busy before the thumb gets a turn, in milliseconds. */
const slice = 6;

/** Does work a little at a time. */
export async function inSlices<T>(work: Generator<undefined, T>): Promise<T> {
  const turns = openTurns();
  try {
    for (;;) {
      const until = performance.now() + slice;
      do {
        const { done, value } = work.next();
        if (done) return value;
      } while (performance.now() < until);
      await turns.next();
    }
  } finally {
    turns.close();
  }
}

/** Turns by a message, which comes sooner than a timer; by one channel, since to make one takes longer than many a turn. */
function openTurns(): { readonly next: () => Promise<void>; readonly close: () => void } {
  const { port1, port2 } = new MessageChannel();
  return {
    next: () =>
      new Promise((done) => {
        port1.onmessage = () => done();
        port2.postMessage(0);
      }),
    close: () => port1.close(),
  };
}
