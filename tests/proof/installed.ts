import { execFileSync } from 'node:child_process';

/** The path of the first of some programs that this machine has. */
export function installed(...names: readonly string[]): string | undefined {
  for (const name of names) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // The next one, then.
    }
  }
  return undefined;
}
