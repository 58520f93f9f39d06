/* The map with streets: from somebody else, so only after the visitor turns it on, and never kept on. */
import * as L from 'leaflet';
import type { Frame } from './frame.ts';
import type { MapSettings } from './words.ts';

/** Puts the switch to work. */
export function streets(
  map: L.Map,
  { streets: control, streetsSaid, credit }: Frame,
  { tiles, words, attribution }: MapSettings,
): void {
  if (!tiles || !control) return;
  const layer = L.tileLayer(tiles.url_template, {
    maxZoom: tiles.max_zoom ?? 18,
    // The maker need not know which page this is.
    referrerPolicy: 'no-referrer',
  });
  const container = map.getContainer();
  let hasLoaded = false;
  layer.on('tileload', () => {
    hasLoaded = true;
    container.classList.add('gidw-slide__map--streets');
  });
  // The outlines stay. Where nothing came at all, the switch goes back, so that it can be tried again.
  layer.on('tileerror', () => {
    streetsSaid.textContent = words['map.streets_failed'];
    if (hasLoaded) return;
    control.checked = false;
    turn(false);
  });

  function turn(isOn: boolean): void {
    credit.textContent = isOn ? `${tiles?.attribution}; ${attribution}` : attribution;
    if (isOn) {
      hasLoaded = false;
      streetsSaid.textContent = '';
      layer.addTo(map);
    } else {
      layer.remove();
      container.classList.remove('gidw-slide__map--streets');
    }
  }
  // A browser may keep a tick over a reload; nobody asked for it this time.
  control.checked = false;
  control.addEventListener('change', () => turn(control.checked));
}
