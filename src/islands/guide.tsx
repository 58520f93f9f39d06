/*
 * The guide on the phone: the same questions and the same advice as on the pages, without a
 * request. What was answered stays in this page: in the history of the browser and, after `#`,
 * in its address, which is never sent.
 */
import { several } from '#domain/answers.ts';
import { hydrate, render } from 'preact';
import { fetchData } from '#browser/fetch-data.ts';
import { chosenWijk } from '#browser/chosen-wijk.ts';
import { keys, read } from '#browser/device-storage.ts';
import {
  answer,
  answerNeeds,
  atTheStart,
  finished,
  nextQuestion,
  questions,
  type Progress,
  type Question,
} from '#domain/guide.ts';
import { decodeHandover, encodeHandover } from '#domain/handover.ts';
import type { Viewpoint } from '#domain/offer.ts';
import { waitingAt } from '#domain/schedule.ts';
import { timeAt } from '#domain/wall-clock.ts';
import type { GuideBase, GuideData } from '#views/facts.ts';
import { directoryOf } from '#views/guide-directory.ts';
import { GuideView, guideTitle, type Along } from '#views/GuideView.tsx';
import { isSensitive } from '#views/sensitive.ts';
import { TicksView } from '#views/TicksView.tsx';
import { fetchOffer } from './fetch-whole.ts';

/** Where somebody is in the guide. */
interface Place {
  readonly progress: Progress;
  /** The question that is answered again; otherwise the next one, or the advice. */
  readonly again?: Question | undefined;
  /** True while needs are ticked on the long list. */
  readonly isTicking?: boolean;
  /** True on a page that is an advice: the question of the wijk does not put it off. */
  readonly isAdvice?: boolean;
  /** What came along on a sheet: own words, and offers that were chosen. */
  readonly along?: Along | undefined;
  /** Something to say before all else. */
  readonly notice?: 'guide.damaged' | 'guide.newer' | 'guide.no_network' | 'guide.tick_one' | undefined;
}

const root = document.querySelector<HTMLElement>('[data-guide]');
if (root) {
  // Without the data the pages work as they stand. Questions need no offer, an advice does.
  void fetchData<GuideBase>(root.dataset['guide'] ?? '')
    .then(async (base) => start(root, { ...base, services: isAdvice(root) ? await fetchOffer(base) : [] }))
    .catch(() => undefined);
}

