import type { Problem } from '#domain/problem.ts';
import type { ContentFile } from './content-files.ts';
import { nearest, place } from './describe-issues.ts';
import type { Entry } from './read-content.ts';

/** Looks up ids and keeps a note of every one that does not exist. */
export class References {
  readonly problems: Problem[] = [];

  /** The object an id stands for, or undefined with a problem noted. */
  find<T>(
    kind: string,
    known: ReadonlyMap<string, T>,
    id: string,
    content: ContentFile,
    path: readonly PropertyKey[],
  ): T | undefined {
    const found = known.get(id);
    if (found === undefined) this.unknown(kind, [...known.keys()], id, content, path);
    return found;
  }

  /** The objects a list of ids stands for; unknown ones are noted and left out. */
  findAll<T>(kind: string, known: ReadonlyMap<string, T>, ids: readonly string[], content: ContentFile, field: string): T[] {
    return ids.flatMap((id, index) => this.find(kind, known, id, content, [field, index]) ?? []);
  }

  /** Notes an id that does not exist, with the nearest that does. */
  unknown(kind: string, known: readonly string[], id: string, content: ContentFile, path: readonly PropertyKey[]): void {
    const suggestion = nearest(id, known);
    this.note(`unknown_id.${kind}`, content, path, id, suggestion === undefined ? {} : { suggestion });
  }

  /** Notes any other problem at a field. */
  note(
    code: string,
    content: ContentFile,
    path: readonly PropertyKey[],
    found?: string,
    more: Pick<Problem, 'suggestion' | 'details'> = {},
  ): void {
    this.problems.push({ ...place(path, content), code, found, ...more });
  }
}

/** Entries by id. */
export function byId<T>(entries: readonly Entry<T>[]): Map<string, Entry<T>> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
