/*
 * npm run licences: under which licences stands what reaches a visitor, and what builds the site. Ends
 * with 1 when one is not allowed. The first list is known once the site is built.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { noticesFile, noticesIn } from './licence-notices.ts';
import { forBuilding, forVisitors, isAllowed, packagesIn } from './packages.ts';

interface Licensed {
  readonly id: string;
  readonly licence: string | undefined;
}

const site = process.env['GIDW_OUT'] ?? 'dist';
const isBuilt = existsSync(join(site, noticesFile));
if (isBuilt) console.table(byLicence(noticesIn(site), forVisitors));
else console.log(`What reaches a visitor is known once the site is built: there is no ${join(site, noticesFile)}`);
console.table(byLicence(packagesIn(), forBuilding));

/** One row per licence. Where it is not allowed all its packages are named, and the command will end with 1. */
function byLicence(all: readonly Licensed[], allowed: readonly string[]): object[] {
  return [...Map.groupBy(all, ({ licence }) => licence)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([licence, packages]) => {
      const isFine = isAllowed(licence, allowed);
      if (!isFine) process.exitCode = 1;
      const names = [...new Set(packages.map(({ id }) => id))];
      const shown = isFine ? names.slice(0, 3) : names;
      const more = names.length - shown.length;
      return {
        licence: licence ?? 'none said',
        packages: packages.length,
        allowed: isFine ? 'yes' : 'NO',
        which: shown.join(', ') + (more > 0 ? `, and ${more} more` : ''),
      };
    });
}
