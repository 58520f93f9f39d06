import { loadDirectory } from '#data/load-directory.ts';
import { wijkenGeojson } from '#domain/map/geojson.ts';

/** Open data: the wijken, and for finding where somebody is; fetched only when asked for. */
export function GET(): Response {
  return Response.json(wijkenGeojson(loadDirectory()));
}
