import { loadDirectory } from '#data/load-directory.ts';

/** The outlines of the wijken, for finding where somebody is; fetched only when asked for. */
export function GET(): Response {
  const { wijken } = loadDirectory();
  const short = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  return Response.json(
    wijken.map(({ id, outline }) => ({ id, outline: outline.map((ring) => ring.map(([x, y]) => [short(x), short(y)])) })),
  );
}
