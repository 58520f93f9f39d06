/** One list with all that can be done with it. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { handoverOf } from '#domain/edit-lists.ts';
import { encodeHandover } from '#domain/handover.ts';
import { isBlank, openList, withOpenList, type KeptList, type KeptLists } from '#domain/kept-lists.ts';
import { sourceLanguage } from '#domain/text.ts';
import type { SheetKit } from '#views/list-facts.ts';
import { listText } from '#views/list-text.ts';
import { Sides } from '#views/Sides.tsx';
import { ListView } from '#views/ListView.tsx';
import { isSensitiveList } from '#views/sensitive.ts';
import { CopyByHand, HandOverWays, useHandOver } from './HandOver.tsx';
import { handoverLink } from './handover-link.ts';
import { Later } from './Later.tsx';
import { kitIn, type ListSettings } from './list-settings.ts';
import { storyOf } from './ListDesk.tsx';
import { ListThings } from './ListThings.tsx';
import { ListsBox } from './ListsBox.tsx';
import { SheetQr } from './SheetQr.tsx';

interface Props {
  settings: ListSettings;
  own: SheetKit;
  lists: KeptLists;
  /** True for a list that came in a link. */
  isGiven: boolean;
  onChange: (step: (lists: KeptLists) => KeptLists) => void;
  onWipe: () => void;
}

const loadStory = () => import('#views/SheetStory.tsx').then((part) => part.SheetStory);
const loadEntry = () => import('#views/SheetEntry.tsx').then((part) => part.SheetEntry);
const loadSlips = () => import('./SlipsBox.tsx').then((part) => part.SlipsBox);
const loadLarge = () => import('./ShowThings.tsx').then((part) => part.ShowThings);

/** In which language the list is handed over; first that of whoever reads the screen. */
interface Spoken {
  readonly lang: string;
  readonly kits: readonly SheetKit[];
}

export function ListTable({ settings, own, lists, isGiven, onChange, onWipe }: Props) {
  const { words, languages } = settings;
  const list = openList(lists);
  const [{ lang, kits }, setSpoken] = useState<Spoken>({ lang: own.data.lang, kits: [own] });
  const [isLarge, setLarge] = useState(false);
  const [kit] = kits as [SheetKit];
  const isChosen = lang !== own.data.lang;
  const [hasSlips, setSlips] = useState(false);
  const story = storyOf(list);
  const handover = handoverOf(list, story);
  const code = encodeHandover(handover);
  const linkOf = (of: string): string => handoverLink(languages[isChosen ? lang : sourceLanguage]?.page ?? '', of, isChosen);
  const link = linkOf(code);
  const text = (): string => listText(kits, handover, link);
  const ways = useHandOver(words, kit.words['list.paper_title'], text, code);
  const isSecret = isSensitiveList(own.data, handover);

  // Reload, back and the page in another language find a list that came in a link as it was left, at once.
  useLayoutEffect(() => {
    document.querySelector('.gidw-exit-bar')?.toggleAttribute('hidden', !isSecret);
    if (isGiven && isSecret) history.replaceState({ list: code }, '', location.pathname);
    else if (isGiven && !location.hash.startsWith(`#${code}`)) history.replaceState(null, '', `#${code}`);
    for (const other of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) other.hash = isGiven ? code : '';
    document.dispatchEvent(new Event('gidw:drawn'));
  }, [isGiven, code, isSecret]);

  /** The language of the hand-over, with Dutch beside it or not; what is not here yet is fetched. */
  const speak = (chosen: string, withDutch: boolean): void => {
    const wanted = withDutch && chosen !== sourceLanguage ? [chosen, sourceLanguage] : [chosen];
    // Whoever reads the screen finds their own language first.
    wanted.sort((a, b) => Number(b === own.data.lang) - Number(a === own.data.lang));
    Promise.all(wanted.map((each) => kitIn(each, settings))).then(
      (found) => setSpoken({ lang: chosen, kits: found }),
      () => ways.say(words['list.no_language']),
    );
  };
  const changeList = (step: (list: KeptList) => KeptList): void => onChange((now) => withOpenList(now, step));

  return (
    <>
      {isBlank(list) && list.items.length === 0 && (
        <div class="gidw-flow gidw-screen" data-empty>
          <p class="gidw-lead">
            {words['list.empty']} {words['list.empty_how']}
          </p>
          <p>
            <a class="gidw-call" href={settings.search}>
              {words['home.search']}
            </a>
          </p>
          <p>
            <a class="gidw-call" href={own.data.links.guide}>
              {words['sheet.to_guide']}
            </a>
          </p>
        </div>
      )}
      {!isBlank(list) && (
        <>
          <HandOverWays
            words={words}
            ways={ways}
            text={text}
            link={link}
            print={words['list.print']}
            onShow={() => setLarge(true)}
          />
          {Object.keys(languages).length > 1 && (
            <div class="gidw-languages gidw-screen">
              <label class="gidw-by-hand">
                <span>{words['list.language']}</span>
                <select value={lang} onChange={({ currentTarget }) => speak(currentTarget.value, kits.length > 1)}>
                  {Object.entries(languages).map(([each, { label }]) => (
                    <option key={each} value={each} lang={each}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
              {lang !== sourceLanguage && (
                <label class="gidw-tick">
                  <input
                    type="checkbox"
                    checked={kits.length > 1}
                    onChange={({ currentTarget }) => speak(lang, currentTarget.checked)}
                  />
                  <span>{words['list.with_dutch']}</span>
                </label>
              )}
            </div>
          )}
        </>
      )}
      <div class="gidw-list" data-given={isGiven ? '' : undefined}>
        {!isBlank(list) && (
          <ListView
            kits={kits}
            handover={handover}
            day={new Date()}
            qr={<SheetQr words={kit.words} handover={handover} linkOf={linkOf} />}
            story={story && <Sides kits={kits}>{(each) => <Later load={loadStory} given={{ kit: each, handover }} />}</Sides>}
            entry={
              story && !story.withoutEntry ? <Later load={loadEntry} given={{ kits, wijk: story.answers.wijk }} /> : undefined
            }
          />
        )}
        <div class="gidw-list__make gidw-screen">
          {!isBlank(list) && <ListThings words={words} own={own} list={list} onChange={changeList} />}
          {list.items.length > 0 && (
            <details class="gidw-handed" onToggle={() => setSlips(true)}>
              <summary>
                <h2>{words['list.slips']}</h2>
              </summary>
              {hasSlips && <Later load={loadSlips} given={{ words, kits, handover }} otherwise={words['list.failed']} />}
            </details>
          )}
          {!isGiven && <ListsBox words={words} lists={lists} onChange={onChange} onWipe={onWipe} />}
          {!isBlank(list) && <CopyByHand words={words} ways={ways} text={text} />}
        </div>
      </div>
      {isLarge && (
        <Later
          load={loadLarge}
          given={{ words, kits, items: handover.items ?? [], onClose: () => setLarge(false) }}
          otherwise={words['list.failed']}
        />
      )}
    </>
  );
}
