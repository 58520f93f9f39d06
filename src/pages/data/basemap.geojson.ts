import { loadDirectory } from '#data/load-directory.ts';
import { basemapGeojson } from '#domain/map/geojson.ts';

/** Open data: what is drawn besides the wijken. */
export function GET(): Response {
  return Response.json(basemapGeojson(loadDirectory()));
}
