/* Signs that mark no spot make room for each other, so that every one can be read and tapped. */
import type { Map as LeafletMap, Marker } from 'leaflet';
import { findRoom, type Label } from '#domain/map/layout.ts';
import { mostAlone } from './bundles.ts';

/** How far a sign may move, in pixels: not so far that it seems to stand in another wijk. */
const reach = 48;

interface Sign {
  readonly marker: Marker;
  /** True when it marks a spot, and so must stay. */
  readonly isSure: boolean;
}

/** Arranges the signs that are on the map, now and after every zoom. */
export function arrange(map: LeafletMap, signs: readonly Sign[]): void {
  const shown = signs.filter(({ marker }) => map.hasLayer(marker) && marker.getElement());
  // More would take a phone too long; those that cover each other are one already.
  if (shown.length > mostAlone) return;
  const labels = shown.map((sign) => labelOf(map, sign));
  // As large as it takes: what is off the screen has its place too.
  const room = findRoom(labels, { width: 1e6, height: 1e6 }, reach);
  shown.forEach(({ marker }, index) => {
    const [from, to] = [labels[index]!.spot, room[index]];
    // Leaflet places the sign with a transform; the margins are ours.
    const { style } = marker.getElement()!;
    style.marginLeft = to ? `${Math.round(to[0] - from[0])}px` : '';
    style.marginTop = to ? `${Math.round(to[1] - from[1])}px` : '';
  });
}

/** A sign on the screen: where its middle would be, and how much room it takes. */
function labelOf(map: LeafletMap, { marker, isSure }: Sign): Label {
  const element = marker.getElement()!;
  const face = element.querySelector('span') ?? element;
  const { x, y } = map.latLngToLayerPoint(marker.getLatLng());
  const middle = isSure ? y - element.offsetHeight / 2 : y;
  // Moved to where nothing is below zero.
  const offset = 5e5;
  return { spot: [x + offset, middle + offset], width: face.offsetWidth, height: face.offsetHeight, isFixed: isSure };
}
