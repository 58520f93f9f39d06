/* The map never traps a thumb or a wheel: the page goes on scrolling, and the map says how it moves. */
import type { Map as LeafletMap } from 'leaflet';
import type { MapSettings } from './words.ts';

/** How long the hint stays after the last try, in milliseconds. */
const hintTime = 1500;

/**
 * A mouse drags the map; one finger scrolls the page, and two move the map. The wheel scrolls the page
 * unless Ctrl is held, as in other maps.
 */
export function gentle(map: LeafletMap, hint: HTMLElement, words: MapSettings['words']): void {
  const container = map.getContainer();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (sentence: string): void => {
    hint.textContent = sentence;
    hint.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => (hint.hidden = true), hintTime);
  };
  // Before Leaflet hears of it: it decides on the first touch who moves.
  container.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      if (pointerType === 'touch') map.dragging.disable();
      else map.dragging.enable();
    },
    { capture: true },
  );
  container.addEventListener('touchmove', ({ touches }) => touches.length === 1 && say(words['map.fingers']), { passive: true });
  container.addEventListener(
    'wheel',
    ({ ctrlKey, metaKey }) => {
      if (ctrlKey || metaKey) map.scrollWheelZoom.enable();
      else {
        map.scrollWheelZoom.disable();
        say(words['map.wheel']);
      }
    },
    { capture: true, passive: true },
  );
}
