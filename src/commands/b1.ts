/*
 * npm run b1: whether people who read Dutch with difficulty can read what the site says. A table of
 * what is too hard, the worst first, with what to write instead; ends with status 1 when there is any.
 */
import { displayPath } from '#data/content-files.ts';
import { dutchWords } from '#data/dutch-words.ts';
import { examineContent } from '#data/load-directory.ts';
import { plainTexts } from '#data/plain-texts.ts';
import { readContent } from '#data/read-content.ts';
import { judge } from '#domain/plain-language.ts';
import { readingEase } from '#domain/plain-measures.ts';
import { editorWords } from '#i18n/editor-words.ts';
import { tellPlain } from '#i18n/tell-plain.ts';
import { tellProblems } from '#i18n/tell-problem.ts';
import { contentFolder } from '#settings/city-file.ts';

const folder = contentFolder();
const { directory, problems } = examineContent(folder);
const { content } = readContent(folder);
const standard = content.plainLanguage?.data;

if (problems.length > 0) {
  console.error(tellProblems(problems, (file) => displayPath(folder, file)));
  process.exitCode = 1;
} else if (!standard) {
  console.log(editorWords('b1.none'));
} else {
  const texts = plainTexts(content);
  const judgement = judge(texts, standard, directory.glossary, dutchWords);
  const told = tellPlain(judgement, standard);
  const ease = readingEase(
    texts.map(({ text }) => text),
    dutchWords.syllables,
  );
  if (told !== '') process.exitCode = 1;
  console.log(told === '' ? editorWords('b1.fine', { count: texts.length, ease: Math.round(ease) }) : told);
}
