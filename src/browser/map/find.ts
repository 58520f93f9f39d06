/* A postcode or the name of a wijk, found on the map. */
import { fill } from '#domain/fill.ts';
import { fetchData } from '#browser/fetch-data.ts';
import { lookUpWijk, type WijkAnswer, type WijkIndex } from '#domain/wijk-lookup.ts';
import { make, type Frame } from './frame.ts';
import { type MapSettings } from './words.ts';

/** Puts the field to work; `show` goes to a wijk. */
export function findOnMap({ form, field, found }: Frame, settings: MapSettings, show: (wijk: string) => void): void {
  const { words, data } = settings;
  let index: Promise<WijkIndex> | undefined;

  function pick(id: string, { wijken }: WijkIndex): void {
    const name = wijken.find((wijk) => wijk.id === id)?.name ?? id;
    const link = make('a', '', { href: `${settings.wijk}${id}/`, textContent: fill(words['map.found_link'], { wijk: name }) });
    found.replaceChildren(fill(words['map.found'], { wijk: name }), ' ', link);
    show(id);
  }

  function choices(ids: readonly string[], wijken: WijkIndex): HTMLElement[] {
    return ids.map((id) => {
      const name = wijken.wijken.find((wijk) => wijk.id === id)?.name ?? id;
      const button = make('button', 'gidw-quiet', { type: 'button', textContent: name });
      button.addEventListener('click', () => {
        pick(id, wijken);
        field.focus();
      });
      return button;
    });
  }

  function tell(answer: WijkAnswer, typed: string, wijken: WijkIndex): void {
    if (answer.kind === 'one') return pick(answer.wijken[0], wijken);
    if (answer.kind === 'several') {
      const sentence = /^\s*\d/.test(typed) ? 'chooser.several_postcode' : 'chooser.several';
      return found.replaceChildren(words[sentence], ' ', ...choices(answer.wijken, wijken));
    }
    if (answer.kind === 'elsewhere' && answer.municipality !== undefined)
      return found.replaceChildren(fill(words['chooser.elsewhere_named'], { municipality: answer.municipality }));
    found.replaceChildren(words[`chooser.${answer.kind}`]);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    index ??= fetchData<WijkIndex>(`${data}wijk-index.json`);
    index.then(
      (wijken) => tell(lookUpWijk(wijken, field.value), field.value, wijken),
      () => {
        index = undefined;
        found.replaceChildren(words['map.failed']);
      },
    );
  });
}
