/* The signs on the sliding map, and the cards they open: the same cards as in the list. */
import * as L from 'leaflet';
import type { Geometry } from 'geojson';
import type { locationsGeojson, PlaceProperties } from '#domain/map/geojson.ts';
import { numbersInShort, placeGroups } from '#domain/map/places.ts';
import { arrange } from './arrange.ts';
import { cardOf } from './card.ts';
import type { Places } from './list.ts';
import { fillIn, type MapSettings } from './words.ts';

/** The places that share a spot or an area: one sign. */
interface Group {
  readonly key: string;
  readonly position: PlaceProperties['position'];
  readonly at: L.LatLngTuple;
  readonly geometry: Geometry;
  readonly places: PlaceProperties[];
}

interface Sign {
  readonly group: Group;
  readonly marker: L.Marker;
  /** The area in which the place lies, when the spot is not known. */
  readonly area: L.GeoJSON | undefined;
  /** True when the spot itself is known. */
  readonly isSure: boolean;
}

/** Puts the signs on the map. Gives a way to show one. */
export function signs(
  map: L.Map,
  locations: ReturnType<typeof locationsGeojson>,
  settings: MapSettings,
  places: Places,
): { readonly show: (id: string) => void } {
  const made = groupsOf(locations).map((group) => makeSign(map, group, settings, places));
  // The entry points find room first, then the houses of the wijk.
  const byWeight = [...made].sort((a, b) => weightOf(a.group) - weightOf(b.group));

  /** Only what the filters of the list leave in. */
  function filter(): void {
    for (const sign of made) {
      const inside = sign.group.places.filter(({ id }) => places.isIn(id));
      const isShown = map.hasLayer(sign.marker);
      if (inside.length === 0) {
        sign.marker.remove();
        sign.area?.remove();
        continue;
      }
      if (!isShown) {
        sign.area?.addTo(map);
        sign.marker.addTo(map);
      }
      const text = sign.marker.getElement()?.querySelector('span');
      if (text) text.textContent = textOf(sign.group, inside);
      sign.marker.getElement()?.setAttribute('aria-label', nameOf(sign.group, inside, settings));
    }
    arrange(map, byWeight);
  }
  filter();
  places.whenChanged(filter);
  map.on('zoomend', () => arrange(map, byWeight));
  return {
    show: (id) => {
      const sign = made.find(({ group }) => group.places.some((place) => place.id === id));
      if (!sign) return;
      const bounds = sign.area?.getBounds();
      if (bounds) map.fitBounds(bounds, { padding: [24, 24], animate: false });
      else map.setView(sign.group.at, Math.max(map.getZoom(), 15), { animate: false });
      sign.marker.openPopup();
      places.point(id);
    },
  };
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
  const marker = L.marker(group.at, {
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
  return { group, marker, area, isSure };
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
  return group.position === 'exact' ? names : `${names} (${fillIn(words['map.area'], { area })})`;
}