function start(box: HTMLElement, base: GuideData): void {
  let data = base;
  let directory = directoryOf(data);
  // Fetched while the first questions are read; an offer that is there is never empty.
  let offer = hasOffer() ? undefined : fetchOffer(data);
  offer?.catch(() => undefined);
  const onPage = placeOnPage(box);
  let place = placeHere(history.state) ?? onPage;
  // What stands there stays until something else is to be shown: to draw it again would only keep a slow phone busy.
  let isOwnDrawing = false;
  const known = withKnownWijk(place);
  show(known, false, known === onPage && savedSheet() === undefined);
  // A code that came along stands in the address; what others should not see does not stay there.
  const isTold = location.hash !== '' && !isAnchor() && isSensitive(data, place.progress);
  history.replaceState({ guide: place }, '', isTold ? data.links.guide : undefined);
  box.dataset['ready'] = '';

  box.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const next = link && placeAfter(link.dataset);
    if (!next) return;
    event.preventDefault();
    go(next);
  });
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    const ticked = new FormData(event.target as HTMLFormElement).getAll('need').map(String);
    const { along, progress } = place;
    if (ticked.length === 0) return show({ progress, along, isTicking: true, notice: 'guide.tick_one' }, true);
    go({ progress: answerNeeds(directory, place.progress, ticked), along: along && { ...along, services: undefined } });
  });
  window.addEventListener('popstate', (event) => {
    const there = placeHere(event.state as unknown);
    if (there) show(there, true);
    // A link to a place on this page is no step in the guide.
    else if (isAnchor()) history.replaceState({ guide: place }, '');
    else show(withKnownWijk(onPage), true);
  });

  /** The place that the history keeps or the address tells; a code that cannot be read says so. */
  function placeHere(state: unknown): Place | undefined {
    if (isAnchor()) return (state as { guide?: Place } | null)?.guide;
    const notice = noticeOn(location.hash);
    return placeFrom(data, location.hash, state) ?? (notice && { ...onPage, notice });
  }

  /** Where a tap leads; nothing when it leaves the guide. */
  function placeAfter({ answer: value, change, again, add, pickWijk, askWijk }: DOMStringMap): Place | undefined {
    const { progress, along } = place;
    // Other answers, other offers: what was chosen from the old advice is chosen anew.
    const words = along && { ...along, services: undefined };
    const question = questionAt(place);
    if (value !== undefined && question) {
      const next = answer(directory, progress, question, value);
      return { progress: next, along: words, isTicking: question === 'topic' && value === several };
    }
    if (change !== undefined) {
      const isMany = (progress.answers.needs ?? []).length > 1 || progress.answers.several === true;
      return { progress, along, again: change as Question, isTicking: isMany && (change === 'topic' || change === 'need') };
    }
    if (askWijk !== undefined) return { progress, along, again: 'wijk' };
    if (pickWijk !== undefined) return { progress: answer(directory, progress, 'wijk', pickWijk), along: words };
    if (add !== undefined) return { progress, along, isTicking: true };
    return again === undefined ? undefined : withKnownWijk({ progress: atTheStart });
  }

  function questionAt({ progress, again, isAdvice }: Place): Question | undefined {
    return again ?? (isAdvice ? undefined : nextQuestion(directory, progress));
  }

  /** A wijk that this device remembers is not asked again; an answer that was given, also "weet ik niet", stands. */
  function withKnownWijk(there: Place): Place {
    const wijk = chosenWijk();
    const { answers, answered } = there.progress;
    if (answers.wijk !== undefined || answered.includes('wijk') || !data.wijken.some(({ id }) => id === wijk)) return there;
    return { ...there, progress: answer(directory, there.progress, 'wijk', wijk ?? '') };
  }

  function go(next: Place): void {
    // What others should not see leaves no trail of steps: one entry, which the quick exit replaces.
    const isStillSecret = isSensitive(data, place.progress) && isSensitive(data, next.progress);
    const address = isSensitive(data, next.progress) ? data.links.guide : `${data.links.guide}#${fragmentOf(next)}`;
    if (isStillSecret) history.replaceState({ guide: next }, '', address);
    else history.pushState({ guide: next }, '', address);
    show(next, true);
  }

  function fragmentOf(there: Place): string {
    const { answers, topic } = there.progress;
    const question = there.isTicking ? 'ticks' : questionAt(there);
    // Only the question of the need has to know a topic that no need tells.
    return [encodeHandover({ ...there.along, answers }), question, question === 'need' ? topic : undefined]
      .filter((part) => part !== undefined)
      .join(':');
  }

  function hasOffer(): boolean {
    return data.services.length > 0;
  }

  /** An advice is made of the offer. When it does not come, the last question stays, and says so. */
  function waitForOffer(there: Place, isMove: boolean): void {
    offer ??= fetchOffer(data);
    offer
      .then((services) => {
        const whole = { ...data, services };
        directory = directoryOf(whole);
        data = whole;
        if (place === there) show(there, isMove);
      })
      .catch(() => {
        offer = undefined;
        show(
          { ...there, again: there.progress.answered[there.progress.answered.length - 1], notice: 'guide.no_network' },
          isMove,
        );
      });
  }

  function draw(isMove: boolean): void {
    if (!isOwnDrawing) takeOver(isMove);
    isOwnDrawing = true;
    render(drawing(place), box);
  }

  /** What the page was built with makes room, or is taken on exactly as it stands, so that nothing jumps and the focus stays. */
  function takeOver(isMove: boolean): void {
    if (isMove) return box.replaceChildren();
    // White space around it would be in the way: what stands there would be moved, and lose the focus.
    for (const node of [...box.childNodes]) if (node.nodeType === Node.TEXT_NODE) node.remove();
    hydrate(drawing(onPage), box);
  }

  function drawing(there: Place) {
    const { progress, isTicking, notice } = there;
    const question = questionAt(there);
    return (
      <>
        {notice && (
          <p class="gidw-wrap gidw-notice" role="alert" key="notice">
            <b>{data.words[notice]}</b>
          </p>
        )}
        {question === 'asker' && <SavedSheet data={data} />}
        {isTicking ? (
          <TicksView data={data} progress={progress} />
        ) : (
          <GuideView
            data={data}
            progress={progress}
            question={question}
            waiting={waitingFor(data, progress)}
            along={there.along}
          />
        )}
      </>
    );
  }

  function show(there: Place, isMove: boolean, isDrawn = false): void {
    place = there;
    const { progress, isTicking } = place;
    const question = questionAt(place);
    if (!question && !isTicking && !hasOffer()) return waitForOffer(there, isMove);
    const isSecret = isSensitive(data, progress);
    if (!isDrawn) draw(isMove);
    document.title = isSecret
      ? data.site
      : `${isTicking ? data.words['guide.question.ticks'] : guideTitle(data, progress, question)} – ${data.site}`;
    document.querySelector('.gidw-exit-bar')?.toggleAttribute('hidden', !isSecret);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
      link.href = `${data.links.languages[link.hreflang] ?? link.href}#${fragmentOf(place)}`;
    }
    document.dispatchEvent(new Event('gidw:drawn'));
    if (!isMove) return;
    scrollTo(0, 0);
    box.querySelector('h1')?.focus({ preventScroll: true });
  }
}

