/*
 * Set-up for `npm start` and `npm test`: runs on any Node from 20 on, without a single package.
 * Does nothing when nothing changed since the last time.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const stamp = join('node_modules', '.gidw-setup');

/** Ends the command with one sentence on what to do. */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** Installs the packages of the lock file, unless exactly these are there. */
export function installPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20)
    giveUp(
      `Node ${process.versions.node} is too old. Install Node 20 or newer from your distribution or nodejs.org, and run this command again.`,
    );
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return;
  console.log('Installing packages (once) …');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    giveUp('The packages could not be installed. Check that this machine reaches the npm registry, and run this command again.');
  }
  if (!brings24() && (major < 22 || (major === 22 && minor < 18) || (major === 23 && minor < 6))) {
    giveUp('No Node 24 is packaged for this kind of machine. Install Node 24 yourself, and run this command again.');
  }
  writeFileSync(stamp, fingerprint());
}

/** The environment for everything that runs after set-up: Node 24 and the project's own tools first. */
export function environment(extra = {}) {
  return {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    PATH: `${join(process.cwd(), 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
    ...extra,
  };
}

/** Runs a command to its end; gives its exit status. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: environment(),
    ...options,
  });
  if (result.error) console.error(result.error.message);
  return result.status ?? 1;
}

/** What the packages depend on: the lock file, and the kind of machine. */
function fingerprint() {
  return createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
}

function brings24() {
  return existsSync(join('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node'));
}
