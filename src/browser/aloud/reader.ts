/*
 * Reads the page aloud with voices that are on the device. One sentence at a time, because some
 * browsers fall silent in a long text. A pause stops the voice and goes on at the beginning of the
 * sentence: a voice held halfway does not come back on every device.
 */
import { sentencesOf, spokenBy, type Spoken } from '#domain/read-aloud.ts';
import { pageFormats } from '#browser/page-formats.ts';
import { controlsIn, type State, type Words } from './controls.ts';
import { mark, unmark } from './mark.ts';
import { blocksIn, isSame, rangeIn, type PageBlock } from './page-blocks.ts';

const box = document.querySelector<HTMLElement>('.gidw-aloud')!;
const words = JSON.parse(document.querySelector<HTMLElement>('[data-aloud]')!.dataset['aloud']!) as Words;
const controls = controlsIn(box, words, () => stop());

let state: State = 'still';
let blocks: PageBlock[] = [];
let queue: Spoken<SpeechSynthesisVoice>[] = [];
let at = 0;
// Kept as long as it is being said: a browser may forget what nobody holds.
let current: SpeechSynthesisUtterance | undefined;

box.querySelector('button')!.addEventListener('click', press);
addEventListener('pagehide', () => stop());
document.addEventListener('gidw:left', () => stop());
document.addEventListener('gidw:drawn', stopIfGone);
// Whoever brought this script has pressed the button.
press();

function press(): void {
  if (state === 'reading') return pause();
  controls.tell('');
  if (state === 'still') start();
  if (!queue[at]) return stop(words['aloud.failed']);
  show('reading');
  say();
}

function start(): void {
  blocks = blocksIn(box.closest('main')!);
  const sentences = sentencesOf(blocks.map(({ stretches }) => stretches));
  queue = spokenBy(sentences, speechSynthesis.getVoices(), pageFormats()!, words['aloud.left_out']);
  at = 0;
}

function say(): void {
  const spoken = queue[at];
  if (!spoken) return stop(words['aloud.done']);
  const { block, start: from, end } = spoken.sentence;
  if (!isSame(blocks[block]!)) return stop();
  // Without need this makes some browsers swallow what comes next.
  if (speechSynthesis.speaking || speechSynthesis.pending) speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(spoken.text);
  utterance.voice = spoken.voice;
  utterance.lang = spoken.voice.lang;
  utterance.onend = () => utterance === current && next();
  utterance.onerror = () => utterance === current && stop(words['aloud.failed']);
  current = utterance;
  mark(rangeIn(blocks[block]!, from, end));
  speechSynthesis.speak(utterance);
}

function next(): void {
  at += 1;
  say();
}

function pause(): void {
  silence();
  show('paused');
}

function stop(message = ''): void {
  if (state !== 'still') silence();
  unmark();
  queue = [];
  controls.tell(message);
  show('still');
}

function silence(): void {
  current = undefined;
  speechSynthesis.cancel();
}

function show(next: State): void {
  state = next;
  controls.show(state);
}

/** Something else may have come in the place of what is being read. */
function stopIfGone(): void {
  const block = blocks[queue[at]?.sentence.block ?? -1];
  if (block && !isSame(block)) stop();
}
