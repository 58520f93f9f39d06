import { contentTypes } from './content-types.ts';
import { headerRules, headersFor } from './host-headers.ts';

/* The headers and the few habits of the site (one address per page, an own page where nothing is), in the words of each kind of host. */

/** The kinds of host that can be told, and the name of the file in which each is told. */
export const hosts = {
  netlify: '_headers',
  apache: '.htaccess',
  nginx: 'nginx.conf',
  caddy: 'Caddyfile',
  container: 'nginx.conf',
} as const;

export type Host = keyof typeof hosts;

/** Where and on what the site is served. */
export interface Serving {
  /** The path under which the site stands, with slashes at both ends. */
  readonly base: string;
  /** Whether nginx has the module ngx_brotli, without which it does not know the word. */
  readonly brotli?: boolean;
}

/** The settings for a kind of host. */
export function hostSettings(host: Host, serving: Serving = { base: '/' }): string {
  return writers[host](serving) + '\n';
}

/** A base path with a slash at both ends, as `GIDW_BASE` may not have them: "wijk" is "/wijk/". */
export function basePath(base = '/'): string {
  return `/${base}/`.replace(/\/+/g, '/');
}

/** What lets nginx keep files open between two requests, a second long. */
export const fileCache = ['open_file_cache max=20000;', 'open_file_cache_valid 1s;'] as const;

const lines = (headers: Readonly<Record<string, string>>, write: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => write(name, value))
    .join('\n');

/** A rule's path in the site, without the first slash, so that it can stand behind the base. */
const inSite = (path: string): string => path.slice(1);

const writers: Readonly<Record<Host, (serving: Serving) => string>> = {
  // Netlify, Cloudflare Pages: of two rules both count, so what is set anew is taken off first.
  netlify: ({ base }) =>
    headerRules
      .map(({ path, headers }) => {
        const off = path === '/' ? [] : Object.keys(headers).filter((name) => name in headerRules[0]!.headers);
        return [
          `${base}${inSite(path)}*`,
          ...off.map((name) => `  ! ${name}`),
          lines(headers, (name, value) => `  ${name}: ${value}`),
        ].join('\n');
      })
      .join('\n\n'),
  apache: ({ base }) =>
    [
      `ErrorDocument 404 ${base}404.html`,
      'DirectoryIndex index.html',
      ...Object.entries(contentTypes).map(([ending, type]) => `AddType "${type}" ${ending}`),
      ...headerRules.map(({ path, headers }) =>
        path === '/'
          ? lines(headers, (name, value) => `Header always set ${name} "${value}"`)
          : // Of a file that is not there, the page that says so must not be kept.
            `<If "%{REQUEST_URI} =~ m#^${base}${inSite(path)}# && -f %{REQUEST_FILENAME}">\n${lines(headers, (name, value) => `  Header always set ${name} "${value}"`)}\n</If>`,
      ),
    ].join('\n'),
  // A block in nginx forgets what headers were set around it: each says all of them. All else is passed on.
  nginx: ({ base, brotli }) => {
    const block = (path: string, inside: readonly string[]): string[] => [
      `location ${base}${inSite(path)} {`,
      lines(headersFor(path), (name, value) => `  add_header ${name} "${value}" always;`),
      ...inside,
      '}',
    ];
    const [all, ...others] = headerRules;
    return [
      ...(base === '/' ? [] : [`location = ${base.slice(0, -1)} { absolute_redirect off; return 301 ${base}; }`]),
      ...block(all!.path, [
        `  error_page 404 ${base}404.html;`,
        '  index index.html;',
        '  # Behind a proxy or on another port, an own address would be a wrong one.',
        '  absolute_redirect off;',
        ...(brotli ? ['  brotli_static on;'] : []),
        '  gzip_static on;',
        '  gzip_vary on;',
        '  # Finding and opening a file is half the work of sending it. A second after a new release all is new.',
        ...fileCache.map((line) => `  ${line}`),
        '  charset off;',
        '  types {',
        ...Object.entries(contentTypes).map(([ending, type]) => `    "${type}" ${ending.slice(1)};`),
        '  }',
        ...others.flatMap(({ path }) => block(path, []).map((line) => line.replace(/^/gm, '  '))),
      ]),
    ].join('\n');
  },
  // Of `handle` blocks only one counts, the longest path: each says all headers.
  caddy: ({ base }) => {
    const files = ['file_server {', '  precompressed br gzip', '}'];
    const header = (path: string): string[] => [
      'header {',
      lines(headersFor(path), (name, value) => `  ${name} "${value}"`),
      '}',
    ];
    const block = (start: string, inside: readonly string[]): string[] => [
      `${start} {`,
      ...inside.map((line) => line.replace(/^/gm, '  ')),
      '}',
    ];
    return [
      '# Also of what goes out uncompressed, or a network in front would keep that for everybody.',
      'header {',
      '  Vary Accept-Encoding',
      '  defer',
      '}',
      ...Object.entries(contentTypes).flatMap(([ending, type]) => [
        `@${ending.slice(1)} path *${ending}`,
        `header @${ending.slice(1)} Content-Type "${type}"`,
      ]),
      ...(base === '/' ? [] : [`redir ${base.slice(0, -1)} ${base} permanent`]),
      ...headerRules.flatMap(({ path }) => block(`handle ${base}${inSite(path)}*`, [...header(path), ...files])),
      ...block('handle_errors', [
        ...block(`handle ${base}*`, [
          'rewrite * ' + base + '404.html',
          `header Content-Type "${contentTypes['.html']}"`,
          ...header('/'),
          ...files,
        ]),
      ]),
    ].join('\n');
  },
  // The whole of nginx, for a container without root whose only place to write is /tmp.
  container: (serving) =>
    [
      'worker_processes auto;',
      'pid /tmp/nginx.pid;',
      'error_log stderr warn;',
      'events { worker_connections 1024; }',
      'http {',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path /tmp/${name};`),
      '  server_tokens off;',
      '  sendfile on;',
      '  tcp_nopush on;',
      '  # The site is watched, not its readers: no address, no browser, and nothing that was asked after a "?".',
      '  map $request_uri $asked { "~^(?<path>[^?]*)" $path; }',
      "  log_format site '$time_iso8601 $status $request_method $asked $body_bytes_sent $request_time';",
      '  access_log /dev/stdout site;',
      '  # What is not there stands in the log above; the log of errors would name the address.',
      '  log_not_found off;',
      '  server {',
      '    listen 8080;',
      '    root /usr/share/nginx/html;',
      writers.nginx(serving).replace(/^/gm, '    '),
      '  }',
      '}',
    ].join('\n'),
};
