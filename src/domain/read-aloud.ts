/**
 * Reading a page aloud: which sentences, in which language, with which voice of the device. A voice
 * that is not on the device sends what it says to somebody else, so those do not exist here.
 */

/** A piece of a block of text: as it stands there, with its white space. */
export interface Stretch {
  readonly text: string;
  /** Its language: "nl", "en-GB". */
  readonly lang: string;
  /** True for a number to call, which is said digit by digit. */
  readonly isPhone?: boolean;
}

/** What is said in one breath: a sentence, or the part of it that is in one language. */
export interface Sentence {
  /** In which block it stands, counted from 0. */
  readonly block: number;
  /** From where to where in the text of the block: all its stretches, one after the other. */
  readonly start: number;
  readonly end: number;
  readonly lang: string;
  /** As it is said. */
  readonly text: string;
}

/** What counts of a `SpeechSynthesisVoice`. */
export interface Voice {
  /** "nl-NL"; some devices write "nl_NL". */
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** A sentence, what is said of it, and who says it. */
export interface Spoken<V extends Voice> {
  readonly sentence: Sentence;
  readonly text: string;
  readonly voice: V;
}

/** A name or a label has few words, and no mark at its end. */
const wordsOfAName = 6;
const saysSomething = /[\p{L}\p{N}]/u;

/**
 * The voice that fits a language: of its country if there is one ("nl": the Netherlands), else the
 * device's own choice, else the first.
 *
 * @returns undefined when the device itself has none
 */
export function voiceFor<V extends Voice>(voices: readonly V[], lang: string): V | undefined {
  const fitting = voices.filter((voice) => says(voice, lang));
  const isOfCountry = (voice: V): boolean => voice.lang.endsWith(new Intl.Locale(lang).maximize().region!);
  return fitting.find(isOfCountry) ?? fitting.find((voice) => voice.default) ?? fitting[0];
}

/** Whether the device itself has a voice for a language. */
export function canSay(voices: readonly Voice[], lang: string): boolean {
  return voices.some((voice) => says(voice, lang));
}

function says(voice: Voice, lang: string): boolean {
  return voice.localService && languageOf(voice.lang) === languageOf(lang);
}

function languageOf(tag: string): string {
  return tag.split(/[-_]/)[0]!.toLowerCase();
}

/**
 * The sentences of blocks of text, in their order. A sentence that changes language is cut there;
 * what has no letter and no digit is not said.
 *
 * @param Segmenter finds where sentences end; without it the marks at their end do
 */
export function sentencesOf(
  blocks: readonly (readonly Stretch[])[],
  Segmenter: typeof Intl.Segmenter | undefined = Intl.Segmenter,
): Sentence[] {
  return blocks.flatMap((stretches, block) => {
    // Each white space is one space: to a segmenter the end of a line ends a sentence, to a page it does not.
    const text = stretches.map((stretch) => stretch.text.replace(/\s/g, ' ')).join('');
    return cut(text, stretches[0]?.lang ?? '', Segmenter)
      .flatMap((span) => inOneLanguage(trim(text, span), text, stretches))
      .filter(({ start, end }) => saysSomething.test(text.slice(start, end)))
      .map((part) => ({ block, ...part, text: wording(part, text, stretches) }));
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function cut(text: string, lang: string, Segmenter: typeof Intl.Segmenter | undefined): Span[] {
  const found = Segmenter
    ? [...new Segmenter(lang || undefined, { granularity: 'sentence' }).segment(text)].map((each) => each.segment)
    : (text.match(/.+?(?:[.!?؟…]+(?=\s)|$)/gsu) ?? []);
  let start = 0;
  return found.map((segment) => ({ start, end: (start += segment.length) }));
}

function trim(text: string, { start, end }: Span): Span {
  const own = text.slice(start, end);
  return { start: start + own.length - own.trimStart().length, end: end - own.length + own.trimEnd().length };
}

/** The parts of a sentence by language; what is no word goes with the words before it, or after it. */
function inOneLanguage(span: Span, text: string, stretches: readonly Stretch[]): (Span & { lang: string })[] {
  const parts: (Span & { lang: string })[] = [];
  for (const own of placesIn(span, stretches)) {
    const last = parts[parts.length - 1];
    const part = { start: own.start, end: own.end, lang: own.stretch.lang };
    const isWord = saysSomething.test(text.slice(part.start, part.end));
    if (!last) parts.push(part);
    else if (!isWord || languageOf(last.lang) === languageOf(part.lang)) parts.splice(-1, 1, { ...last, end: part.end });
    else if (!saysSomething.test(text.slice(last.start, last.end))) parts.splice(-1, 1, { ...part, start: last.start });
    else parts.push(part);
  }
  return parts.map((part) => ({ ...part, ...trim(text, part) }));
}

/** The stretches that a span crosses, and from where to where. */
function placesIn(span: Span, stretches: readonly Stretch[]): (Span & { stretch: Stretch })[] {
  let at = 0;
  return stretches
    .map((stretch) => ({ stretch, start: Math.max(at, span.start), end: Math.min((at += stretch.text.length), span.end) }))
    .filter(({ start, end }) => start < end);
}

function wording(span: Span, text: string, stretches: readonly Stretch[]): string {
  return placesIn(span, stretches)
    .map(({ stretch, start, end }) => (stretch.isPhone ? sayDigits(text.slice(start, end)) : text.slice(start, end)))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

/** Digits one by one, with a rest between the groups as they are written; long groups in pairs. */
export function sayDigits(text: string): string {
  return text.replace(/\d[\d\s.()–-]*\d/g, (number) =>
    number
      .split(/\D+/)
      .flatMap((group) => (group.length > 4 ? group.match(/\d\d?/g)! : [group]))
      .map((group) => [...group].join(' '))
      .join(', '),
  );
}

/**
 * Who says what. What is in another language is said by a voice of that language. Where the device
 * has none, a name keeps the voice of the page, because a hole in a sentence is worse than an odd
 * sound; a longer text would be noise to who listens, so one sentence says that it is there.
 *
 * @param page the language of the page: "nl", "en-GB"
 * @param leftOut the sentence that says that there is text which this device cannot say
 * @returns nothing when the device has no voice for the page itself
 */
export function spokenBy<V extends Voice>(
  sentences: readonly Sentence[],
  voices: readonly V[],
  page: string,
  leftOut: string,
): Spoken<V>[] {
  const own = voiceFor(voices, page);
  if (!own) return [];
  const spoken: Spoken<V>[] = [];
  let isOut = false;
  for (const sentence of sentences) {
    const voice = languageOf(sentence.lang) === languageOf(page) ? own : voiceFor(voices, sentence.lang);
    const wasOut = isOut;
    isOut = !voice && !isName(sentence.text);
    if (!isOut) spoken.push({ sentence, text: sentence.text, voice: voice ?? own });
    else if (!wasOut) spoken.push({ sentence, text: leftOut, voice: own });
  }
  return spoken;
}

function isName(text: string): boolean {
  return !/[.!?؟…]$/.test(text) && text.split(' ').length <= wordsOfAName;
}
