/*
 * The map that slides (Leaflet). It is loaded only when somebody asks for it, shows what the drawing
 * and the list show, and asks nothing of anybody else until the street map is turned on.
 */
import './text-only.ts';
import textboxCss from '@utrecht/textbox-css/dist/index.min.css?url';
import * as L from 'leaflet';
import leafletCss from 'leaflet/dist/leaflet.css?url';
import { chosenWijk } from '#browser/chosen-wijk.ts';
import { fetchData } from '#browser/fetch-data.ts';
import type { basemapGeojson, locationsGeojson, wijkenGeojson } from '#domain/map/geojson.ts';
import mapCss from '#styles/sliding-map.css?url';
import { findOnMap } from './find.ts';
import { gentle } from './gestures.ts';
import { landscape, outlines } from './layers.ts';
import type { Places } from './list.ts';
import { signs } from './signs.ts';
import { streets } from './streets.ts';
import { frame } from './frame.ts';
import { youHere } from './you.ts';
import type { MapSettings } from './words.ts';

/** The open map, as the page sees it. */
export interface SlidingMap {
  /** Once it can be seen: measures itself. */
  readonly start: () => void;
  readonly focus: () => void;
  /** Shows a place of the list, with its card. */
  readonly show: (id: string) => void;
}

/**
 * Makes the map in the slot.
 *
 * @param close is asked for when the visitor closes it
 * @throws Error when there is no network, or a file is missing
 */
export async function slidingMap(
  slot: HTMLElement,
  settings: MapSettings,
  places: Places,
  close: () => void,
): Promise<SlidingMap> {
  const { words, data } = settings;
  const file = <T>(name: string): Promise<T> => fetchData<T>(`${data}${name}.geojson`);
  const [wijken, locations, land] = await Promise.all([
    file<ReturnType<typeof wijkenGeojson>>('wijken'),
    file<ReturnType<typeof locationsGeojson>>('locations'),
    file<ReturnType<typeof basemapGeojson>>('basemap'),
    style(textboxCss),
    style(leafletCss),
    style(mapCss),
  ]);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const parts = frame(slot, settings, close);
  const map = L.map(parts.map, {
    zoomControl: false,
    attributionControl: false,
    // The wheel scrolls the page, and so does one finger: see gestures.
    scrollWheelZoom: false,
    zoomAnimation: !isStill,
    fadeAnimation: !isStill,
    markerZoomAnimation: !isStill,
    inertia: !isStill,
    zoomSnap: 0.5,
    minZoom: 10,
    maxZoom: settings.tiles?.max_zoom ?? 18,
  });
  const isRtl = document.documentElement.dir === 'rtl';
  L.control
    .zoom({ position: isRtl ? 'topright' : 'topleft', zoomInTitle: words['map.zoom_in'], zoomOutTitle: words['map.zoom_out'] })
    .addTo(map);
  gentle(map, parts.hint, words);
  // On a small map an open card needs all the room there is.
  map.on('popupopen popupclose', ({ type }) => parts.map.classList.toggle('gidw-slide__map--card', type === 'popupopen'));
  const areas = outlines(map, wijken, settings, chosenWijk());
  landscape(map, land);
  const marks = signs(map, locations, settings, places);
  findOnMap(parts, settings, (wijk) => areas.show(wijk));
  streets(map, parts, settings);
  youHere(map, places, words);
  return {
    start: () => void map.invalidateSize(),
    focus: () => parts.map.focus(),
    show: marks.show,
  };
}

/** Loads a stylesheet once; waits for it, so that nothing is drawn without it. */
function style(address: string): Promise<void> {
  if (document.querySelector(`link[href="${address}"]`)) return Promise.resolve();
  return new Promise((done, fail) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => {
      link.remove();
      fail(new Error(address));
    });
    document.head.append(link);
  });
}
