import type { ParseKeys } from 'i18next';
import type { Translate } from '#i18n/translate.ts';

/**
 * Messages as finished words for a view or an island. Values that it alone knows stay open:
 * "voor {{wijk}}" becomes "voor {wijk}".
 *
 * @param values what is known already
 */
export function finishedWords<K extends ParseKeys>(
  keys: readonly K[],
  t: Translate,
  values: Readonly<Record<string, string>> = {},
): Record<K, string> {
  const say = t as unknown as (key: string, values: object) => string;
  return Object.fromEntries(keys.map((key) => [key, say(key, openPlaces(values))])) as Record<K, string>;
}

function openPlaces(known: Readonly<Record<string, string>>): object {
  const names = ['wijk', 'municipality', 'number', 'name', 'count', 'answers', 'service', 'phone', 'n', 'total', 'date', 'city'];
  return { ...Object.fromEntries(names.map((name) => [name, `{${name}}`])), ...known };
}
