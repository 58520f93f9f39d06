import type { APIContext } from 'astro';
import { pageContext } from '#data/page-context.ts';
import { loadDirectory } from '#data/load-directory.ts';
import { securityText } from '#domain/security-text.ts';
import { withBase } from '#i18n/links.ts';
import { defaultLocale, localeCodes } from '#i18n/locales.ts';

/** Only where a city says whom to tell. A folder whose name begins with a dot is no route of its own. */
export function getStaticPaths(): { params: { wellKnown: string } }[] {
  return loadDirectory().city.security_contact === undefined ? [] : [{ params: { wellKnown: '.well-known' } }];
}

/** Whom to tell about a hole in the site. */
export function GET({ site }: APIContext): Response {
  const { directory, today } = pageContext(defaultLocale);
  const address = new URL(withBase('/.well-known/security.txt'), site).href;
  const text = securityText(directory.city.security_contact ?? '', address, localeCodes, today);
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
