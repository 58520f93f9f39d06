/* What stands around the sliding map: a way to close it, a field to find a wijk, the street map. */
import type { MapSettings } from './words.ts';

export interface Frame {
  /** The map itself. */
  readonly map: HTMLElement;
  /** Over the map: how to move it. */
  readonly hint: HTMLElement;
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  /** What the field says back. */
  readonly found: HTMLElement;
  /** Who made what is on the map. */
  readonly credit: HTMLElement;
  /** The switch of the street map; absent when the city has none. */
  readonly streets?: HTMLInputElement | undefined;
  /** What goes wrong with it. */
  readonly streetsSaid: HTMLElement;
}

/** Builds it in the slot. */
export function frame(slot: HTMLElement, { words, tiles, attribution }: MapSettings, close: () => void): Frame {
  const field = make('input', 'utrecht-textbox utrecht-textbox--html-input', {
    id: 'kaart-zoek',
    autocomplete: 'postal-code',
    spellcheck: false,
  });
  const form = make('form', 'gidw-slide__find');
  form.append(
    make('label', 'gidw-slide__label', { htmlFor: field.id, textContent: words['map.find'] }),
    field,
    make('button', 'nl-button nl-button--primary', { type: 'submit', textContent: words['map.find_button'] }),
  );
  const closer = make('button', 'nl-button nl-button--secondary', { type: 'button', textContent: words['map.close'] });
  closer.addEventListener('click', close);
  const found = make('div', 'gidw-slide__found');
  const streetsSaid = make('p', 'gidw-slide__found');
  for (const element of [found, streetsSaid]) element.setAttribute('role', 'status');
  const hint = make('p', 'gidw-slide__hint', { hidden: true });
  hint.setAttribute('aria-hidden', 'true');
  const keys = make('p', 'gidw-said', { id: 'kaart-toetsen', textContent: words['map.keys'] });
  const map = make('div', 'gidw-slide__map', { tabIndex: 0 });
  // Leaflet reckons from the left; cards in it follow the page.
  map.dir = 'ltr';
  map.setAttribute('role', 'region');
  map.setAttribute('aria-label', words['map.name']);
  map.setAttribute('aria-describedby', keys.id);
  const stage = make('div', 'gidw-slide__stage');
  stage.append(map, hint);
  const bar = make('div', 'gidw-slide__bar');
  bar.append(form, closer);
  const credit = make('p', 'gidw-slide__credit gidw-soft', { textContent: attribution });
  slot.replaceChildren(bar, found, keys, stage, credit);
  const parts = { map, hint, form, field, found, credit, streetsSaid };
  if (!tiles) return parts;
  const streets = make('input', '', { type: 'checkbox', id: 'kaart-straten' });
  const label = make('label', 'gidw-tick', { htmlFor: streets.id });
  label.append(streets, words['map.streets']);
  const note = make('p', 'gidw-soft', { id: 'kaart-straten-uitleg', textContent: words['map.streets_note'] });
  streets.setAttribute('aria-describedby', note.id);
  slot.append(label, note, streetsSaid);
  return { ...parts, streets };
}

/** An element with a class and properties. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), { className, ...properties });
}
