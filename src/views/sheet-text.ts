import type { Handover } from '#domain/handover.ts';
import { rungNumber } from '#domain/ladder.ts';
import type { Sheet } from '#domain/sheet.ts';
import type { GuideData, SignFacts } from './facts.ts';
import { answerLabel, subjectLabels } from './labels.ts';
import type { SheetKit } from './list-facts.ts';
import { paragraphs } from './paragraphs.ts';
import { plain } from './Worded.tsx';
import { fill } from '#domain/fill.ts';

/** The sheet as plain text, for a message or a mail; the link stands last. */
export function sheetText(kit: SheetKit, handover: Handover, sheet: Sheet, link: string): string {
  const { data, words } = kit;
  const lines = sheet.lines.flatMap(({ id, rung, isOn }) => {
    const facts = isOn ? data.services.find((service) => service.id === id) : undefined;
    if (!facts) return [];
    return [`${rungNumber(rung)} ${[plain(facts.name), facts.street, facts.phone].filter(Boolean).join(', ')}`];
  });
  return paragraphs([
    ...storyText(kit, handover),
    lines.length > 0 ? [words['sheet.fits'], ...lines] : [],
    handover.withoutEntry ? [] : entryText(kit, sheet.advice.story.wijk?.id),
    [link],
  ]);
}

/** What somebody told, as paragraphs. */
function storyText({ data, words }: SheetKit, { answers, story, triedWords, giving }: Handover): string[][] {
  const burden = answers.burden ? answerLabel(data, 'burden', { answers }) : [];
  const said = [...subjectLabels(data, answers.needs), ...burden].map((label) => `- ${plain(label)}`);
  const own = [
    ['sheet.own_words', story],
    ['sheet.tried_words', triedWords],
    ['sheet.giving_words', giving],
  ] as const;
  return [[words['sheet.about'], ...said], ...own.flatMap(([title, text]) => (text === undefined ? [] : [[words[title], text]]))];
}

/** The entry point of a wijk, as a paragraph. */
function entryText({ data, words: paper }: SheetKit, id: string | undefined): string[] {
  const { words, wijken } = data;
  const wijk = wijken.find((entry) => entry.id === id)?.name;
  const name = wijk === undefined ? words['entry.for_yours'] : fill(words['entry.for'], { wijk });
  const doors = (signOf(data, id)?.doors ?? []).map(({ label, value }) => `${label}: ${value}`);
  return [paper['sheet.entry'], `${words['entry.name']} ${name}`, ...doors];
}

/** The sign of the wijkteam that serves a wijk; the general one when the wijk is not known. */
export function signOf({ signs, wijken }: GuideData, wijk: string | undefined): SignFacts | undefined {
  const wijkteam = wijken.find(({ id }) => id === wijk)?.wijkteam;
  return signs.find((sign) => sign.wijkteam === wijkteam) ?? signs[0];
}
