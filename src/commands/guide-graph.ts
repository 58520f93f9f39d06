/*
 * npm run guide:graph: the whole guide as a picture, in Mermaid, on the screen or in the file that
 * `--out` names. For editors: which questions there are, where they lead, what stands behind them.
 */
import { writeFileSync } from 'node:fs';
import { displayPath } from '#data/content-files.ts';
import { examineContent } from '#data/load-directory.ts';
import { today } from '#data/today.ts';
import { guideGraph } from '#domain/guide-graph.ts';
import { tellGuide } from '#i18n/tell-guide.ts';
import { tellProblems } from '#i18n/tell-problem.ts';
import { contentFolder } from '#settings/city-file.ts';

const folder = contentFolder();
const { directory, problems } = examineContent(folder);

if (problems.length > 0) {
  console.error(tellProblems(problems, (file) => displayPath(folder, file)));
  process.exitCode = 1;
} else {
  const picture = tellGuide(guideGraph(directory, today(directory.city.timezone)), directory);
  const flag = process.argv.indexOf('--out');
  const out = flag < 0 ? undefined : process.argv[flag + 1];
  if (out === undefined) process.stdout.write(picture);
  else writeFileSync(out, picture);
}
