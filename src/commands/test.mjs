/*
 * npm test: set-up, then every check, the cheapest first. Goes on after a failure, so that one
 * run tells everything; ends with one line that adds up all suites.
 *
 * `--quick` (npm run quick) stops before the build and needs no browser.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { environment, installPackages } from './setup.mjs';

const quick = process.argv.includes('--quick');
const results = 'test-results';
const fixtures = { GIDW_CONTENT: 'tests/fixtures/lindestad', GIDW_OUT: './dist-lindestad', GIDW_TODAY: '2026-03-04' };
const tally = { passed: 0, failed: 0 };

installPackages();
const { findBrowser } = await import('./browser.mjs');
const browser = quick ? undefined : findBrowser();
rmSync(results, { recursive: true, force: true });

check('format', 'prettier', ['--check', '--log-level=warn', '.']);
check('lint', 'eslint', ['.']);
check('styles', 'stylelint', ['src/**/*.{css,astro}']);
check('types', 'astro', ['check', '--minimumSeverity', 'warning']);
check('content', 'node', ['src/commands/content.ts']);
vitest('unit', 'tests/unit');
if (!quick) {
  check('dead code', 'knip', []);
  const built = check('build', 'astro', ['build', '--silent']);
  const builtFixture = check('build of the fixture city', 'astro', ['build', '--silent'], fixtures);
  if (built && builtFixture) {
    vitest('built site', 'tests/build');
    playwright();
  }
}

console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);

/** One tool that passes or fails as a whole. */
function check(name, command, args, extra = {}) {
  const ok = step(name, command, args, extra);
  count(ok ? 1 : 0, ok ? 0 : 1);
  return ok;
}

function vitest(name, folder) {
  const report = `${results}/${folder.replaceAll('/', '-')}.json`;
  const ok = step(name, 'vitest', ['run', folder, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = read(report);
  count(numPassedTests, numFailedTests || (ok ? 0 : Math.max(1, numFailedTestSuites)));
}

function playwright() {
  const report = `${results}/e2e.json`;
  const ok = step('journeys', 'playwright', ['test'], { GIDW_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  const { expected = 0, flaky = 0, unexpected = 0 } = read(report).stats ?? {};
  count(expected + flaky, unexpected || (ok ? 0 : 1));
}

function step(name, command, args, extra = {}) {
  console.log(`\n── ${name}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: environment({ GIDW_BROWSER: '', ...extra }),
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  console.log(status === 0 ? `   ${name}: in order` : `   ${name}: FAILED`);
  return status === 0;
}

function count(passed, failed) {
  tally.passed += passed;
  tally.failed += failed;
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
}
