/* One sign on the sliding map, and the card it opens: the same card as in the list. */
import { fill } from '#domain/fill.ts';
import * as L from 'leaflet';
import type { Geometry } from 'geojson';
import type { locationsGeojson, PlaceProperties } from '#domain/map/geojson.ts';
import { numbersInShort, placeGroups } from '#domain/map/places.ts';
import { cardOf } from './card.ts';
import type { Places } from './list.ts';
import { type MapSettings } from './words.ts';

/** The places that share a spot or an area: one sign. */
export interface Group {
  readonly key: string;
  readonly position: PlaceProperties['position'];
  readonly at: readonly [latitude: number, longitude: number];
  readonly geometry: Geometry;
  readonly places: PlaceProperties[];
}

export interface Sign {
  readonly group: Group;
  readonly at: Group['at'];
  /** An entry point always stands by itself. */
  readonly isAlone: boolean;
  readonly marker: L.Marker;
  /** The area in which the place lies, when the spot is not known. */
  readonly area: L.GeoJSON | undefined;
  /** True when the spot itself is known. */
  readonly isSure: boolean;
}

/** Every sign the places need, the weightiest first: those find room first. */
export function makeSigns(
  map: L.Map,
  locations: ReturnType<typeof locationsGeojson>,
  settings: MapSettings,
  places: Places,
): Sign[] {
  return groupsOf(locations)
    .map((group) => makeSign(map, group, settings, places))
    .sort((a, b) => weightOf(a.group) - weightOf(b.group));
}

/** The places of a sign that the filters of the list leave in. */
export function placesIn({ group }: Sign, places: Places): PlaceProperties[] {
  return group.places.filter(({ id }) => places.isIn(id));
}

/** Tells on the sign what it stands for, as far as the filters leave it in. */
export function label({ group, marker }: Sign, inside: readonly PlaceProperties[], settings: MapSettings): void {
  const element = marker.getElement();
  const text = element?.querySelector('span');
  if (text) text.textContent = textOf(group, inside);
  element?.setAttribute('aria-label', nameOf(group, inside, settings));
}

function groupsOf({ features }: ReturnType<typeof locationsGeojson>): Group[] {
  const groups = new Map<string, Group>();
  for (const { properties, geometry } of features) {
    const { key, position, label } = properties;
    if (key === undefined || !geometry) continue;
    const [x = 0, y = 0] = geometry.type === 'Point' ? geometry.coordinates : (label ?? []);
    const group = groups.get(key) ?? { key, position, at: [y, x], geometry, places: [] };
    group.places.push(properties);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function makeSign(map: L.Map, group: Group, settings: MapSettings, places: Places): Sign {
  const isEntry = group.places.some(({ type }) => type === 'wijkteam');
  const isSure = group.position === 'exact';
  const kinds = [isEntry && 'gidw-slide__sign--entry', isSure ? 'gidw-slide__sign--sure' : 'gidw-slide__sign--unsure'].filter(
    Boolean,
  );
  const html = document.createElement('span');
  html.textContent = textOf(group, group.places);
  const marker = L.marker([...group.at], {
    icon: L.divIcon({ className: ['gidw-slide__sign', ...kinds].join(' '), html, iconSize: undefined as never }),
    // The wijkteams stand above the rest.
    zIndexOffset: isEntry ? 1000 : 0,
    riseOnHover: true,
  });
  const area =
    group.position === 'area'
      ? L.geoJSON(group.geometry as never, { interactive: false, style: () => ({ className: 'gidw-slide__somewhere' }) })
      : undefined;
  marker.bindPopup(
    () =>
      cardOf(
        group.places.filter(({ id }) => places.isIn(id)),
        group.position,
        settings,
        places,
      ),
    {
      ...cardSize(map.getContainer()),
      autoPanPadding: [12, 12],
    },
  );
  byKeyboard(map, marker, group, settings, places);
  return { group, at: group.at, isAlone: isEntry, marker, area, isSure };
}

/** A card leaves room for the edge of the map, also on a small phone. */
function cardSize({ clientWidth, clientHeight }: HTMLElement): L.PopupOptions {
  const width = Math.min(420, clientWidth - 64);
  return { maxWidth: width, minWidth: Math.min(240, width), maxHeight: Math.max(220, clientHeight - 70) };
}

/** Enter and space open a card, the focus goes into it, and Escape brings it back. */
function byKeyboard(map: L.Map, marker: L.Marker, group: Group, { words }: MapSettings, places: Places): void {
  marker.on('add', () => {
    const element = marker.getElement();
    element?.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      marker.openPopup();
    });
  });
  marker.on('popupopen', ({ popup }) => {
    const card = popup.getElement();
    if (!card) return;
    places.point(group.places[0]?.id);
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-label', group.places.map(({ name }) => name).join(', '));
    card.tabIndex = -1;
    const closer = card.querySelector<HTMLElement>('.leaflet-popup-close-button');
    closer?.setAttribute('aria-label', words['map.close_popup']);
    card.focus({ preventScroll: true });
    card.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') marker.closePopup();
    });
    // Time of day is told again in what was just drawn.
    document.dispatchEvent(new Event('gidw:drawn'));
  });
  marker.on('popupclose', ({ popup }) => {
    places.point(undefined);
    const card = popup.getElement();
    const isHere = card?.contains(document.activeElement) || document.activeElement === document.body;
    if (isHere && map.hasLayer(marker)) marker.getElement()?.focus({ preventScroll: true });
  });
}

function weightOf({ places }: Group): number {
  return Math.min(...places.map(({ group }) => placeGroups.indexOf(group)));
}

function textOf({ position }: Group, places: readonly PlaceProperties[]): string {
  const numbers = numbersInShort(places.map(({ number }) => number));
  return position === 'exact' ? numbers : `${numbers} ?`;
}

/** The name of a sign for the ear: what it shows, every place, and that the spot is not known. */
function nameOf(group: Group, places: readonly PlaceProperties[], { words }: MapSettings): string {
  const names = `${textOf(group, places)} ${places.map(({ name }) => name).join(', ')}`;
  const area = places[0]?.area ?? '';
  return group.position === 'exact' ? names : `${names} (${fill(words['map.area'], { area })})`;
}
