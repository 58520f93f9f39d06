/* What lies under the signs: the wijken, water, rail, stations and landmarks. */
import { fill } from '#domain/fill.ts';
import * as L from 'leaflet';
import type { basemapGeojson, wijkenGeojson } from '#domain/map/geojson.ts';
import { make } from './frame.ts';
import { type MapSettings } from './words.ts';

/** The wijken on the map. */
export interface Areas {
  /** Goes to a wijk and marks it. */
  readonly show: (wijk: string) => void;
}

/** From this zoom on there is room for the names of wijken. */
const namesFrom = 13;

/** The wijken as areas with their names; a tap leads to the page of a wijk. */
export function outlines(
  map: L.Map,
  wijken: ReturnType<typeof wijkenGeojson>,
  { words, wijk: address }: MapSettings,
  own: string | undefined,
): Areas {
  const layers = new Map<string, L.Polygon>();
  // First where to look: without that nothing is drawn, and nothing can be named or marked.
  map.fitBounds(L.geoJSON(wijken).getBounds(), { animate: false, padding: [8, 8] });
  L.geoJSON(wijken, {
    style: () => ({ className: 'gidw-slide__area', weight: 2 }),
    onEachFeature: ({ properties: { id, name } }, layer) => {
      layers.set(id, layer as L.Polygon);
      const link = make('a', 'gidw-slide__link', {
        href: `${address}${id}/`,
        textContent: fill(words['map.found_link'], { wijk: name }),
      });
      layer.bindPopup(link);
      layer.bindTooltip(textNode(id === own ? `${name} (${words['map.your_wijk']})` : name), {
        permanent: true,
        direction: 'center',
        className: 'gidw-slide__name',
      });
    },
  }).addTo(map);
  const mark = (id: string | undefined, name: string): void => {
    for (const [key, layer] of layers) layer.getElement()?.classList.toggle(name, key === id);
  };
  mark(own, 'gidw-slide__area--own');
  const named = (): void => void map.getContainer().classList.toggle('gidw-slide__map--names', map.getZoom() >= namesFrom);
  map.on('zoomend', named);
  return {
    show: (id) => {
      const layer = layers.get(id);
      if (!layer) return;
      mark(id, 'gidw-slide__area--found');
      map.fitBounds(layer.getBounds(), { padding: [24, 24] });
    },
  };
}

/** Water, rail, stations and landmarks: for finding one's way, not for tapping. */
export function landscape(map: L.Map, land: ReturnType<typeof basemapGeojson>): void {
  L.geoJSON(land, {
    interactive: false,
    style: (feature) => ({ className: `gidw-slide__${feature?.properties.kind}`, fill: feature?.geometry.type === 'Polygon' }),
    pointToLayer: ({ properties: { kind, name } }, place) =>
      L.marker(place, {
        interactive: false,
        keyboard: false,
        icon: L.divIcon({
          className: `gidw-slide__point gidw-slide__point--${kind}`,
          html: textNode(name),
          iconSize: undefined as never,
        }),
      }),
  }).addTo(map);
}

/** A name as text: never as HTML, whatever stands in the content. */
function textNode(name: string): HTMLElement {
  return make('span', '', { textContent: name });
}
