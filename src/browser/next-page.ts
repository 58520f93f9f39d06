/*
 * On a good connection, fetches the page behind a link a moment before it is asked for: once a finger or
 * a mouse button is down on it; and a page that nearly everybody goes to next (`data-next`), whoever is looking.
 * A page that should tell nothing of where somebody is going does not carry the rule for it (components/PageScripts.astro).
 */
import { carriesMore } from './connection.ts';

/** A finger that begins to scroll rests on whatever lies there: after so many milliseconds it has moved on. */
const resting = 50;

if (carriesMore()) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  addEventListener('pointerdown', ({ target, pointerType }) => {
    const link = (target as Element).closest('a[href$="/"]');
    if (link) waiting = setTimeout(fetchAhead, pointerType === 'touch' ? resting : 0, link);
  });
  // Who scrolls, and who has let go already.
  for (const end of ['pointercancel', 'pointerup']) addEventListener(end, () => clearTimeout(waiting));
  // After all that this page needs itself.
  addEventListener('load', () => document.querySelectorAll('[data-next]').forEach(fetchAhead));
}

/** Browsers that know the rule fetch what it names; others do nothing. */
function fetchAhead(link: Element): void {
  link.toggleAttribute('data-ahead', true);
}
