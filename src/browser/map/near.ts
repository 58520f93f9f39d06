/* Distances in the list, when somebody asks: found on the device, and told to nobody. */
import { fill } from '#domain/fill.ts';
import { pageFormats } from '#browser/page-formats.ts';
import { fetchData } from '#browser/fetch-data.ts';
import { fetchOutlines } from '#browser/fetch-outlines.ts';
import { ownPlace } from '#browser/own-place.ts';
import { awayFrom, roundedAway, type Away } from '#domain/map/away.ts';
import type { locationsGeojson } from '#domain/map/geojson.ts';
import { lookUpPlace } from '#domain/wijk-lookup.ts';
import type { You } from './list.ts';
import { type MapSettings } from './words.ts';

/** From here on a distance is only an estimate, in metres. */
const rough = 1000;

/**
 * Finds the visitor, tells the distances, and puts what is near first. Gives what to say of it.
 *
 * @throws Error when there is no network
 */
export async function nearFirst(
  list: HTMLElement,
  items: readonly HTMLElement[],
  { words, data }: MapSettings,
): Promise<{ sentence: string; you?: You }> {
  const own = await ownPlace();
  if (own.kind !== 'found') return { sentence: words[own.kind === 'denied' ? 'map.near_denied' : 'map.near_failed'] };
  const [places, wijken] = await Promise.all([
    fetchData<ReturnType<typeof locationsGeojson>>(`${data}locations.geojson`),
    fetchOutlines(`${data}wijken.geojson`),
  ]);
  const away = new Map(places.features.map((feature) => [feature.properties.id, awayFrom(own.place, feature)]));
  for (const item of items) tellAway(item, away.get(item.dataset['place'] ?? ''), words);
  sortNear(list, (item) => away.get(item.dataset['place'] ?? '')?.metres ?? Infinity);
  const isElsewhere = lookUpPlace(wijken, own.place, own.accuracy).kind === 'elsewhere';
  const sentence = isElsewhere ? 'map.near_elsewhere' : own.accuracy >= rough ? 'map.near_rough' : 'map.near';
  return { sentence: words[sentence], you: own };
}

function tellAway(item: HTMLElement, away: Away | undefined, words: MapSettings['words']): void {
  const line = item.querySelector<HTMLElement>('[data-away]');
  if (!line) return;
  line.hidden = !away || away.kind === 'unknown';
  if (!away || away.kind === 'unknown') return;
  if (away.kind === 'here') {
    line.textContent = words['map.away_here'];
    return;
  }
  const { value, unit } = roundedAway(away);
  const distance = new Intl.NumberFormat(pageFormats(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  line.textContent = fill(words[away.kind === 'about' ? 'map.away_about' : 'map.away'], { distance });
}

/** Within every section what is near first, and the sections by the nearest in them; the entry points stay on top. */
function sortNear(list: HTMLElement, metres: (item: HTMLElement) => number): void {
  const sections = [...list.querySelectorAll<HTMLElement>('[data-places-section]')];
  const nearest = new Map<HTMLElement, number>();
  for (const section of sections) {
    const items = [...section.querySelectorAll<HTMLElement>('[data-place]')].sort((a, b) => metres(a) - metres(b) || 0);
    const isEntries = items.some((item) => item.dataset['group'] === 'entry');
    nearest.set(section, isEntries || !items[0] ? -1 : metres(items[0]));
    items[0]?.parentElement?.append(...items);
  }
  list.append(...sections.sort((a, b) => (nearest.get(a) ?? 0) - (nearest.get(b) ?? 0) || 0));
}
