import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accessWays } from '#domain/access.ts';
import { rungNumber, rungs } from '#domain/ladder.ts';
import { inOrder } from '#domain/offer.ts';
import { isWayKnown, routes, routesFor, routeTo } from '#domain/referral.ts';
import { aService } from '../../fixtures/builders.ts';

const today = '2026-03-04';
const need = { id: 'alleen' };

const anOffer = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1 }),
      rung: fc.constantFrom(...rungs),
      access: fc.subarray([...accessWays]),
      needs: fc.subarray(['alleen', 'eten']),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  .map((services) => inOrder(services.map(aService), { today }));

describe('the routes to what there is for a need', () => {
  test('hold every offer for the need exactly once, and no other', () => {
    fc.assert(
      fc.property(anOffer, (offer) => {
        const found = routes.flatMap((route) => routesFor(offer, need)[route].map(({ id }) => id));
        const expected = offer.filter(({ needs }) => needs.includes('alleen')).map(({ id }) => id);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  test('are each in the order of the ladder, lightest first (L1)', () => {
    fc.assert(
      fc.property(anOffer, (offer) => {
        for (const route of routes) {
          const numbers = routesFor(offer, need)[route].map(({ rung }) => rungNumber(rung));
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('never make maatwerk open to all, whatever an entry says about the way in (L2)', () => {
    fc.assert(
      fc.property(anOffer, (offer) => {
        const { open, referral } = routesFor(offer, need);
        expect([...open, ...referral].filter(({ rung }) => rung === 'tailored')).toEqual([]);
      }),
    );
  });
});

test('the lightest way in decides', () => {
  const by = (...access: (typeof accessWays)[number][]) => routeTo({ rung: 'city', access });
  expect(by('walk_in')).toBe('open');
  expect(by('referral')).toBe('referral');
  expect(by('decision')).toBe('decision');
  expect(by('referral', 'sign_up')).toBe('open');
  expect(by('decision', 'referral')).toBe('referral');
});

test('a way in that no source tells is open, and known not to be known', () => {
  const unknown = { rung: 'wijk', access: [] } as const;
  expect([routeTo(unknown), isWayKnown(unknown)]).toEqual(['open', false]);
  expect(isWayKnown({ rung: 'wijk', access: ['walk_in'] })).toBe(true);
  expect(isWayKnown({ rung: 'tailored', access: [] })).toBe(true);
});
