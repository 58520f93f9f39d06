/**
 * Whether this build is a release, that has a PDF beside every sheet (`npm run release` makes
 * both). In any other build the pages do not link to files that are not there.
 */
export function hasPdfs(): boolean {
  return process.env['GIDW_PDF'] === '1';
}
