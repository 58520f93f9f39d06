/*
 * npm run release: the site as it goes out, with a PDF beside every sheet and pages that link to it, and
 * the list of all that it is made with.
 */
import { environment, giveUp, run } from './setup.mjs';

const env = environment({ GIDW_PDF: '1' });
if (run('astro', ['build', '--silent'], { env }) !== 0) giveUp('The site was not built. What to put right stands above.');
if (run('node', ['src/commands/sbom.ts'], { env }) !== 0) giveUp('The list of what the site is made with was not written.');
if (run('node', ['--no-warnings', 'src/commands/pdf.ts'], { env }) !== 0)
  giveUp('Not every sheet became a PDF. What is wrong stands above.');
process.exit(run('node', ['src/commands/finish.ts'], { env }));
