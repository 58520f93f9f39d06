/** The desk around the sheet: what goes on it, and the ways to hand it over. */
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { keep, keys } from '#browser/device-storage.ts';
import { encodeHandover, longestText, type Handover } from '#domain/handover.ts';
import { keptServices, makeSheet } from '#domain/sheet.ts';
import { sourceLanguage } from '#domain/text.ts';
import type { GuideData } from '#views/facts.ts';
import { directoryOf } from '#views/guide-directory.ts';
import { sheetText } from '#views/sheet-text.ts';
import { SheetEntry } from '#views/SheetEntry.tsx';
import { SheetView } from '#views/SheetView.tsx';
import type { SheetWords } from '#views/sheet-words.ts';
import { Worded } from '#views/Worded.tsx';
import { AfterATurn } from './AfterATurn.tsx';
import { CopyByHand, HandOverWays, useHandOver } from './HandOver.tsx';
import { handoverLink } from './handover-link.ts';
import { draftOf, goingAlong, ownFields, type Draft } from './own-words.ts';
import { OwnWordsField } from './OwnWordsField.tsx';
import { SheetQr } from './SheetQr.tsx';
import { ShowLarge } from './ShowLarge.tsx';

interface Props {
  data: GuideData;
  words: SheetWords;
  /** What the link holds. */
  first: Handover;
  /** True when somebody else handed it over. */
  isShared: boolean;
  /** True when it is about something others should not see. */
  isSecret: boolean;
}

const titles = { story: 'sheet.own_words', triedWords: 'sheet.tried_words', giving: 'sheet.giving_words' } as const;

export function SheetDesk({ data, words, first, isShared, isSecret }: Props) {
  const [chosen, setChosen] = useState<Pick<Handover, 'services' | 'withoutEntry'>>({
    services: first.services,
    withoutEntry: first.withoutEntry,
  });
  const [draft, setDraft] = useState<Draft>(() => draftOf(first));
  const [isLarge, setLarge] = useState(false);

  const handover: Handover = { answers: first.answers, ...chosen, ...goingAlong(draft) };
  const sheet = useMemo(
    // What came along stays in the list, so that it can be taken off and put back.
    () => makeSheet(directoryOf(data), handover, data.today, first.services),
    [data, JSON.stringify([first.answers, chosen.services])],
  );
  const named: Handover = { ...handover, services: keptServices(sheet, handover) };
  const code = encodeHandover(named);
  const linkOf = (of: string) => handoverLink(`${data.links.languages[sourceLanguage] ?? data.links.guide}meenemen/`, of);
  const link = linkOf(code);
  const kit = { data, words };
  const text = (): string => sheetText(kit, named, sheet, link);
  const ways = useHandOver(words, words['sheet.title'], text, code);

  // Reload, bookmark, back and the page in another language find the sheet as it was left, at once.
  useLayoutEffect(() => {
    const box = document.querySelector<HTMLElement>('[data-take]');
    if (box) box.dataset['code'] = code;
    // What others should not see is kept in the history alone, out of the address.
    if (isSecret) history.replaceState({ sheet: code }, '', location.pathname);
    else if (encodeHandover(first) !== code) history.replaceState(null, '', `#${code}`);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.hash = code;
  }, [code]);

  const toggle = (id: string, isOn: boolean): void => {
    const services = keptServices(sheet, handover, (line) => (line.id === id ? isOn : line.isOn));
    setChosen({ ...chosen, services });
  };

  return (
    <div class="gidw-desk">
      <p class="gidw-lead gidw-screen">{isShared ? words['sheet.lead_shared'] : words['sheet.lead']}</p>
      <HandOverWays
        words={words}
        ways={ways}
        text={text}
        link={link}
        print={words['sheet.print']}
        onShow={() => setLarge(true)}
      />
      <SheetView
        kit={kit}
        handover={named}
        sheet={sheet}
        day={new Date()}
        qr={<SheetQr words={words} handover={named} linkOf={linkOf} />}
        entry={
          // The end of the sheet: below what one sees first.
          named.withoutEntry ? null : (
            <AfterATurn>
              <SheetEntry kits={[kit]} wijk={sheet.advice.story.wijk?.id} />
            </AfterATurn>
          )
        }
      />
      {/* The sheet first: what it can be changed with stands below. */}
      <div class="gidw-desk__make gidw-screen">
        <AfterATurn>
          <section aria-labelledby="regels">
            <h2 id="regels">{words['sheet.lines']}</h2>
            <p class="gidw-soft">{words['sheet.lines_note']}</p>
            <ul>
              {sheet.lines.map(({ id, isOn }) => (
                <li key={id}>
                  <label class="gidw-tick">
                    <input
                      type="checkbox"
                      checked={isOn}
                      onChange={(event) => toggle(id, event.currentTarget.checked)}
                      data-line={id}
                    />
                    <span>
                      <Worded value={data.services.find((service) => service.id === id)?.name ?? id} />
                    </span>
                  </label>
                </li>
              ))}
              <li>
                <label class="gidw-tick">
                  <input
                    type="checkbox"
                    checked={!chosen.withoutEntry}
                    onChange={(event) => setChosen({ ...chosen, withoutEntry: !event.currentTarget.checked })}
                  />
                  <span>{words['sheet.with_entry']}</span>
                </label>
              </li>
            </ul>
            <p>
              <a class="gidw-call" href={`${data.links.guide}#${code}`}>
                {words['sheet.change']}
              </a>
            </p>
            <p>
              <a class="gidw-call" href={`${data.links.list}#${code}`} data-to-list>
                {words['sheet.to_list']}
              </a>
            </p>
          </section>
        </AfterATurn>
        <AfterATurn>
          <section aria-labelledby="eigen-woorden">
            <h2 id="eigen-woorden">{words['sheet.words']}</h2>
            <p class="gidw-soft">{words['sheet.words_note']}</p>
            {ownFields.map((field) => (
              <OwnWordsField
                key={field}
                id={`w-${field}`}
                longest={longestText}
                title={words[titles[field]]}
                include={words['sheet.include']}
                value={draft[field]}
                onChange={(value) => setDraft({ ...draft, [field]: value })}
              />
            ))}
          </section>
        </AfterATurn>
        <AfterATurn>
          <section aria-labelledby="bewaren">
            <h2 id="bewaren">{words['sheet.keep']}</h2>
            <p class="gidw-soft">{words['sheet.keep_note']}</p>
            <p>
              <button
                class="gidw-quiet"
                type="button"
                onClick={() => ways.say(keep(keys.story, code) ? words['sheet.kept'] : words['sheet.not_kept'])}
              >
                {words['sheet.keep']}
              </button>
            </p>
            <p>
              <a class="gidw-quiet" href={data.links.device}>
                {words['sheet.to_device']}
              </a>
            </p>
            <CopyByHand words={words} ways={ways} text={text} />
          </section>
        </AfterATurn>
      </div>
      {isLarge && <ShowLarge data={data} words={words} answers={first.answers} sheet={sheet} onClose={() => setLarge(false)} />}
    </div>
  );
}
