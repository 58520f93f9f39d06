/** The wijk chooser: one field for a postcode or a name, and "use my location". */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fetchData } from '#browser/fetch-data.ts';
import { fetchOutlines } from '#browser/fetch-outlines.ts';
import { chosenWijk, forgetWijk, rememberWijk } from '#browser/chosen-wijk.ts';
import { ownPlace } from '#browser/own-place.ts';
import { lookUpPlace, lookUpWijk, type WijkAnswer, type WijkIndex } from '#domain/wijk-lookup.ts';
import type { ChooserWord } from './chooser-words.ts';

export interface ChooserProps {
  words: Record<ChooserWord, string>;
  /** Where the list of wijken stands. */
  listHref: string;
  /** The address before the id of a wijk. */
  wijkHref: string;
  urgentHref: string;
  /** The address of the folder with `wijk-index.json` and `wijken.geojson`. */
  data: string;
}

/** What the field says back: a sentence, and wijken to choose from. */
interface Answer {
  readonly sentence: string;
  readonly wijken: readonly string[];
  /** True when the visitor lives elsewhere and may still need urgent help. */
  readonly urgent?: boolean;
  /** True when the list of all wijken is the way on. */
  readonly list?: boolean;
}

export default function WijkChooser({ words, listHref, wijkHref, urgentHref, data }: ChooserProps) {
  const [index, setIndex] = useState<WijkIndex>();
  const [answer, setAnswer] = useState<Answer>();
  const [chosen, setChosen] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const answerBox = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(false);

  useEffect(() => {
    setChosen(chosenWijk());
    void fetchData<WijkIndex>(`${data}wijk-index.json`).then(setIndex, () => undefined);
  }, [data]);

  // Whoever asked for another wijk goes on in the field; whoever got an answer sees it.
  useEffect(() => {
    if (asked) field.current?.focus();
  }, [asked]);
  useEffect(() => {
    if (answer) answerBox.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);

  if (!index) {
    return (
      <div class="gidw-chooser">
        <a class="gidw-chooser__list" href={listHref}>
          {words['chooser.list']}
        </a>
      </div>
    );
  }

  const nameOf = (id: string): string => index.wijken.find((wijk) => wijk.id === id)?.name ?? id;

  function follow(result: WijkAnswer, sentences: { several: string; elsewhere: string }): void {
    if (result.kind === 'one') {
      rememberWijk(result.wijken[0]);
      location.assign(`${wijkHref}${result.wijken[0]}/`);
    } else if (result.kind === 'several') {
      setAnswer({ sentence: sentences.several, wijken: result.wijken });
    } else if (result.kind === 'elsewhere') {
      const sentence =
        result.municipality === undefined
          ? sentences.elsewhere
          : words['chooser.elsewhere_named'].replace('{municipality}', () => result.municipality ?? '');
      setAnswer({ sentence, wijken: [], urgent: true });
    } else {
      setAnswer({ sentence: words[`chooser.${result.kind}`], wijken: [], list: result.kind === 'unknown' });
    }
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('wijk') ?? '');
    const several = /^\s*\d/.test(typed) ? words['chooser.several_postcode'] : words['chooser.several'];
    follow(lookUpWijk(index as WijkIndex, typed), { several, elsewhere: words['chooser.elsewhere'] });
  }

  /** Shows the field again, with a sentence if there is something to say. */
  function ask(sentence: string | undefined): void {
    setChosen(undefined);
    setAsked(true);
    setAnswer(sentence === undefined ? undefined : { sentence, wijken: [] });
  }

  function forget(): void {
    forgetWijk();
    ask(words['chooser.forgotten']);
  }

  async function usePlace(): Promise<void> {
    setAnswer({ sentence: words['chooser.place_busy'], wijken: [] });
    const failed = (sentence: string) => setAnswer({ sentence, wijken: [] });
    const own = await ownPlace();
    if (own.kind !== 'found') return failed(words[own.kind === 'denied' ? 'chooser.place_denied' : 'chooser.place_failed']);
    try {
      follow(lookUpPlace(await fetchOutlines(`${data}wijken.geojson`), own.place, own.accuracy), {
        several: words['chooser.several'],
        elsewhere: words['chooser.place_elsewhere'],
      });
    } catch {
      failed(words['chooser.place_failed']);
    }
  }

  const isKnown = chosen !== undefined && nameOf(chosen) !== chosen;

  // One region for what is said back, always there, so that screen readers announce what comes in it.
  const said = (
    <div class="gidw-chooser__answer" role="status" ref={answerBox}>
      {answer && (
        <p>
          {answer.sentence} {answer.list && <a href={listHref}>{words['chooser.list']}</a>}
        </p>
      )}
      {answer && answer.wijken.length > 0 && (
        <ul>
          {answer.wijken.map((id) => (
            <li key={id}>
              <a href={`${wijkHref}${id}/`} onClick={() => rememberWijk(id)}>
                {nameOf(id)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {answer?.urgent && (
        <p>
          <a href={urgentHref}>{words['chooser.elsewhere_help']}</a>
        </p>
      )}
    </div>
  );

  if (isKnown) {
    return (
      <div class="gidw-chooser" data-ready>
        <a class="gidw-chooser__list" href={`${wijkHref}${chosen}/`}>
          {words['chooser.yours'].replace('{wijk}', () => nameOf(chosen))}
        </a>
        {said}
        <p class="gidw-chooser__small" key="known-actions">
          <button class="gidw-quiet" type="button" onClick={() => ask(undefined)}>
            {words['chooser.another']}
          </button>
          <button class="gidw-quiet" type="button" onClick={forget}>
            {words['chooser.forget']}
          </button>
        </p>
      </div>
    );
  }

  return (
    <div class="gidw-chooser" data-ready>
      <form class="gidw-chooser__form" onSubmit={submit}>
        <label class="gidw-chooser__label" for="wijk">
          {words['chooser.label']}
        </label>
        <span class="gidw-chooser__row">
          <input
            class="utrecht-textbox utrecht-textbox--html-input"
            id="wijk"
            name="wijk"
            ref={field}
            autocomplete="postal-code"
            autocapitalize="off"
            spellcheck={false}
          />
          <button class="nl-button nl-button--primary" type="submit">
            {words['chooser.button']}
          </button>
        </span>
      </form>
      {said}
      {'geolocation' in navigator && (
        <p key="place">
          <button class="gidw-quiet" type="button" onClick={() => void usePlace()}>
            {words['chooser.place']}
          </button>{' '}
          <span class="gidw-chooser__note gidw-soft">{words['chooser.place_note']}</span>
        </p>
      )}
    </div>
  );
}
