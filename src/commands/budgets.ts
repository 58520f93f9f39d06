/**
 * What a page may weigh, in bytes as they travel (brotli), per kind of page. `page` is all that
 * must arrive before it is complete: HTML and styles. 14 kB is what a server sends in the first
 * round trip. `script` is what is loaded on top; no page needs it.
 */
export const budgets = [
  { kind: 'home', path: /^\/(\w\w\/)?$/, page: 14_000, script: 15_000 },
  { kind: 'wijk', path: /\/wijken\/[^/]+\/$/, page: 25_000, script: 5_000 },
  { kind: 'service', path: /\/aanbod\/[^/]+\/$/, page: 14_000, script: 5_000 },
  { kind: 'topic', path: /\/onderwerpen\/[^/]+\/$/, page: 16_000, script: 5_000 },
  { kind: 'wijken', path: /\/wijken\/$/, page: 14_000, script: 15_000 },
  { kind: 'offer', path: /\/aanbod\/$/, page: 25_000, script: 0 },
  { kind: 'topics', path: /\/onderwerpen\/$/, page: 14_000, script: 0 },
  { kind: 'urgent', path: /\/spoed\/$/, page: 14_000, script: 5_000 },
  { kind: 'take-along', path: /\/wegwijzer\/meenemen\/$/, page: 12_000, script: 23_000 },
  { kind: 'device', path: /\/wissen\/$/, page: 10_000, script: 2_000 },
  { kind: 'text', path: /\/(over|privacy|toegankelijkheid|404\.html)\/?$/, page: 14_000, script: 0 },
] as const;
