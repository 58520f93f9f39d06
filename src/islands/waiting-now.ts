import type { Viewpoint } from '#domain/offer.ts';
import { waitingAt } from '#domain/schedule.ts';
import { timeAt } from '#domain/wall-clock.ts';
import type { GuideBase } from '#views/facts.ts';

/** So long what is open counts as known, in milliseconds. */
const holds = 60_000;

/**
 * What is open now, looked up once a minute and not with every letter: reading the hours of a whole
 * city takes longer than searching it.
 */
export function waitingNow({ clock, holidays }: GuideBase): () => NonNullable<Viewpoint['waiting']> {
  const closed = new Set(holidays);
  let since = -holds;
  let remembered: NonNullable<Viewpoint['waiting']>;
  return () => {
    const now = performance.now();
    if (now - since < holds) return remembered;
    since = now;
    const look = waitingAt(timeAt(clock, new Date()), closed);
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
