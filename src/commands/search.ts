/*
 * npm run zoek -- "ik kom niet rond": what a visitor would find, with scores and reasons. The same
 * core as on the site, so that an editor can try a word right after adding it. `--all` shows all.
 */
import { parseArgs } from 'node:util';
import { displayPath } from '#data/content-files.ts';
import { examineContent } from '#data/load-directory.ts';
import { today } from '#data/today.ts';
import { searchSource } from '#domain/search/directory-source.ts';
import { searchIndex } from '#domain/search/whole-index.ts';
import { search } from '#domain/search/search.ts';
import { sourceLanguage } from '#domain/text.ts';
import { editorWords } from '#i18n/editor-words.ts';
import { tellProblems } from '#i18n/tell-problem.ts';
import { tellSearch } from '#i18n/tell-search.ts';
import { contentFolder } from '#settings/city-file.ts';

/** So many results fit on a screen. */
const screenful = 10;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean' } } });
const typed = positionals.join(' ').trim();
const folder = contentFolder();
const { directory, problems } = examineContent(folder);

if (typed === '') {
  console.error(editorWords('search.usage'));
  process.exitCode = 1;
} else if (problems.length > 0) {
  console.error(tellProblems(problems, (file) => displayPath(folder, file)));
  process.exitCode = 1;
} else {
  const index = searchIndex(searchSource(directory, sourceLanguage));
  const answer = search(index, typed, {}, { today: today(directory.city.timezone) });
  console.log(tellSearch(typed, answer, directory, values.all === true ? Infinity : screenful));
}
