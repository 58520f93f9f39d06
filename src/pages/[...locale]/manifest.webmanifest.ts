import type { APIContext } from 'astro';
import { loadDirectory } from '#data/load-directory.ts';
import { linkTo, localeRoutes, withBase } from '#i18n/links.ts';
import { locales, type Locale } from '#i18n/locales.ts';
import { translator } from '#i18n/translate.ts';

export const getStaticPaths = localeRoutes;

/** What a phone needs to put the site among its apps, in a language (W3C, Web Application Manifest). */
export function GET({ props }: APIContext): Response {
  const { locale } = props as { locale: Locale };
  const { city } = loadDirectory();
  const start = linkTo(locale, '/');
  const icon = (name: string, size: number, purpose: string): object => ({
    src: withBase(`/${name}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return new Response(
    JSON.stringify({
      id: start,
      name: city.site_name,
      description: translator(locale)('home.description', { city: city.name }),
      lang: locales[locale].lang,
      dir: locales[locale].dir,
      start_url: start,
      scope: withBase('/'),
      // With the browser's own buttons to go back: not every page has one.
      display: 'minimal-ui',
      background_color: '#ffffff',
      theme_color: '#15120f',
      icons: [icon('icon-192', 192, 'any'), icon('icon-512', 512, 'any'), icon('icon-maskable-512', 512, 'maskable')],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
}
