import { z } from 'astro/zod';
import { certainties } from '#domain/certainty.ts';
import { textSchema } from './formats.ts';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/**
 * A GeoJSON file in content/geo with areas: per CBS code an outline and a point for its label.
 * Source and licence stand in the city settings (`map_attribution`).
 */
export const geoSchema = z.object({
  features: z.array(
    z.object({
      properties: z.object({
        /** The CBS code of the wijk or buurt. */
        code: z.string(),
        /** A point well inside, for its name. */
        label: position,
      }),
      geometry: z
        .union([
          z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
          z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
        ])
        // An area of several parts is one outline with several rings.
        .transform((geometry) => ({
          coordinates: geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
        })),
    }),
  ),
});

export type GeoEntry = z.output<typeof geoSchema>;

/** What each kind of thing may be drawn as. */
const shapes = {
  station: ['Point'],
  landmark: ['Point'],
  rail: ['LineString'],
  water: ['LineString', 'Polygon'],
} as const;

/**
 * content/geo/basemap.geojson: what helps to find one's way on the drawn map. Water is a line or an
 * area, rail a line, a station or landmark a point.
 */
export const basemapSchema = z.object({
  /** Who made it, and under which licence. */
  attribution: textSchema.optional(),
  features: z.array(
    z
      .object({
        properties: z.object({
          kind: z.enum(['station', 'landmark', 'rail', 'water']),
          name: textSchema,
          /** low: only roughly there; the site says so. */
          certainty: z.enum(certainties),
        }),
        geometry: z.discriminatedUnion('type', [
          z.object({ type: z.literal('Point'), coordinates: position }),
          z.object({ type: z.literal('LineString'), coordinates: z.array(position).min(2) }),
          z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)).min(1) }),
        ]),
      })
      .refine(({ properties, geometry }) => (shapes[properties.kind] as readonly string[]).includes(geometry.type), {
        message: 'geo.shape',
        path: ['geometry', 'type'],
      }),
  ),
});

export type BasemapEntry = z.output<typeof basemapSchema>;
