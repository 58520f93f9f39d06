/*
 * npm run sbom: everything the site is made with, as a CycloneDX list in the built folder, or in the file
 * named after `--`. The list is npm's own (`npm sbom`), from the lock file. What npm makes up
 * each time is left out (a number, the time, the name of the folder), so that the same lock file gives the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [file = join(process.env['GIDW_OUT'] ?? 'dist', 'sbom.cdx.json')] = process.argv.slice(2);
writeFileSync(file, sbom());
console.log(`Everything the site is made with stands in ${file}`);

interface CycloneDx {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
}

function sbom(): string {
  const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string };
  const said = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    shell: process.platform === 'win32',
  });
  const list = JSON.parse(said) as CycloneDx;
  delete list.serialNumber;
  delete list.metadata.timestamp;
  list.metadata.component.name = name;
  return `${JSON.stringify(list, undefined, 2)}\n`;
}
