/*
 * npm test: set-up, then every check, the cheapest first. Goes on after a failure, so that one
 * run tells everything; ends with one line that adds up all suites. Tools that use one core run two
 * at a time, and what they say is kept until it is their turn; the suites use every core themselves.
 *
 * `--quick` (npm run quick) stops before the build and needs no browser.
 */
import { spawn } from 'node:child_process';
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

await checks(
  ['format', 'prettier', ['--check', '--log-level=warn', '.']],
  ['lint', 'eslint', ['.']],
  ['styles', 'stylelint', ['src/**/*.{css,astro}']],
  ['types', 'astro', ['check', '--minimumSeverity', 'warning']],
  ['content', 'node', ['src/commands/content.ts']],
);
await vitest('unit', 'tests/unit');
if (!quick) {
  const [, built, builtFixture] = await checks(
    ['dead code', 'knip', []],
    ['build', 'astro', ['build', '--silent']],
    ['build of the fixture city', 'astro', ['build', '--silent'], fixtures],
  );
  if (built && builtFixture) {
    await vitest('built site', 'tests/build');
    await playwright();
  }
}

console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);

/**
 * Tools that each pass or fail as a whole, two at a time: [name, command, arguments, environment].
 * Tells of them in the order given, and begins with the last, since those take longest.
 */
async function checks(...tools) {
  const waiting = tools.map(([name, command, args, extra], at) => ({ at, name, start: () => run(command, args, extra, true) }));
  const ended = [];
  console.log(`\n   ${waiting.map(({ name }) => name).join(', ')}: two at a time …`);
  const lane = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) ended[next.at] = await next.start();
  };
  await Promise.all([lane(), lane()]);
  return tools.map(([name], at) => {
    console.log(`\n── ${name}`);
    const ok = tell(name, ended[at]);
    count(ok ? 1 : 0, ok ? 0 : 1);
    return ok;
  });
}

async function vitest(name, folder) {
  const report = `${results}/${folder.replaceAll('/', '-')}.json`;
  const ok = await suite(name, 'vitest', ['run', folder, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = read(report);
  count(numPassedTests, numFailedTests || (ok ? 0 : Math.max(1, numFailedTestSuites)));
}

async function playwright() {
  const report = `${results}/e2e.json`;
  const ok = await suite('journeys', 'playwright', ['test'], { GIDW_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  const { expected = 0, flaky = 0, unexpected = 0 } = read(report).stats ?? {};
  // What failed and then passed was the machine if it was one; if they were more, something is wrong.
  if (flaky > 0) console.log(`   passed only when it was run again: ${flaky}, of which one may be`);
  const doubtful = flaky > 1 ? flaky : 0;
  count(expected + flaky - doubtful, unexpected + doubtful || (ok ? 0 : 1));
}

/** Many tests by one tool, which says itself how far it is. */
async function suite(name, command, args, extra) {
  console.log(`\n── ${name}`);
  return tell(name, await run(command, args, extra));
}

/** Runs a tool to its end; what it says goes straight to the screen, or is kept. */
function run(command, args, extra = {}, isKept = false) {
  return new Promise((done) => {
    const said = [];
    const child = spawn(command, args, {
      stdio: isKept ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: environment({ GIDW_BROWSER: '', ...extra }),
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(data));
    child.on('error', ({ message }) => said.push(Buffer.from(`${message}\n`)));
    child.on('close', (status) => done({ ok: status === 0, said: Buffer.concat(said) }));
  });
}

function tell(name, { ok, said }) {
  process.stdout.write(said);
  console.log(ok ? `   ${name}: in order` : `   ${name}: FAILED`);
  return ok;
}

function count(passed, failed) {
  tally.passed += passed;
  tally.failed += failed;
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
}