/** The way back to a sheet that was kept on this device. */
function SavedSheet({ data: { words, links } }: { data: GuideData }) {
  const code = savedSheet();
  if (code === undefined) return null;
  return (
    <p class="gidw-wrap gidw-notice">
      {words['guide.saved']} <a href={`${links.guide}meenemen/#${code}`}>{words['guide.saved_link']}</a>
    </p>
  );
}

function savedSheet(): string | undefined {
  const code = read(keys.story);
  return code !== undefined && decodeHandover(code).kind === 'handover' ? code : undefined;
}

/** What the page itself is about. */
function placeOnPage(box: HTMLElement): Place {
  const progress = JSON.parse(box.dataset['progress'] ?? '{}') as Progress;
  return { progress, isAdvice: isAdvice(box) };
}

function isAdvice(box: HTMLElement): boolean {
  return box.querySelector('[data-advice]') !== null;
}

/** What is open now counts as soon as it is known where somebody is (L5); before, the order is that of the pages. */
function waitingFor({ clock, holidays }: GuideBase, { answers }: Progress): Viewpoint['waiting'] {
  return answers.wijk === undefined ? undefined : waitingAt(timeAt(clock, new Date()), new Set(holidays));
}

/** Whether the address points to a place on the page: then what stands after `#` is no code. */
function isAnchor(): boolean {
  return document.getElementById(location.hash.slice(1)) !== null;
}

/** What to say about a code that cannot be read. */
function noticeOn(hash: string): Place['notice'] {
  const { kind } = decodeHandover(codeIn(hash));
  return kind === 'damaged' ? 'guide.damaged' : kind === 'newer' ? 'guide.newer' : undefined;
}

function codeIn(hash: string): string {
  return hash.slice(1).split(':')[0] ?? '';
}

/** The place in the history or after `#`; nothing when neither tells. */
function placeFrom(data: GuideData, hash: string, state: unknown): Place | undefined {
  const kept = (state as { guide?: Place } | null)?.guide;
  if (kept) return kept;
  const [, asked, topic] = hash.slice(1).split(':');
  const decoded = decodeHandover(codeIn(hash));
  if (decoded.kind !== 'handover') return undefined;
  const { answers, ...along } = decoded.handover;
  const whole = finished(directoryOf(data), answers);
  const isTicking = asked === 'ticks';
  const question = questions.find((name) => name === (isTicking ? 'topic' : asked));
  if (!question) return { progress: whole, along };
  // What comes before the question was answered, and what comes after it when the answer is there.
  const { needs: told, burden, tried, wijk } = answers;
  const known: Partial<Record<Question, unknown>> = { topic: told, need: told, burden, tried, wijk };
  const progress = {
    ...whole,
    topic: whole.topic ?? data.topics.find(({ id }) => id === topic)?.id,
    answered: questions.filter((name, index) => index < questions.indexOf(question) || (name !== question && known[name])),
  };
  return { progress, along, isTicking };
}
