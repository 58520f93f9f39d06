/*
 * npm run hosting -- nginx: the settings for a kind of host, to put in its own configuration. For a site
 * under a path, with GIDW_BASE. `--brotli`: this nginx has the module ngx_brotli.
 */
import { basePath, hosts, hostSettings, type Host } from './host-settings.ts';

const [wanted = '', ...more] = process.argv.slice(2);
if (!(wanted in hosts)) {
  console.error(`For which host? One of: ${Object.keys(hosts).join(', ')}.`);
  process.exit(1);
}
const base = basePath(process.env['GIDW_BASE']);
process.stdout.write(hostSettings(wanted as Host, { base, brotli: more.includes('--brotli') }));
