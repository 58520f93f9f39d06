/* Waiting, so that a thumb is heard meanwhile. */

/** Waits until whatever else was waiting has had its turn. By a timer: one turn needs no channel. */
export const aTurn = (): Promise<undefined> => aWhile(0);

export function aWhile(milliseconds: number): Promise<undefined> {
  return new Promise((done) => setTimeout(() => done(undefined), milliseconds));
}
