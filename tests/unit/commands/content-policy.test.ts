import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashesIn, withHashes } from '#commands/content-policy.ts';
import { headerRules, headersFor } from '#commands/host-headers.ts';
import { hosts, hostSettings, type Host } from '#commands/host-settings.ts';

const page = (inside: string): string =>
  `<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'self';object-src 'none'"></head><body>${inside}</body></html>`;
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a page', () => {
  test('lets in what stands in the page, by its hash, and nothing else', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^<]{1,40}$/), fc.stringMatching(/^[^<]{1,40}$/), (script, style) => {
        const own = withHashes(page(`<script>${script}</script><style>${style}</style>`), 'a page');
        expect(own).toContain(`script-src 'self' ${hash(script)};`);
        expect(own).toContain(`style-src 'self' ${hash(style)}"`);
      }),
    );
  });

  test('needs no hash for a file of the site, or for data', () => {
    const plain = page('<script type="module" src="/a.js"></script><script type="application/ld+json">{"a":1}</script>');
    expect(withHashes(plain, 'a page')).toBe(plain);
    expect(hashesIn(plain)).toEqual({ scripts: [], styles: [] });
  });

  test('is never wider: no unsafe word comes in', () => {
    expect(withHashes(page('<script>a()</script>'), 'a page')).not.toMatch(/unsafe|\*/);
  });

  test.each([
    ['no policy', '<html></html>', /has no Content-Security-Policy/],
    ['a handler as an attribute', page('<a onclick="go()">'), /handler.*onclick/],
    ['a style as an attribute', page('<p style="color:red">'), /style=/],
  ])('a page with %s fails the build, and is named', (_, html, message) => {
    expect(() => withHashes(html, 'wijken/x/index.html')).toThrow(message);
    expect(() => withHashes(html, 'wijken/x/index.html')).toThrow(/wijken\/x/);
  });
});

describe('what a host says', () => {
  test('is safe everywhere, and long kept only where the name has a hash', () => {
    for (const path of ['/', '/wijken/meerwijk/', '/_astro/a.B2c.js', '/data/services.csv']) {
      const headers = headersFor(path);
      expect(headers['X-Content-Type-Options'], path).toBe('nosniff');
      expect(headers['Content-Security-Policy'], path).toContain("frame-ancestors 'none'");
      expect(/immutable/.test(headers['Cache-Control'] ?? ''), path).toBe(path.startsWith('/_astro/'));
    }
  });

  test.each(Object.keys(hosts) as Host[])('is said whole to %s', (host) => {
    const file = hostSettings(host, { base: '/wijk/' });
    for (const { path, headers } of headerRules) {
      // Under a base path no rule speaks of what stands beside the site.
      if (host !== 'apache' || path !== '/') expect(file).toContain(`/wijk${path}`);
      expect(file.replaceAll(`/wijk${path}`, '')).not.toMatch(new RegExp(`(^|[\\s^])${path}(\\*|#| \\{)`));
      for (const [name, value] of Object.entries(headers)) {
        expect(file, name).toContain(name);
        expect(file, name).toContain(value);
      }
    }
  });
});
