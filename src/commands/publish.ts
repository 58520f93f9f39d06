/*
 * npm run publish-to -- /srv/wijk: puts the built site beside the one that visitors have, checks every byte,
 * and switches at once; the folder `current` in there is the root for the web server.
 *
 *   --keep 5      how many older releases stay
 *   --back        visitors get the release before the current one
 *   --release 7   visitors get this one
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { addRelease, currentIn, numbersIn, removeOld, switchTo } from './releases.ts';

try {
  await publish();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('What visitors get has not changed.');
  process.exit(1);
}

async function publish(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keep: { type: 'string', default: '5' }, back: { type: 'boolean' }, release: { type: 'string' } },
  });
  const [place] = positionals;
  if (place === undefined || positionals.length > 1) throw new Error('Where to? npm run publish-to -- <folder>');
  const keep = wholeNumber(values.keep, '--keep');
  mkdirSync(place, { recursive: true });
  const letGo = await onlyOne(place);
  const before = currentIn(place);
  if (values.back || values.release !== undefined) {
    const number = values.release === undefined ? numberBefore(place, before) : wholeNumber(values.release, '--release');
    switchTo(place, number);
    console.log(`Visitors of ${place} get release ${number}; that was ${before ?? 'none'}.`);
  } else {
    const number = addRelease(process.env['GIDW_OUT'] ?? 'dist', place);
    // Visitors get it once all of it is on the disk, and not only on its way there.
    spawnSync('sync', ['--file-system', place], { stdio: 'ignore' });
    switchTo(place, number);
    try {
      removeOld(place, keep);
    } catch (error) {
      console.error('Older releases could not all be removed; that has no part in what visitors get.', error);
    }
    console.log(
      `Visitors of ${place} get release ${number}; that was ${before ?? 'none'}. There are: ${numbersIn(place).join(', ')}.`,
    );
  }
  letGo();
}

function numberBefore(place: string, current: number | undefined): number {
  const number = numbersIn(place).findLast((each) => each < (current ?? 0));
  if (number === undefined) throw new Error(`There is no release before ${current ?? 'the first'}.`);
  return number;
}

function wholeNumber(text: string, option: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${option} is a number, not "${text}".`);
  return Number(text);
}

/**
 * Holds a place, so that of two at once one waits for nothing and stops. The name of a socket that is on
 * no disk is the lock: the system lets go of it when a process ends, however it ends.
 */
async function onlyOne(place: string): Promise<() => void> {
  if (process.platform !== 'linux') throw new Error('Publishing needs Linux; what it makes can be served anywhere.');
  const name = `\0gidw-${createHash('sha256').update(realpathSync(place)).digest('hex')}`;
  const server = createServer();
  await new Promise<void>((held, failed) => {
    server.once('error', () => failed(new Error(`Somebody else is publishing to ${place} at this moment.`)));
    server.listen(name, held);
  });
  return () => server.close();
}
