/*
 * "On my list": a button in the corner of everything that can be put on a list, and the number of
 * things on it in the head of the page. The pages only carry the handles; the buttons come with
 * this script, so that none is shown that does nothing, and a page with hundreds of offers stays
 * as light as it was.
 */
import { isOnList, openList, toggleItem, type KeptLists } from '#domain/kept-lists.ts';
import { itemKinds, type ItemReference } from '#domain/list-item.ts';
import { changeLists, listsHere, onListsChanged } from './my-lists.ts';

type Words = Readonly<Record<'put_on' | 'take_off' | 'is_on' | 'is_off' | 'full' | 'not_kept' | 'look', string>>;

/** Blocks that stand for one thing. */
const blocks = ['li', 'article', 'section', '[data-add]'];
const places = itemKinds.flatMap((kind) => blocks.map((block) => `${block}[data-${kind}]`)).join();
/** What a block calls itself. */
const names = '.gidw-row__name, h1, h2, h3, h4';
/** As long as the line about what happened stays in sight. */
const patience = 6000;

const link = document.querySelector<HTMLAnchorElement>('[data-my-list]');
if (link) start(link);

function start(toList: HTMLAnchorElement): void {
  const words = JSON.parse(toList.dataset['myList'] ?? '{}') as Record<`list.${keyof Words}`, string>;
  const said = document.createElement('p');
  said.className = 'gidw-toast';
  said.setAttribute('role', 'status');
  let timer: ReturnType<typeof setTimeout>;

  function show(): void {
    const found = listsHere();
    const lists = found.kind === 'lists' ? found.lists : undefined;
    const count = lists ? openList(lists).items.length : 0;
    toList.hidden = count === 0;
    toList.querySelector('b')!.textContent = `${count}`;
    for (const place of document.querySelectorAll<HTMLElement>(places)) showButton(place, lists);
  }

  function showButton(place: HTMLElement, lists: KeptLists | undefined): void {
    const reference = referenceOf(place);
    if (!reference) return;
    const isOn = lists !== undefined && isOnList(lists, reference);
    const button = buttonIn(place);
    button.dataset['on'] = `${isOn}`;
    const word = words[isOn ? 'list.take_off' : 'list.put_on'];
    button.firstElementChild!.textContent = word;
    button.setAttribute('aria-label', `${word}: ${nameOf(place)}`);
  }

  function tell(sentence: string): void {
    const look = document.createElement('a');
    look.href = toList.href;
    look.textContent = words['list.look'];
    // Who listens hears what changes in a part that was there already; it comes with the first tap.
    if (!said.isConnected) document.body.append(said);
    clearTimeout(timer);
    timer = setTimeout(() => {
      said.replaceChildren(sentence, ' ', look);
      timer = setTimeout(() => said.replaceChildren(), patience);
    }, 100);
  }

  document.addEventListener('click', ({ target }) => {
    const place = (target as Element).closest?.('.gidw-add')?.closest<HTMLElement>(places);
    const reference = place && referenceOf(place);
    if (!reference) return;
    const before = listsHere();
    const wasOn = before.kind === 'lists' && isOnList(before.lists, reference);
    const lists = changeLists((now) => toggleItem(now, reference));
    const word = !lists ? 'not_kept' : isOnList(lists, reference) ? 'is_on' : wasOn ? 'is_off' : 'full';
    show();
    tell(words[`list.${word}`].replace('{name}', () => nameOf(place)));
  });
  document.addEventListener('gidw:drawn', show);
  onListsChanged(show);
  show();
}

/** What a block stands for; nothing on a sheet, where it stands already, or on paper, where nobody taps. */
function referenceOf(place: HTMLElement): ItemReference | undefined {
  const { dataset } = place;
  const kind = place.closest('[data-sheet], [data-paper]') ? undefined : itemKinds.find((name) => dataset[name]);
  return kind && { kind, id: dataset[kind]! };
}

function nameOf(place: HTMLElement): string {
  return (place.querySelector(names)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The button of a block, made when it has none. */
function buttonIn(place: HTMLElement): HTMLButtonElement {
  const spot = place.querySelector('[data-add-spot]') ?? place;
  const made = spot.querySelector<HTMLButtonElement>(':scope > .gidw-add');
  if (made) return made;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'gidw-add';
  button.append(document.createElement('span'));
  spot.append(button);
  return button;
}
