/*
 * The table of the whole offer: sort by a column, look for words in it, copy what is left. Without
 * this script it is a plain table, and none of these controls is there.
 */
type Words = Readonly<Record<`referrers.offer.${'copied' | 'not_copied' | 'count'}`, string>>;

const tools = document.querySelector<HTMLElement>('[data-table-tools]');
const table = document.querySelector<HTMLTableElement>('[data-offer-table]');
if (tools && table) start(tools, table);

function start(tools: HTMLElement, table: HTMLTableElement): void {
  const words = JSON.parse(tools.dataset['tableTools'] ?? '{}') as Words;
  const field = tools.querySelector('input')!;
  const status = tools.querySelector('[role="status"]')!;
  const total = rowsOf(table).length;
  /** What one looks through, made ready with the first letter: the next then costs no reading of the page. */
  let texts: { readonly row: HTMLTableRowElement; readonly text: string }[] | undefined;

  function look(): void {
    layOutWhole(table);
    texts ??= rowsOf(table).map((row) => ({ row, text: plain(textOf(row)) }));
    const asked = plain(field.value).split(' ');
    for (const { row, text } of texts) row.hidden = !asked.every((word) => text.includes(word));
    tell('count', shown().length);
  }

  function tell(word: 'copied' | 'not_copied' | 'count', count: number): void {
    const sentence = words[`referrers.offer.${word}`];
    status.textContent = sentence.replace('{count}', () => `${count}`).replace('{total}', () => `${total}`);
  }

  const shown = (): HTMLTableRowElement[] => rowsOf(table).filter((row) => !row.hidden);

  function copy(): void {
    const lines = shown();
    const text = [table.tHead!.rows[0]!, ...lines].map((row) => [...row.cells].map(textOf).join('\t')).join('\n');
    const failed = (): void => tell('not_copied', 0);
    if (!('clipboard' in navigator)) failed();
    else void navigator.clipboard.writeText(text).then(() => tell('copied', lines.length), failed);
  }

  [...table.tHead!.rows[0]!.cells].forEach((head, column) => addSorting(head, () => sortBy(table, head, column)));
  field.addEventListener('input', look);
  tools.querySelector('button')!.addEventListener('click', copy);
  tools.hidden = false;
  // A browser may bring back what was typed before.
  if (field.value !== '') look();
}

/** The rows of all parts of the table: parts are only for drawing it. */
function rowsOf({ tBodies }: HTMLTableElement): HTMLTableRowElement[] {
  return [...tBodies].flatMap(({ rows }) => [...rows]);
}

/** With other rows in them, or with fewer, parts are no longer as high as was thought when the page was made. */
function layOutWhole({ tBodies }: HTMLTableElement): void {
  for (const part of tBodies) delete part.dataset['later'];
}

/** Makes the head of a column a button. */
function addSorting(head: HTMLTableCellElement, sort: () => void): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = textOf(head);
  button.addEventListener('click', sort);
  head.replaceChildren(button);
}

/** Puts the rows in the order of a column, and the other way round when they are; what is not known stays last. */
function sortBy(table: HTMLTableElement, head: HTMLTableCellElement, column: number): void {
  const isDown = head.getAttribute('aria-sort') === 'ascending';
  for (const other of head.parentElement!.children) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const keyed = rowsOf(table).map((row) => ({ row, key: sortKey(row.cells[column]!) }));
  keyed.sort((a, b) => Number(a.key === '') - Number(b.key === '') || (isDown ? -1 : 1) * compare(a.key, b.key));
  layOutWhole(table);
  table.tBodies[0]!.append(...keyed.map(({ row }) => row));
}

function sortKey(cell: HTMLTableCellElement): string {
  return 'unknown' in cell.dataset ? '' : (cell.dataset['sort'] ?? textOf(cell));
}

/** What stands in it on one line, without buttons that a script put there. */
function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const added of copy.querySelectorAll('.gidw-add')) added.remove();
  const cells = copy instanceof HTMLTableRowElement ? [...copy.cells] : [copy];
  return cells.map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()).join(' ');
}

/** Lower case without accents. Enough for a table; `fold` of the search would change what other pages load. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

export {};
