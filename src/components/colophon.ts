import type { City } from '#domain/directory.ts';
import { formatDate } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translate.ts';

/** Whose site it is, and of which day: at the foot of every page and sheet. */
export function colophon({ official, name }: City, today: string, locale: Locale, t: Translate): string {
  const whose = official ? t('site.official', { city: name }) : t('site.not_official', { city: name });
  return `${whose} ${t('site.built', { date: formatDate(today, locale) })}`;
}
