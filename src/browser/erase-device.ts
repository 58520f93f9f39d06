/* Shows all that this site keeps on the device, erases it in one tap, and reads back whether it is gone. */
import { eraseAll, listKept, type Kept } from './device-contents.ts';

interface Words {
  /** What a key holds, in plain words. */
  readonly keys: Readonly<Record<string, string>>;
  /** What something is whose name we do not know, by the place where it stands. */
  readonly places: Readonly<Record<string, string>>;
  readonly some: string;
  readonly none: string;
  readonly gone: string;
  readonly failed: string;
}

const box = document.querySelector<HTMLElement>('[data-device]');
if (box) start(box, JSON.parse(box.dataset['device'] ?? '{}') as Words);

function start(element: HTMLElement, words: Words): void {
  const part = (name: string): HTMLElement | null => element.querySelector(`[data-when="${name}"]`);
  const status = element.querySelector<HTMLElement>('[role="status"]');
  const list = element.querySelector('dl');
  const button = element.querySelector('button');

  function show(kept: readonly Kept[], sentence: string): void {
    if (list) list.replaceChildren(...kept.map((item) => row(item, words)));
    part('kept')?.toggleAttribute('hidden', kept.length === 0);
    if (status) status.textContent = sentence;
  }

  async function look(): Promise<void> {
    const kept = await listKept();
    show(kept, kept.length > 0 ? words.some : words.none);
  }

  async function eraseAndProve(): Promise<void> {
    await eraseAll();
    const left = await listKept();
    show(left, left.length > 0 ? words.failed : words.gone);
    // The button that had focus may be gone; the proof is read from here.
    status?.focus();
  }

  part('plain')?.toggleAttribute('hidden', true);
  part('script')?.toggleAttribute('hidden', false);
  button?.addEventListener('click', () => void eraseAndProve());
  // Also when the browser brings this page back as it was: what is kept may have changed since.
  window.addEventListener('pageshow', ({ persisted }) => void (persisted && look()));
  void look();
}

/** One thing that is kept: what it is, what it says, and its name for who wants to check. */
function row({ place, name, value }: Kept, words: Words): HTMLElement {
  const [pair, term, fact, label] = ['div', 'dt', 'dd', 'span'].map((tag) => document.createElement(tag)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  term.textContent = words.keys[name] ?? words.places[place] ?? '';
  label.className = 'gidw-soft';
  label.textContent = value === '' ? name : ` (${name})`;
  fact.translate = false;
  fact.append(value, label);
  pair.append(term, fact);
  return pair;
}
