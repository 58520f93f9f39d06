/*
 * "On my list": a button in the corner of everything that can be put on a list, and the number of
 * things on it in the head of the page. The pages only carry the handles; the buttons come with
 * this script, so that none is shown that does nothing. A block gets its button when it comes near
 * the screen: to make them all at once keeps an old phone from hearing a touch on a long page.
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
/** So far outside the screen a block has its button already: before it is seen, or reached with Tab. */
const near = '300% 0px';
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
  let lists: KeptLists | undefined;
  const coming = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) showButton(target as HTMLElement);
    },
    { rootMargin: near },
  );

  function show(now = onDevice()): void {
    lists = now;
    const count = lists ? openList(lists).items.length : 0;
    toList.hidden = count === 0;
    toList.querySelector('b')!.textContent = `${count}`;
    // What is near is told of at once, the rest when it comes near: each then shows what is true by then.
    coming.disconnect();
    for (const place of document.querySelectorAll(places)) coming.observe(place);
  }

  function showButton(place: HTMLElement): void {
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
    const before = onDevice();
    const wasOn = before !== undefined && isOnList(before, reference);
    const after = changeLists((now) => toggleItem(now, reference));
    const word = !after ? 'not_kept' : isOnList(after, reference) ? 'is_on' : wasOn ? 'is_off' : 'full';
    show(after);
    tell(words[`list.${word}`].replace('{name}', () => nameOf(place)));
  });
  const showAgain = (): void => show();
  document.addEventListener('gidw:drawn', showAgain);
  onListsChanged(showAgain);
  show();
}

function onDevice(): KeptLists | undefined {
  const found = listsHere();
  return found.kind === 'lists' ? found.lists : undefined;
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
