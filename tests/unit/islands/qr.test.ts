import { describe, expect, test } from 'vitest';
import { drawFirst } from '#islands/qr.ts';

const short = 'https://example.org/#1abc';
const long = `https://example.org/#${'a'.repeat(3_000)}`;

describe('a code to scan', () => {
  test('is of the first link that fits', () => {
    expect(drawFirst([short])?.at).toBe(0);
    expect(drawFirst([long, short])?.at).toBe(1);
    expect(drawFirst([long, long, short, short])).toEqual({ ...drawFirst([short]), at: 2 });
    expect(drawFirst([long])).toBeUndefined();
    expect(drawFirst([])).toBeUndefined();
  });

  test('is a square with a white border of four modules', () => {
    const { path = '', size = 0 } = drawFirst([short])?.drawing ?? {};
    const dark = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect(Math.min(...dark)).toBe(4);
    expect(Math.max(...dark)).toBe(size - 5);
  });

  test('is not drawn of links after the one that fits', () => {
    const links = [short, short];
    Object.defineProperty(links, 1, {
      get: () => {
        throw new Error('a second one was drawn');
      },
    });
    expect(drawFirst(links)?.at).toBe(0);
  });
});
