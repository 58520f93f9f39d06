import type { Phone, Provenance } from '#domain/directory.ts';
import { newestSourceDate, standing } from '#domain/freshness.ts';
import { formatDate, formatPartialDate } from '#i18n/format.ts';
import type { StandingFacts } from '#views/facts.ts';
import type { Telling } from './telling.ts';

/** How sure an entry is: checked, not called yet, or call first; with its newest source. */
export function standingFacts(
  entry: Provenance & { readonly phones: readonly Phone[]; readonly email?: string | undefined },
  { locale, t, today }: Omit<Telling, 'city'>,
): StandingFacts {
  const state = standing(entry, today);
  const canAsk = entry.phones.length > 0 || entry.email !== undefined;
  const date = entry.assured_date === undefined ? '' : formatDate(entry.assured_date, locale);
  const role = entry.assurer_role;
  const verdict = {
    checked: role === undefined ? t('certainty.checked', { date }) : t('certainty.checked_by', { date, role }),
    overdue: t('certainty.overdue', { date }),
    sourced: t('certainty.sourced'),
    doubtful: canAsk ? t('certainty.call_first') : t('certainty.unchecked'),
  }[state];
  const newest = newestSourceDate(entry);
  const from = entry.sources.find((source) => source.date === newest) ?? entry.sources[0];
  const source = from?.name ?? from?.url ?? '';
  const origin =
    newest === undefined
      ? t('certainty.source_undated', { source })
      : t('certainty.source_dated', { source, date: formatPartialDate(newest, locale) });
  return { verdict, isDoubtful: state === 'doubtful' || state === 'overdue', origin };
}

/** That an entry may be gone, or changed, in a few words; silent when there is no reason to think so. */
export function shortWarning(
  entry: Provenance & { readonly phones: readonly Phone[] },
  { t, today }: Pick<Telling, 't' | 'today'>,
): string | undefined {
  if (!['doubtful', 'overdue'].includes(standing(entry, today))) return undefined;
  return t(entry.phones.length > 0 ? 'certainty.short_call_first' : 'certainty.short_unchecked');
}
