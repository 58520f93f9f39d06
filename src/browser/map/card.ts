/* The card that a sign opens: a copy of what the list says, so that the two cannot differ. */
import { fill } from '#domain/fill.ts';
import type { PlaceProperties } from '#domain/map/geojson.ts';
import { make } from './frame.ts';
import type { Places } from './list.ts';
import { type MapSettings } from './words.ts';

/** The cards of some places that share a spot or an area. */
export function cardOf(
  properties: readonly PlaceProperties[],
  position: PlaceProperties['position'],
  { words }: MapSettings,
  places: Places,
): HTMLElement {
  const card = make('div', 'gidw-slide__card');
  card.dir = document.documentElement.dir;
  const area = properties[0]?.area;
  if (position === 'area' && area !== undefined)
    card.append(make('p', 'gidw-slide__where', { textContent: fill(words['map.area'], { area }) }));
  for (const { id } of properties) {
    const original = places.item(id)?.querySelector('.gidw-place__card');
    if (original) card.append(asCard(original.cloneNode(true) as HTMLElement));
  }
  return card;
}

/**
 * An id may stand on a page once, and so may a part with a name that one can jump to: the card itself is
 * such a part already. In the list the names stand under a district; a card stands by itself, right
 * under the title of the page.
 */
function asCard(copy: HTMLElement): HTMLElement {
  for (const element of copy.querySelectorAll('[id]')) element.id = `kaart-${element.id}`;
  for (const element of copy.querySelectorAll('[aria-labelledby]')) element.removeAttribute('aria-labelledby');
  for (const heading of copy.querySelectorAll('h4')) {
    heading.setAttribute('role', 'heading');
    heading.setAttribute('aria-level', heading.classList.contains('gidw-place__name') ? '2' : '3');
  }
  return copy;
}
