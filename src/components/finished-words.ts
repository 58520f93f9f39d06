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
  const raw = t as unknown as (key: string, options: object) => string;
  const fillIn = (text: string): string => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? `{${name}}`);
  return Object.fromEntries(keys.map((key) => [key, fillIn(raw(key, { skipInterpolation: true }))])) as Record<K, string>;
}
