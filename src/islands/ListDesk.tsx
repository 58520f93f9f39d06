/** The desk around a list: the list of this device, or one that came in a link and is kept nowhere yet. */
import { useEffect, useState } from 'preact/hooks';
import { changeLists, eraseTalk, isKept, listsHere, onListsChanged } from '#browser/my-lists.ts';
import { addList, isStory, listOf, withChecks } from '#domain/edit-lists.ts';
import { decodeHandover, encodeHandover, type Decoded, type Handover } from '#domain/handover.ts';
import { isBlank, noLists, openList, withOpenList, type KeptList, type KeptLists } from '#domain/kept-lists.ts';
import { checkOf, type SheetKit } from '#views/list-facts.ts';
import type { ListSettings } from './list-settings.ts';
import { ListTable } from './ListTable.tsx';

interface Props {
  settings: ListSettings;
  /** In the language of the page. */
  own: SheetKit;
  /** What stood after `#`. */
  opened: Decoded;
  isShared: boolean;
}

/** What is the matter with the list of this device. */
type Trouble = 'stays_here' | 'wiped_elsewhere' | 'wiped' | 'not_wiped' | 'damaged_here' | 'newer_here' | 'kept';

export function ListDesk({ settings, own, opened, isShared }: Props) {
  const { words } = settings;
  // A list that came in a link; it is changed here, and kept on no device until somebody wants that.
  const [given, setGiven] = useState(() => givenLists(opened));
  const [lists, setLists] = useState(noLists);
  const [trouble, setTrouble] = useState<Trouble>();

  const look = (isFirst = false): void => {
    const found = listsHere();
    if (found.kind !== 'lists') return setTrouble(`${found.kind}_here`);
    setLists((before) => {
      const isGone = !isFirst && !isKept() && !isBlank(openList(before));
      setTrouble(isGone ? 'wiped_elsewhere' : undefined);
      return found.lists;
    });
  };
  useEffect(() => {
    look(true);
    onListsChanged(look);
    // What was put on it by a page that did not know what the entry said.
    const isUnknown = (list: KeptList): boolean => list.items.some(({ check }) => check === undefined);
    const found = listsHere();
    if (found.kind === 'lists' && isUnknown(openList(found.lists)))
      setLists(changeLists((now) => withChecks(now, (item) => checkOf(own, item))) ?? found.lists);
  }, []);

  const change = (step: (lists: KeptLists) => KeptLists): void => {
    if (given) return setGiven(step(given));
    const kept = changeLists(step, lists);
    setLists(kept ?? step(lists));
    setTrouble(kept ? undefined : 'stays_here');
  };
  const keepGiven = (): void => {
    const { key: _, ...list } = openList(given ?? noLists);
    const step = (now: KeptLists): KeptLists => withChecks(addList(now, list), (item) => checkOf(own, item));
    const kept = changeLists(step);
    if (!kept) return setTrouble('stays_here');
    history.replaceState(null, '', location.pathname);
    setLists(kept);
    setGiven(undefined);
    setTrouble('kept');
  };
  const wipe = (): void => {
    const isWiped = eraseTalk();
    history.replaceState(null, '', location.pathname);
    setGiven(undefined);
    setLists(noLists);
    setTrouble(isWiped ? 'wiped' : 'not_wiped');
    // The number in the head of the page.
    document.dispatchEvent(new Event('gidw:drawn'));
  };

  const shown = given ?? lists;
  const isUnreadable = !given && (trouble === 'damaged_here' || trouble === 'newer_here');
  const broken = opened.kind === 'damaged' || opened.kind === 'newer' ? words[`guide.${opened.kind}`] : undefined;
  return (
    <div class="gidw-desk">
      {broken !== undefined && <Notice text={broken} />}
      {trouble && <Notice text={words[`list.${trouble}`]} />}
      {trouble === 'damaged_here' && !given && (
        <button class="gidw-way" type="button" onClick={wipe}>
          {words['list.start_over']}
        </button>
      )}
      {given && (
        <div class="gidw-flow gidw-screen" data-given>
          <p class="gidw-lead">{words[isShared ? 'list.lead_given' : 'list.lead_open']}</p>
          <button class="gidw-way" type="button" onClick={keepGiven}>
            {words['sheet.keep']}
          </button>
        </div>
      )}
      {!isUnreadable && (
        <ListTable
          key={openList(shown).key}
          settings={settings}
          own={own}
          lists={shown}
          isGiven={given !== undefined}
          onChange={change}
          onWipe={wipe}
        />
      )}
    </div>
  );
}

function Notice({ text }: { text: string }) {
  return (
    <p class="gidw-notice gidw-screen" role="alert">
      <b>{text}</b>
    </p>
  );
}

/** The list in a code, with the story it was made for. */
function givenLists(opened: Decoded): KeptLists | undefined {
  if (opened.kind !== 'handover') return undefined;
  const { handover } = opened;
  const { items: _, services: __, note: ___, ...story } = handover;
  const list = listOf(handover, isStory(handover) ? encodeHandover(story) : undefined);
  return withOpenList(noLists, ({ key }) => ({ ...list, key }));
}

/** The story that a list was made for. */
export function storyOf({ story }: KeptList): Handover | undefined {
  const decoded = story === undefined ? undefined : decodeHandover(story);
  return decoded?.kind === 'handover' ? decoded.handover : undefined;
}
