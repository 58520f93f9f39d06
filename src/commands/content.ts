/*
 * npm run content: only checks the content, in seconds. Prints every problem, in Dutch, and ends
 * with status 1 when there is one. White spots, and needs with few words to be found by, are told as
 * well: honest gaps, not mistakes.
 */
import { displayPath } from '#data/content-files.ts';
import { examineContent } from '#data/load-directory.ts';
import { guidePages } from '#domain/guide-pages.ts';
import { whiteSpots } from '#domain/offer.ts';
import { sourceLanguage } from '#domain/text.ts';
import { needsWithFewWords } from '#domain/word-list.ts';
import { tellFewWords, tellFine, tellProblems, tellWhiteSpots } from '#i18n/tell-problem.ts';
import { contentFolder } from '#settings/city-file.ts';

/** With fewer words than this, a need is hard to find by searching. */
const enoughWords = 15;

const folder = contentFolder();
const { directory, problems } = examineContent(folder);

if (problems.length > 0) {
  console.error(tellProblems(problems, (file) => displayPath(folder, file)));
  process.exitCode = 1;
} else {
  const { services, locations, wijken, topics } = directory;
  console.log(
    tellFine({
      services: services.length,
      locations: locations.length,
      wijken: wijken.length,
      pages: guidePages(directory).length,
      needs: topics.flatMap(({ needs }) => needs).length,
    }),
  );
  const spots = whiteSpots(directory);
  if (spots.length > 0) console.log(`\n${tellWhiteSpots(spots)}`);
  const poor = needsWithFewWords(topics, sourceLanguage, enoughWords);
  if (poor.length > 0) console.log(`\n${tellFewWords(poor, sourceLanguage, enoughWords)}`);
}
