import type { Viewpoint } from '#domain/offer.ts';
import { waitingAt, wallClock } from '#domain/schedule.ts';
import type { GuideBase } from '#views/facts.ts';

/** So long what is open counts as known, in milliseconds. */
const holds = 60_000;

/**
 * What is open now, looked up once a minute and not with every letter: reading the hours of a whole
 * city takes longer than searching it.
 */
export function waitingNow({ timezone, holidays }: GuideBase): () => NonNullable<Viewpoint['waiting']> {
  const closed = new Set(holidays);
  let since = -holds;
  let remembered: NonNullable<Viewpoint['waiting']>;
  return () => {
    const now = performance.now();
    if (now - since < holds) return remembered;
    since = now;
    const look = waitingAt(wallClock(new Date(), timezone), closed);
    const seen = new Map<object, number>();
    return (remembered = (offer) => {
      const known = seen.get(offer);
      if (known !== undefined) return known;
      const wait = look(offer);
      seen.set(offer, wait);
      return wait;
    });
  };
}
