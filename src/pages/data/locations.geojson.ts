import { loadDirectory } from '#data/load-directory.ts';
import { locationsGeojson } from '#domain/map/geojson.ts';

/** Open data: every place, with how precisely it is known; also what the map on a phone shows. */
export function GET(): Response {
  return Response.json(locationsGeojson(loadDirectory()));
}
