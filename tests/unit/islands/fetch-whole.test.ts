import { expect, test, vi } from 'vitest';
import { fetchWhole } from '#islands/fetch-whole.ts';

/** A host with two files: the guide's data, and the offer they name. */
function hosting(guide: unknown, offer: unknown): void {
  vi.stubGlobal('fetch', async (address: string) => Response.json(address === '/guide' ? guide : offer));
}

const guide = { links: { services: '/offer' }, topics: [], wijken: [], signs: [] };
const offer = [{ id: 'soep', rung: 'wijk', needs: [], name: 'Soep', certainty: 'high', reach: 'city' }];

test('the guide comes with its offer', async () => {
  hosting(guide, offer);
  await expect(fetchWhole('/guide')).resolves.toEqual({ ...guide, services: offer });
});

// A sheet stayed blank: the page had the answer of something else, and nothing said so.
test.each([7, null, 'x', {}, [null], [[]], [{ id: 3 }]])('an offer that is %j is none', async (other) => {
  hosting(guide, other);
  await expect(fetchWhole('/guide')).rejects.toThrow();
});

test.each([7, null, [], {}, { ...guide, topics: 0 }, { ...guide, wijken: null }])('a guide that is %j is none', async (other) => {
  hosting(other, offer);
  await expect(fetchWhole('/guide')).rejects.toThrow();
});
