/* The filters of the list, and the address: who reloads or comes back finds them as they were. */

/** What is chosen, as pairs of what it is about and the value; puts what the address says into the filters first. */
export function chosenIn(filters: readonly HTMLSelectElement[]): [name: string, value: string][] {
  const address = new URLSearchParams(location.search);
  for (const select of filters) {
    const value = address.get(nameOf(select));
    if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value;
  }
  return filters.filter(({ value }) => value !== '').map((select) => [nameOf(select), select.value]);
}

/** Puts what is chosen into the address. */
export function writeChoice(filters: readonly HTMLSelectElement[]): void {
  const address = new URL(location.href);
  for (const select of filters) {
    if (select.value === '') address.searchParams.delete(nameOf(select));
    else address.searchParams.set(nameOf(select), select.value);
  }
  history.replaceState(history.state, '', address);
}

function nameOf({ dataset }: HTMLSelectElement): string {
  return dataset['filter'] ?? '';
}
