/*
 * What a host says with every answer, from one list, in the words of each kind of host. The policy on
 * scripts and styles stands in the page itself (content-policy.ts); a host adds what a page cannot say.
 */

/** Headers for the addresses that begin with a path: "/" is all of them, and a longer path goes on top. */
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

/** The kinds of host that can be told, and the name of the file in which each is told. */
export const hosts = { netlify: '_headers', apache: '.htaccess', nginx: 'nginx.conf', caddy: 'Caddyfile' } as const;

export type Host = keyof typeof hosts;

/** What holds for a path: the rules for all addresses, with those for the path on top. */
export function headersFor(path: string): Record<string, string> {
  return Object.assign({}, ...headerRules.filter((rule) => path.startsWith(rule.path)).map(({ headers }) => headers)) as Record<
    string,
    string
  >;
}

/** The rules in the words of a kind of host. */
export function headersFile(host: Host): string {
  return writers[host]() + '\n';
}

const lines = (headers: Readonly<Record<string, string>>, write: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => write(name, value))
    .join('\n');

const writers: Readonly<Record<Host, () => string>> = {
  // Netlify, Cloudflare Pages: of two rules both count, so what is set anew is taken off first.
  netlify: () =>
    headerRules
      .map(({ path, headers }) => {
        const off = path === '/' ? [] : Object.keys(headers).filter((name) => name in headerRules[0]!.headers);
        return [`${path}*`, ...off.map((name) => `  ! ${name}`), lines(headers, (name, value) => `  ${name}: ${value}`)].join(
          '\n',
        );
      })
      .join('\n\n'),
  apache: () =>
    [
      'ErrorDocument 404 /404.html',
      'DirectoryIndex index.html',
      ...headerRules.map(({ path, headers }) =>
        path === '/'
          ? lines(headers, (name, value) => `Header always set ${name} "${value}"`)
          : `<If "%{REQUEST_URI} =~ m#^${path}#">\n${lines(headers, (name, value) => `  Header always set ${name} "${value}"`)}\n</If>`,
      ),
    ].join('\n'),
  // A block in nginx forgets what was set around it: each says all of it.
  nginx: () =>
    [
      'error_page 404 /404.html;',
      'index index.html;',
      'gzip_static on;',
      ...headerRules.map(({ path }) =>
        [
          `location ${path} {`,
          '  try_files $uri $uri/index.html =404;',
          lines(headersFor(path), (name, value) => `  add_header ${name} "${value}" always;`),
          '}',
        ].join('\n'),
      ),
    ].join('\n'),
  caddy: () =>
    [
      'file_server',
      'encode zstd gzip',
      ...headerRules.map(({ path, headers }) =>
        [`header ${path === '/' ? '' : `${path}* `}{`, lines(headers, (name, value) => `  ${name} "${value}"`), '}'].join('\n'),
      ),
      'handle_errors {\n  rewrite * /404.html\n  file_server\n}',
    ].join('\n'),
};
