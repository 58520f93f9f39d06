/* npm start: installs what is needed, checks the content, builds the site and serves it at http://localhost:4321. */
import { spawn } from 'node:child_process';
import { environment, giveUp, installPackages, run } from './setup.mjs';

const port = process.env.PORT ?? '4321';

installPackages();
// First the content by itself: an editor then reads what is wrong, and nothing else.
if (run('node', ['src/commands/content.ts']) !== 0) process.exit(1);
console.log('Building the site …');
if (run('astro', ['build', '--silent']) !== 0) giveUp('The site was not built. What to put right stands above.');

const server = spawn('astro', ['preview', '--ignore-lock', '--port', port], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: environment(),
  shell: process.platform === 'win32',
});
let told = false;
server.stdout.on('data', (text) => {
  const address = /http:\/\/localhost:\d+\S*/.exec(String(text))?.[0];
  if (told || address === undefined) return;
  told = true;
  console.log(`\nThe site is served at ${address}\nStop with Ctrl+C.`);
});
server.on('exit', (status) => process.exit(status ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
