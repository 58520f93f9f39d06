import { finished } from '#domain/guide.ts';
import type { Handover } from '#domain/handover.ts';
import { rungNumber } from '#domain/ladder.ts';
import type { Sheet } from '#domain/sheet.ts';
import type { GuideData } from './facts.ts';
import { directoryOf } from './GuideView.tsx';
import { answerLabel, subjectLabels } from './labels.ts';
import type { SheetWords } from './sheet-words.ts';
import { plain } from './Worded.tsx';
import { fill } from './words.ts';

/** The sheet as plain text, for a message or a mail; the link stands last. */
export function sheetText(data: GuideData, words: SheetWords, handover: Handover, sheet: Sheet, link: string): string {
  const { answers, story, triedWords, giving } = handover;
  const progress = finished(directoryOf(data), answers);
  const said = [...subjectLabels(data, answers.needs), ...(answers.burden ? answerLabel(data, 'burden', progress) : [])].map(
    (label) => `- ${plain(label)}`,
  );
  const own = [
    ['sheet.own_words', story],
    ['sheet.tried_words', triedWords],
    ['sheet.giving_words', giving],
  ] as const;
  const lines = sheet.lines.flatMap(({ id, rung, isOn }) => {
    const facts = isOn ? data.services.find((service) => service.id === id) : undefined;
    if (!facts) return [];
    return [`${rungNumber(rung)} ${[plain(facts.name), facts.street, facts.phone].filter(Boolean).join(', ')}`];
  });
  const paragraphs = [
    [words['sheet.about'], ...said],
    ...own.flatMap(([title, text]) => (text === undefined ? [] : [[words[title], text]])),
    lines.length > 0 ? [words['sheet.fits'], ...lines] : [],
    handover.withoutEntry ? [] : [words['sheet.entry'], entryText(data, sheet)],
    [link],
  ];
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\n'))
    .join('\n\n');
}

function entryText({ words, signs, wijken }: GuideData, { advice }: Sheet): string {
  const sign = signs.find(({ wijkteam }) => wijkteam === advice.wijkteam) ?? signs[0];
  const wijk = wijken.find(({ id }) => id === advice.story.wijk?.id)?.name;
  const name = wijk === undefined ? words['entry.for_yours'] : fill(words['entry.for'], { wijk });
  const doors = (sign?.doors ?? []).map(({ label, value }) => `${label}: ${value}`);
  return [`${words['entry.name']} ${name}`, ...doors].join('\n');
}

/** An id that nothing stands behind any more, as words: "koffie-in-de-tuin" was called something like that. */
export function nameOfGone(id: string): string {
  return id.replace(/-/g, ' ');
}
