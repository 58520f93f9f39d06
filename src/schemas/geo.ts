import { z } from 'astro/zod';

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
