import type { Directory } from '#domain/directory.ts';
import type { Because, Hit, SearchAnswer } from '#domain/search/answer.ts';
import { editorWords as words } from './editor-words.ts';

/** What a search finds, for editors: danger first, then the results with their score and the reason, then what was not known. */
export function tellSearch(typed: string, answer: SearchAnswer, directory: Directory, most: number): string {
  const { urgent, hits, nearest, mended } = answer;
  const shown = hits.slice(0, most);
  return [
    words('search.typed', { typed }),
    ...mended.map((word) => words('search.mended', word)),
    ...urgent.map((id) => words('search.urgent', { id, name: directory.urgent.find((line) => line.id === id)?.name.source })),
    ...shown.map((hit, index) => tellHit(hit, index + 1, directory)),
    hits.length > shown.length ? words('search.more', { count: hits.length - shown.length }) : '',
    hits.length === 0 ? words(answer.isVague ? 'search.vague' : 'search.nothing') : '',
    ...nearest.map((id) => words('search.nearest', { id, name: needName(directory, id) })),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function tellHit({ kind, id, score, because }: Hit, place: number, directory: Directory): string {
  const line = words('search.hit', {
    place,
    score: score.toFixed(2).replace('.', ','),
    kind: words(`search.kind.${kind}`),
    name: nameOf(kind, id, directory),
    id,
  });
  const reason = because ? tellReason(because, directory) : '';
  return reason === '' ? line : `${line}\n     ${reason}`;
}

function tellReason(because: Because, directory: Directory): string {
  switch (because.kind) {
    case 'phrase':
      return words('search.by_phrase', { phrase: because.text, lang: because.lang });
    case 'need':
      return words('search.by_need', { need: needName(directory, because.need) });
    case 'words':
      return words('search.by_words');
  }
}

function nameOf(kind: Hit['kind'], id: string, { services, wijken, wijkteams, locations, ...directory }: Directory): string {
  switch (kind) {
    case 'need':
      return needName(directory, id);
    case 'service':
      return services.find((service) => service.id === id)?.name.source ?? id;
    case 'wijk':
      return wijken.find((wijk) => wijk.id === id)?.name ?? id;
    case 'wijkteam':
      return wijkteams.find((wijkteam) => wijkteam.id === id)?.name ?? id;
    case 'location':
      return locations.find((location) => location.id === id)?.name ?? id;
  }
}

function needName({ topics }: Pick<Directory, 'topics'>, id: string): string {
  return topics.flatMap(({ needs }) => needs).find((need) => need.id === id)?.name.source ?? id;
}
