import type { APIContext } from 'astro';
import { withBase } from '#i18n/links.ts';

/** Everything may be found; the sitemap tells where it is. */
export function GET({ site }: APIContext): Response {
  const sitemap = new URL(withBase('/sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${sitemap}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
