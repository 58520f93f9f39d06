/* "Remember this wijk" on a wijk page; and its pages, for when there is no network. */
import { fill } from '#domain/fill.ts';
import { chosenWijk, forgetWijk, rememberWijk } from './chosen-wijk.ts';
import { sparesData } from './connection.ts';
import { ownWorker } from './own-worker.ts';
import { forgetSaved, savedWijk, saveWijk } from './saved-wijk.ts';

type Word = 'chooser.not_kept' | 'chooser.forgotten' | 'offline.saving' | 'offline.saved' | 'offline.saved_part';

/** A saved wijk is fetched anew when somebody comes back after a day. */
const staysFresh = 24 * 60 * 60 * 1000;

const box = document.querySelector<HTMLElement>('[data-remember-wijk]');
if (box) start(box);

function start(element: HTMLElement): void {
  const { rememberWijk: id = '' } = element.dataset;
  const words = JSON.parse(element.dataset['words'] ?? '{}') as Record<Word, string>;
  const part = (name: string): HTMLElement | null => element.querySelector(`[data-when="${name}"]`);
  const status = element.querySelector<HTMLElement>('[role="status"]');
  const say = (message: string): void => void (status && (status.textContent = message));
  const hide = (name: string, isHidden: boolean): void => void part(name)?.toggleAttribute('hidden', isHidden);
  const line = part('saved');
  const tell = (sentence: string): void => void (line && (line.textContent = sentence));
  let isSaving = false;
  let hasTried = false;

  function show(message = ''): void {
    const isKept = chosenWijk() === id;
    hide('new', isKept);
    hide('kept', !isKept);
    say(message);
    if (message !== '') status?.focus();
    void showSaved();
  }

  /** What is saved of this wijk, in words; and the button, as long as it is not all. */
  async function showSaved(): Promise<void> {
    const note = await savedWijk();
    const isOurs = chosenWijk() === id;
    const isAll = note?.wijk === id && note.saved === note.of;
    if (isSaving) return;
    if (!isOurs) tell(ownWorker() ? (line?.dataset['why'] ?? '') : '');
    else if (note?.wijk === id)
      tell(fill(words[isAll ? 'offline.saved' : 'offline.saved_part'], { count: note.saved, all: note.of }));
    else tell('');
    // What is about to be saved by itself needs no button.
    const isComing = !hasTried && savesByItself();
    hide('unsaved', ownWorker() === undefined || !isOurs || isAll || isComing);
  }

  async function save(isAsked: boolean): Promise<void> {
    if (isSaving) return;
    isSaving = true;
    hasTried = true;
    hide('unsaved', true);
    const paths = pagesOfWijk(element.ownerDocument);
    const all = paths.length;
    const tellCount = (count: number): void => tell(fill(words['offline.saving'], { count, all }));
    tellCount(0);
    const note = await saveWijk(id, paths, tellCount).catch(() => undefined);
    isSaving = false;
    if (!note && isAsked) say(words['chooser.not_kept']);
    // Forgotten while it was being saved.
    if (chosenWijk() !== id) await forgetSaved();
    await showSaved();
  }

  /** What was chosen is saved by itself, unless somebody spares data. */
  async function saveAsNeeded(isAsked = false): Promise<void> {
    const note = await savedWijk();
    const isFresh = note?.wijk === id && note.saved === note.of && Date.now() - note.at < staysFresh;
    if (ownWorker() && chosenWijk() === id && !isFresh && savesByItself()) await save(isAsked);
  }

  part('new')?.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    if (!rememberWijk(id)) return show(words['chooser.not_kept']);
    show();
    // The button that had focus is gone; what happened is read from here, and Tab goes on from here.
    part('kept')?.focus();
    void saveAsNeeded(true);
  });
  part('kept')?.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    forgetWijk();
    void forgetSaved();
    show(words['chooser.forgotten']);
  });
  part('unsaved')?.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    void save(true);
  });
  part('new')?.classList.remove('gidw-waits');
  show();
  // After all that the page itself needs.
  if (document.readyState === 'complete') void saveAsNeeded();
  else addEventListener('load', () => void saveAsNeeded());
}

/** Whether a chosen wijk is saved unasked. */
function savesByItself(): boolean {
  return !sparesData() && navigator.onLine;
}

/** The page of the wijk and those of the offers it names, each once. */
function pagesOfWijk(page: Document): string[] {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('main a[href*="/aanbod/"]')];
  const own = links.filter(({ origin, pathname }) => origin === location.origin && /\/aanbod\/[^/]+\/$/.test(pathname));
  return [...new Set([location.pathname, ...own.map(({ pathname }) => pathname)])];
}
