/*
 * The first script of the map page: small, because everybody gets it. It puts the list to work, and
 * brings the map that slides when somebody asks for it.
 */
import { listPlaces, type Places } from './list.ts';
import type { SlidingMap } from './sliding-map.ts';
import type { MapSettings } from './words.ts';

/** What stands in the history while the map is open, so that the back button closes it. */
const openState = 'map';

const box = document.querySelector<HTMLElement>('[data-map]');
const list = document.querySelector<HTMLElement>('[data-places]');
if (box && list) {
  const settings = JSON.parse(box.dataset['map'] ?? '{}') as MapSettings;
  prepare(box, settings, listPlaces(list, settings));
}

function prepare(box: HTMLElement, settings: MapSettings, places: Places): void {
  const { words } = settings;
  const part = <T extends HTMLElement>(name: string): T => box.querySelector<T>(`[data-map-${name}]`) as T;
  const [button, drawing, slot, said] = [part<HTMLButtonElement>('open'), part('drawing'), part('slot'), part('said')];
  let map: Promise<SlidingMap> | undefined;

  /** Shows the map; `after` runs when it is there. */
  async function open(after?: (map: SlidingMap) => void): Promise<void> {
    said.textContent = words['map.opening'];
    button.disabled = true;
    try {
      slot.hidden = false;
      map ??= import('./sliding-map.ts').then(({ slidingMap }) => slidingMap(slot, settings, places, () => history.back()));
      const opened = await map;
      drawing.hidden = true;
      box.classList.add('gidw-mapbox--open');
      button.hidden = true;
      said.textContent = '';
      opened.start();
      if (after) after(opened);
      else opened.focus();
    } catch {
      map = undefined;
      slot.replaceChildren();
      slot.hidden = true;
      said.textContent = words['map.failed'];
      if (isOpenHere()) history.back();
    }
    button.disabled = false;
  }

  function close(): void {
    if (slot.hidden) return;
    const hadFocus = slot.contains(document.activeElement);
    slot.hidden = true;
    box.classList.remove('gidw-mapbox--open');
    drawing.hidden = false;
    button.hidden = false;
    if (hadFocus) button.focus();
  }

  function ask(after?: (map: SlidingMap) => void): void {
    if (!isOpenHere()) history.pushState({ [openState]: true }, '');
    void open(after);
  }

  button.hidden = false;
  button.addEventListener('click', () => ask());
  places.whenShown((id) => {
    box.scrollIntoView({ block: 'start' });
    ask((opened) => opened.show(id));
  });
  addEventListener('popstate', () => (isOpenHere() ? void open() : close()));
  // Jumping in the list leaves the map open: it is no step in the history.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-jumps] a') : null;
    if (!link || slot.hidden) return;
    event.preventDefault();
    document.getElementById(link.hash.slice(1))?.scrollIntoView();
  });
  // After a reload the page is as it first was: nothing was asked for yet.
  if (isOpenHere()) history.replaceState(null, '');
}

function isOpenHere(): boolean {
  return (history.state as Record<string, unknown> | null)?.[openState] === true;
}
