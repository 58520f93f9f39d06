/* npm run hosting -- nginx: the settings for a kind of host, to put in its own configuration. */
import { headersFile, hosts, type Host } from './host-headers.ts';

const [wanted = ''] = process.argv.slice(2);
if (!(wanted in hosts)) {
  console.error(`For which host? One of: ${Object.keys(hosts).join(', ')}.`);
  process.exit(1);
}
process.stdout.write(headersFile(wanted as Host));
