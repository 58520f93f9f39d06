/* Many signs on a small screen: those that would cover each other become one, until one zooms in. */
import Supercluster from 'supercluster';

/** Up to so many signs each stands by itself, wherever they are: they can make room for each other. */
export const mostAlone = 80;

/** How near two signs may come before they become one, in pixels: a finger, with some air. */
const radius = 56;

/** From the next zoom on every sign stands by itself. */
const lastZoom = 16;

/** Leaflet draws the world on one square of so many pixels at zoom 0. */
const worldSize = 256;

interface Placed {
  /** Latitude, longitude: as Leaflet has it. */
  readonly at: readonly [latitude: number, longitude: number];
  /** True for what must never go under in a bundle. */
  readonly isAlone: boolean;
}

/** Some signs in one. */
export interface Bundle<T> {
  readonly signs: readonly T[];
  readonly at: readonly [latitude: number, longitude: number];
  /** From this zoom on it falls apart. */
  readonly opensAt: number;
}

/** What stands on the map at a moment: every sign in view is in exactly one of the two. */
export interface InView<T> {
  readonly alone: readonly T[];
  readonly bundles: readonly Bundle<T>[];
}

/** West, south, east, north, in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Makes ready to ask what stands where, for these signs. With few of them nothing is ever bundled. */
export function bundled<T extends Placed>(signs: readonly T[]): (box: Box, zoom: number) => InView<T> {
  if (signs.length <= mostAlone) return () => ({ alone: signs, bundles: [] });
  const [free, rest] = [signs.filter(({ isAlone }) => isAlone), signs.filter(({ isAlone }) => !isAlone)];
  const index = new Supercluster<{ readonly sign: T }>({ radius, extent: worldSize, maxZoom: lastZoom });
  index.load(
    rest.map((sign) => ({
      type: 'Feature',
      properties: { sign },
      geometry: { type: 'Point', coordinates: [sign.at[1], sign.at[0]] },
    })),
  );
  return (box, zoom) => {
    const alone = [...free];
    const bundles: Bundle<T>[] = [];
    for (const { properties, geometry } of index.getClusters([...box], zoom)) {
      if (!('cluster_id' in properties)) {
        alone.push(properties.sign);
        continue;
      }
      const [x = 0, y = 0] = geometry.coordinates;
      bundles.push({
        signs: index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties.sign),
        at: [y, x],
        opensAt: index.getClusterExpansionZoom(properties.cluster_id),
      });
    }
    return { alone, bundles };
  };
}
