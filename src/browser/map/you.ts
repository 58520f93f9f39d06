/* The visitor on the map, once they asked the list where they are. */
import * as L from 'leaflet';
import type { Places } from './list.ts';
import type { MapSettings } from './words.ts';

export function youHere(map: L.Map, places: Places, words: MapSettings['words']): void {
  const layer = L.layerGroup().addTo(map);
  function show(): void {
    const you = places.you();
    if (!you) return;
    const [longitude, latitude] = you.place;
    layer.clearLayers();
    L.circle([latitude, longitude], { radius: you.accuracy, className: 'gidw-slide__around', interactive: false }).addTo(layer);
    L.circleMarker([latitude, longitude], { radius: 8, className: 'gidw-slide__you', interactive: false })
      .bindTooltip(words['map.you'], { permanent: true, direction: 'top', className: 'gidw-slide__name gidw-slide__name--you' })
      .addTo(layer);
  }
  show();
  places.whenChanged(show);
}
