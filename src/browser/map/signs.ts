/* Which signs stand on the sliding map: each by itself, or with many of them some in one. */
import { fill } from '#domain/fill.ts';
import * as L from 'leaflet';
import type { locationsGeojson } from '#domain/map/geojson.ts';
import { arrange } from './arrange.ts';
import { bundled, type Bundle } from './bundles.ts';
import type { Places } from './list.ts';
import { label, makeSigns, placesIn, type Sign } from './sign.ts';
import { countInWords, type MapSettings } from './words.ts';

/** How far around the screen signs already stand, as a part of it, so that a short slide shows no gap. */
const around = 0.4;

/** The zoom at which a place that is asked for is shown. */
const closeBy = 15;

/** Puts the signs on the map. Gives a way to show one. */
export function signs(
  map: L.Map,
  locations: ReturnType<typeof locationsGeojson>,
  settings: MapSettings,
  places: Places,
): { readonly show: (id: string) => void } {
  const all = makeSigns(map, locations, settings, places);
  const bundles = new Map<string, L.Marker>();
  let find = bundled(all);
  /** Somebody asked for this one: it stands by itself until another is asked for. */
  let asked: Sign | undefined;
  /** What was drawn last: with few signs only a zoom changes anything, not a slide. */
  let drawn: { readonly alone: readonly Sign[]; readonly zoom: number } | undefined;

  function draw(): void {
    const zoom = map.getZoom();
    const inView = find(boxOf(map.getBounds().pad(around)), zoom);
    if (drawn?.alone === inView.alone && drawn.zoom === zoom) return;
    drawn = { alone: inView.alone, zoom };
    const alone = new Set(inView.alone);
    for (const sign of all) {
      const isThere = alone.has(sign) || (placesIn(sign, places).length > 0 && (sign === asked || isInUse(sign)));
      if (isThere) put(sign);
      else take(sign);
    }
    drawBundles(inView.bundles);
    arrange(map, [...all, ...[...bundles.values()].map((marker) => ({ marker, isSure: false }))]);
  }

  function put(sign: Sign): void {
    sign.area?.addTo(map);
    sign.marker.addTo(map);
    label(sign, placesIn(sign, places), settings);
  }

  function take({ marker, area }: Sign): void {
    marker.remove();
    area?.remove();
  }

  /** One that is still the same stays, with the focus that may be on it. */
  function drawBundles(wanted: readonly Bundle<Sign>[]): void {
    const keyed = new Map(wanted.map((bundle) => [bundle.signs.map(({ group }) => group.key).join(' '), bundle]));
    for (const [key, marker] of bundles) {
      if (keyed.has(key)) continue;
      marker.remove();
      bundles.delete(key);
    }
    for (const [key, bundle] of keyed)
      if (!bundles.has(key)) bundles.set(key, bundleMarker(map, bundle, settings, places).addTo(map));
  }

  /** Only what the filters of the list leave in. */
  function filter(): void {
    find = bundled(all.filter((sign) => placesIn(sign, places).length > 0));
    for (const marker of bundles.values()) marker.remove();
    bundles.clear();
    draw();
  }
  filter();
  places.whenChanged(filter);
  map.on('moveend', draw);
  return {
    show: (id) => {
      const sign = all.find(({ group }) => group.places.some((place) => place.id === id));
      if (!sign) return;
      asked = sign;
      const bounds = sign.area?.getBounds();
      if (bounds) map.fitBounds(bounds, { padding: [24, 24], animate: false });
      else map.setView([...sign.at], Math.max(map.getZoom(), closeBy), { animate: false });
      put(sign);
      sign.marker.openPopup();
      places.point(id);
    },
  };
}

/** Whether somebody is busy with it: its card is open, or the focus is on it. */
function isInUse({ marker }: Sign): boolean {
  return marker.isPopupOpen() || (document.activeElement !== null && marker.getElement() === document.activeElement);
}

function boxOf(bounds: L.LatLngBounds): [number, number, number, number] {
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** One sign for some: says how many places it stands for, and leads to where they fall apart. */
function bundleMarker(map: L.Map, { signs, at, opensAt }: Bundle<Sign>, settings: MapSettings, places: Places): L.Marker {
  const count = signs.flatMap((sign) => placesIn(sign, places)).length;
  const html = document.createElement('span');
  html.textContent = `+${count}`;
  const icon = L.divIcon({ className: 'gidw-slide__sign gidw-slide__sign--bundle', html, iconSize: undefined as never });
  const marker = L.marker([...at], { icon, riseOnHover: true });
  const open = (): void => {
    // It is gone after this; whoever came by keyboard goes on from the map.
    map.getContainer().focus({ preventScroll: true });
    map.setView([...at], Math.min(opensAt, map.getMaxZoom()));
  };
  marker.on('click', open);
  marker.on('add', () => {
    const element = marker.getElement();
    element?.setAttribute('aria-label', `+${fill(settings.words['map.bundle'], { places: countInWords(count, settings) })}`);
    element?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      open();
    });
  });
  return marker;
}
