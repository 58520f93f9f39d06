/*
 * npm run links:external: asks every site that the content leads to whether it is still there. For who runs the
 * site, once a month. Ends with 1 only when something is gone; what is doubtful (busy, closed to
 * machines, slow) is told, and needs a person to look.
 */
import { contentFolder } from '#settings/city-file.ts';
import { giveUp } from './setup.mjs';
import { askAll, externalLinks, type Fate } from './external-links.ts';

const links = externalLinks(contentFolder());
console.log(`Asking for ${links.size} addresses, one at a time per host …`);
const answers = await askAll([...links.keys()]);
if (![...answers.values()].some(({ said }) => /^\d+$/.test(said)))
  giveUp('Nobody answered at all: this machine reaches no other site, so this says nothing of them.');
const rows = [...answers].map(([address, { fate, said }]) => ({ fate, said, address, where: links.get(address) ?? [] }));

for (const fate of ['gone', 'doubtful'] as const satisfies readonly Fate[]) {
  for (const { said, address, where } of rows.filter((row) => row.fate === fate))
    console.log(`${fate} (${said})  ${address}\n  in ${where.join(', ')}`);
}
const count = (fate: Fate): number => rows.filter((row) => row.fate === fate).length;
console.log(`${count('there')} there, ${count('doubtful')} doubtful, ${count('gone')} gone`);
if (count('gone') > 0) process.exitCode = 1;
