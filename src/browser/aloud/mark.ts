/* Shows where the voice is: the sentence is marked, and comes into view while the reader follows. */

const name = 'gidw-aloud';
let last: Range | undefined;
let markedBlock: Element | undefined;

/** Marks a piece of text; a browser that cannot mark a piece marks all of its block. */
export function mark(range: Range): void {
  const isFollowed = !last || isInView(last);
  unmark();
  last = range;
  const element = range.startContainer.parentElement!;
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(range));
  else (markedBlock = element).setAttribute('data-aloud-now', '');
  // Who has scrolled away to look at something else is left alone.
  if (!isFollowed || isInView(range)) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ behavior: isCalm ? 'instant' : 'smooth', block: 'center', inline: 'nearest' });
}

/** Nothing is being read. */
export function unmark(): void {
  if ('highlights' in CSS) CSS.highlights.delete(name);
  markedBlock?.removeAttribute('data-aloud-now');
  last = undefined;
}

function isInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  // The controls stand at the top, and on some pages the way out at the bottom.
  return top > innerHeight * 0.1 && bottom < innerHeight * 0.8;
}
