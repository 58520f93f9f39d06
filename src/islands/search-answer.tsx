/** Answers what is asked, draws the answer, and tells it to who cannot see it. */
import { render } from 'preact';
import { chosenWijk } from '#browser/chosen-wijk.ts';
import { nothingAsked, type Asked } from '#domain/search/filter-address.ts';
import type { Found } from '#views/found.ts';
import { counted } from '#views/SearchCounts.tsx';
import type { SearchKit } from '#views/search-kit.ts';
import { DangerView, SearchView } from '#views/SearchView.tsx';
import type { AskSearch } from './ask-search.ts';
import { aTurn, aWhile } from './a-turn.ts';
import { settingsOf } from './search-controls.ts';

/** So many results come at a time. */
const atOnce = 20;
/** So many of them are drawn before the others: about what is in sight. */
const inSight = 4;
/** A pause in the typing, in milliseconds. */
const pause = 350;
/** When the typing counts as done, for a screen reader, in milliseconds. */
const endOfTyping = 1000;

/** The part of the page where the answer stands. */
export interface AnswerPlace {
  /**
   * Answers, and says whether others should not see it. Another question begins with so many results as come at once.
   * Undefined when something else was asked meanwhile, also when this failed: nobody waits for it any more.
   */
  answer(question: Asked): Promise<Found | undefined>;
  /** Draws the answer, unless it stands there; while somebody types, after giving the phone a turn. */
  draw(isTyping?: boolean): Promise<void>;
  /** Draws all of it now. */
  drawNow(): void;
}

export function answerPlace(box: HTMLElement, kit: SearchKit, search: AskSearch, onClear: () => void): AnswerPlace {
  const settings = settingsOf(box);
  const place = box.querySelector('[data-search-answer]') ?? box;
  const dangerPlace = box.querySelector('[data-search-danger]');
  const knownWijk = kit.base.wijken.find(({ id }) => id === chosenWijk())?.id;
  let shown = atOnce;
  let asked = nothingAsked;
  let found: Found;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let drawing = 0;
  /** Whether nothing of the answer stands there yet. */
  let isNew = false;
  /** So many results stand there, of this answer or of an earlier one to the same question. */
  let drawn = 0;
  let asking = 0;
  let underWay: Promise<unknown> | undefined;

  async function answer(question: Asked): Promise<Found | undefined> {
    const turn = ++asking;
    // Who types on while an old phone is at it, waits for the last letter only.
    await underWay;
    if (turn !== asking) return undefined;
    const answering = search('answer', question, knownWijk);
    // Also waited for when it fails.
    underWay = answering.catch(() => undefined);
    await underWay;
    if (turn !== asking) return undefined;
    const given = await answering;
    if (!isAlike(question, asked)) {
      shown = atOnce;
      drawn = 0;
    } else if (isAlike(given, found)) return found;
    isNew = true;
    asked = question;
    found = given;
    document.querySelector('.gidw-exit-bar')?.toggleAttribute('hidden', !found.isSecret);
    document.title = found.isSecret ? settings.site : settings.title;
    clearTimeout(telling);
    telling = setTimeout(tell, endOfTyping);
    return found;
  }

  function drawNow(count = shown): void {
    drawing++;
    drawn = count;
    isNew = false;
    if (dangerPlace) render(<DangerView kit={kit} found={found} />, dangerPlace);
    render(<SearchView {...{ kit, asked, found, knownWijk, onClear }} shown={count} onMore={showMore} />, place);
    // Who said nothing of what it is about still sees where to begin.
    box.toggleAttribute('data-answered', !found.isVague);
    document.querySelector('[data-search-start]')?.toggleAttribute('hidden', !found.isVague);
    // With what is out of sight still to come, what is open can wait as well.
    if (count === shown) document.dispatchEvent(new Event('gidw:drawn'));
    document.dispatchEvent(new Event('gidw:answered'));
  }

  async function draw(isTyping = false): Promise<void> {
    if (!isNew) return;
    let turn = ++drawing;
    if (isTyping) await aTurn();
    if (turn !== drawing) return;
    // Nothing goes away under the eyes of who reads on already.
    drawNow(Math.min(shown, Math.max(inSight, drawn)));
    if (drawn === shown) return;
    turn = drawing;
    // Who types on does not scroll; what is out of sight waits for a pause.
    await (isTyping ? aWhile(pause) : aTurn());
    if (turn === drawing) drawNow();
  }

  function showMore(): void {
    const before = shown;
    shown += atOnce;
    drawNow();
    // The heading of a place is no link; then the first link in it.
    box.querySelectorAll('[data-result]')[before]?.querySelector('a')?.focus();
  }

  /** For ears: once, when the typing has stopped. */
  function tell(): void {
    const { hits, urgent, isVague } = found;
    const { labels } = kit.data;
    const words = [
      urgent.length > 0 ? labels['search.announce_urgent'] : '',
      hits.length > 0
        ? counted(kit, 'count', hits.length)
        : isVague || urgent.length > 0
          ? ''
          : labels['search.announce_nothing'],
    ];
    const said = box.querySelector('[data-search-said]');
    if (said) said.textContent = words.filter((word) => word !== '').join(' ');
  }

  return {
    answer,
    draw,
    drawNow: () => drawNow(),
  };
}

/** Whether two answers, or two questions, say the same. */
function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
