/** What is needed of a wijk to find it by its postcode. */
interface Coded {
  readonly id: string;
  readonly postcodes: readonly string[];
}

/**
 * The wijken of a postcode that was typed, alone or among other words, and those other words:
 * "eten 2036 AB" gives the wijken of 2036, and "eten". Four digits that are no postcode of the
 * city are words like any other.
 */
export function wijkenByPostcode(
  text: string,
  wijken: readonly Coded[],
): { readonly wijken: readonly string[]; readonly rest: string } {
  const found = /(^|[^\p{L}\p{N}])([1-9]\d{3})(?:\s?[a-z]{2})?(?![\p{L}\p{N}])/iu.exec(text);
  const [whole = '', before = '', pc4 = ''] = found ?? [];
  const ids = wijken.filter(({ postcodes }) => postcodes.includes(pc4)).map(({ id }) => id);
  if (!found || ids.length === 0) return { wijken: [], rest: text };
  const rest = `${text.slice(0, found.index)}${before}${text.slice(found.index + whole.length)}`;
  return { wijken: ids, rest: rest.trim() };
}
