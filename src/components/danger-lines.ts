import type { Directory } from '#domain/directory.ts';
import type { LocalizedText } from '#domain/text.ts';

/** The numbers for danger that stand on every page and every sheet (rule L7), each with one word. */
export function dangerLines({ urgent }: Pick<Directory, 'urgent'>): { readonly number: string; readonly label: LocalizedText }[] {
  return urgent.flatMap(({ phones: [phone], strip_label: label }) => (phone && label ? [{ number: phone.number, label }] : []));
}
