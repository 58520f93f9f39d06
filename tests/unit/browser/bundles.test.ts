import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundled, mostAlone, type Box } from '#browser/map/bundles.ts';

interface Placed {
  readonly at: readonly [number, number];
  readonly isAlone: boolean;
}

const [west, south, east, north] = [4.6, 52.33, 4.7, 52.43] as const;
const whole: Box = [west - 0.1, south - 0.1, east + 0.1, north + 0.1];

const placed = fc.record({
  at: fc.tuple(fc.double({ min: south, max: north, noNaN: true }), fc.double({ min: west, max: east, noNaN: true })),
  isAlone: fc.boolean(),
});
const many = fc.array(placed, { minLength: mostAlone + 1, maxLength: 300 });
const zoom = fc.integer({ min: 20, max: 36 }).map((half) => half / 2);

describe('many signs on a small screen', () => {
  test('every sign is there exactly once, alone or in a bundle', () => {
    fc.assert(
      fc.property(many, zoom, (signs: readonly Placed[], at) => {
        const { alone, bundles } = bundled(signs)(whole, at);
        const all = [...alone, ...bundles.flatMap((bundle) => bundle.signs)];
        expect(all).toHaveLength(signs.length);
        expect(new Set(all)).toEqual(new Set(signs));
      }),
    );
  });

  test('an entry point never goes under in a bundle', () => {
    fc.assert(
      fc.property(many, zoom, (signs: readonly Placed[], at) => {
        const { bundles } = bundled(signs)(whole, at);
        expect(bundles.flatMap((bundle) => bundle.signs).filter(({ isAlone }) => isAlone)).toEqual([]);
      }),
    );
  });

  test('a bundle holds more than one, and falls apart at the zoom it tells', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 10, max: 16 }), (signs: readonly Placed[], at) => {
        const find = bundled(signs);
        for (const bundle of find(whole, at).bundles) {
          expect(bundle.signs.length).toBeGreaterThan(1);
          expect(bundle.opensAt).toBeGreaterThan(at);
          const later = find(whole, bundle.opensAt);
          const same = later.bundles.find(({ signs: [first] }) => first === bundle.signs[0]);
          expect(same?.signs.length ?? 1).toBeLessThan(bundle.signs.length);
        }
      }),
    );
  });

  test('close by every sign stands by itself', () => {
    fc.assert(
      fc.property(many, (signs: readonly Placed[]) => {
        expect(bundled(signs)(whole, 17).bundles).toEqual([]);
      }),
    );
  });

  test('few signs are never bundled, not even on one spot', () => {
    const few = Array.from({ length: mostAlone }, (): Placed => ({ at: [52.38, 4.63], isAlone: false }));
    expect(bundled(few)(whole, 10)).toEqual({ alone: few, bundles: [] });
  });
});
