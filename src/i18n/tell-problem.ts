import type { WhiteSpot } from '#domain/offer.ts';
import type { Problem } from '#domain/problem.ts';
import type { NeedInTopic } from '#domain/word-list.ts';
import { editorWords as words } from './editor-words.ts';

/** All problems as one text: a heading, a paragraph for each, and where to read on. */
export function tellProblems(problems: readonly Problem[], pathOf: (file: string) => string = (file) => file): string {
  const paragraphs = problems.map((problem) => tellProblem(problem, pathOf));
  return [words('heading', { count: problems.length }), ...paragraphs, words('footer')].join('\n\n');
}

/** One problem: file, line and field; what was found; what is expected; the nearest value that fits. */
export function tellProblem(problem: Problem, pathOf: (file: string) => string = (file) => file): string {
  const { code, found, suggestion, details } = problem;
  const parts = [
    where(problem, pathOf),
    found === undefined ? '' : words('found', { found }),
    words(`problem.${code}` as 'problem.empty', {
      ...details,
      otherFile: details?.['other'] === undefined ? '' : ` (${details['other']})`,
    }),
    suggestion === undefined ? '' : words('did_you_mean', { suggestion }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** That the content is in order, with how much there is of it. */
export function tellFine(counts: { services: number; locations: number; wijken: number; needs: number; pages: number }): string {
  return words('fine', counts);
}

/** The white spots (rule L9), a line for each. */
export function tellWhiteSpots(spots: readonly WhiteSpot[]): string {
  const lines = spots.map(({ need, wijken }) =>
    words('white_spot', { need: need.name.source, wijken: wijken.map(({ name }) => name).join(', ') }),
  );
  return [words('white_spots'), ...lines].join('\n');
}

/** The needs that have few words to be found by, a line for each. */
export function tellFewWords(poor: readonly NeedInTopic[], lang: string, enough: number): string {
  const lines = poor.map(({ topic, need }) =>
    words('few_words_line', {
      need: need.name.source,
      topic: topic.id,
      id: need.id,
      count: need.words[lang]?.length ?? 0,
    }),
  );
  return [words('few_words', { enough }), ...lines].join('\n');
}

function where({ file, line, field }: Problem, pathOf: (file: string) => string): string {
  const key = field === '' ? (line === undefined ? 'where_file' : 'where_line') : line === undefined ? 'where_field' : 'where';
  return words(key, { file: pathOf(file), line, field });
}
