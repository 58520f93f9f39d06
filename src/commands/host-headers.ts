/*
 * What a host says with every answer, from one list (host-settings.ts says it in the words of each kind
 * of host). The policy on scripts and styles stands in the page itself (content-policy.ts); a host adds
 * what a page cannot say.
 */

/** Headers for the addresses of the site that begin with a path: "/" is all of them, and a longer path goes on top. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where the browser may use what of the device: the place of somebody who asks what is near, and nothing else. */
const permissions = ['camera=()', 'microphone=()', 'payment=()', 'usb=()', 'geolocation=(self)'].join(', ');

/**
 * The headers of the site. Pages are asked for anew each time, so that a correction is there at once;
 * what has a hash in its name never changes. What is in `/data/` is open to other sites.
 *
 * @see https://owasp.org/www-project-secure-headers/
 */
export const headerRules: readonly HeaderRule[] = [
  {
    path: '/',
    headers: {
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': permissions,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Content-Security-Policy': "frame-ancestors 'none'",
      'Cache-Control': 'public, max-age=0, must-revalidate',
    },
  },
  { path: '/_astro/', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { path: '/data/', headers: { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' } },
];

/** What holds for a path: the rules for all addresses, with those for the path on top. */
export function headersFor(path: string): Record<string, string> {
  return Object.assign({}, ...headerRules.filter((rule) => path.startsWith(rule.path)).map(({ headers }) => headers)) as Record<
    string,
    string
  >;
}
