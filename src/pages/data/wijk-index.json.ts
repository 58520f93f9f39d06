import { loadDirectory } from '#data/load-directory.ts';
import { wijkIndex } from '#domain/wijk-lookup.ts';

/** Names and postcodes of the wijken, for the chooser. */
export function GET(): Response {
  return Response.json(wijkIndex(loadDirectory()));
}
