/* The last step of `npm run build` and `npm run release`: the compressed forms, and the sums that a deploy checks. */
import { writeSums } from './file-sums.ts';
import { precompress } from './precompress.ts';

const folder = process.env['GIDW_OUT'] ?? 'dist';
const start = performance.now();
const { files, bytes, '.br': brotli, '.gz': gzip } = await precompress(folder);
writeSums(folder);
const mb = (size: number): string => `${(size / 1e6).toFixed(1)} MB`;
const seconds = Math.round((performance.now() - start) / 1000);
console.log(`${files} files of ${mb(bytes)} compressed: brotli ${mb(brotli)}, gzip ${mb(gzip)}, in ${seconds} s.`);
