import { pageContext } from '#data/page-context.ts';
import { defaultLocale } from '#i18n/locales.ts';

/** The day this was built, in the city: who watches the site sees from it how old the facts are. */
export function GET(): Response {
  return Response.json({ built_on: pageContext(defaultLocale).today });
}
