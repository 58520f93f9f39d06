/*
 * npm run reproduce: builds the site twice, and says which files differ. The second time from a copy at
 * another path, on a clock that is eleven hours ahead in another time zone, in another language, and with
 * fewer cores: none of these may show in the site. What may is the day ($GIDW_TODAY), which is the same for
 * both. Ends with 1 when a file differs.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { loadDirectory } from '#data/load-directory.ts';
import { today } from '#data/today.ts';
import { contentFolder } from '#settings/city-file.ts';

const later = 11 * 60 * 60 * 1000;
const shiftedClock = `
  const { now } = Date;
  const shifted = () => now() + ${later};
  globalThis.Date = class extends Date {
    constructor(...given) { given.length === 0 ? super(shifted()) : super(...given); }
    static now() { return shifted(); }
  };`;

const elsewhere = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shiftedClock)}`,
  // How many threads the bundler and Node may use.
  RAYON_NUM_THREADS: '1',
  TOKIO_WORKER_THREADS: '1',
  UV_THREADPOOL_SIZE: '1',
};

const work = mkdtempSync(join(tmpdir(), 'gidw-reproduce-'));
try {
  const day = today(loadDirectory().city.timezone);
  const [here, there] = [join(work, 'here'), join(work, 'there')];
  console.log(`Building for ${day}, here …`);
  build('.', { GIDW_OUT: here, GIDW_TODAY: day });
  console.log('… and once more, elsewhere …');
  const copy = join(work, 'a copy', 'of the project');
  copyProject(copy);
  build(copy, { ...elsewhere, GIDW_OUT: there, GIDW_TODAY: day });
  tell(hashes(here), hashes(there));
} finally {
  rmSync(work, { recursive: true });
}

/** Copies what is in the project's history or could be, and the packages. */
function copyProject(to: string): void {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  for (const file of files.split('\0').filter((name) => name !== '')) cpSync(file, join(to, file));
  cpSync('node_modules', join(to, 'node_modules'), { recursive: true, verbatimSymlinks: true });
}

function build(folder: string, env: Readonly<Record<string, string>>): void {
  const { status } = spawnSync('astro', ['build', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...(process.env['GIDW_CONTENT'] === undefined ? {} : { GIDW_CONTENT: contentFolder() }),
      // Its own packages, at its own path.
      PATH: `${resolve(folder, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...env,
    },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The build in ${resolve(folder)} failed`);
}

/** Every file of a folder, hidden ones too, with the hash of what is in it. */
function hashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex')];
    }),
  );
}

function tell(here: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): void {
  const names = [...new Set([...here.keys(), ...there.keys()])].sort();
  const differing = names.filter((name) => here.get(name) !== there.get(name));
  for (const name of differing) {
    const why = !there.has(name) ? 'only here' : !here.has(name) ? 'only elsewhere' : 'differs';
    console.log(`${why}: ${name}`);
  }
  console.log(`${names.length} files, ${differing.length} of them not the same`);
  if (differing.length > 0) process.exitCode = 1;
}
