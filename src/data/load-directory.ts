import type { Directory } from '#domain/directory.ts';
import type { Problem } from '#domain/problem.ts';
import { translatedLanguages } from '#i18n/locales.ts';
import { tellProblems } from '#i18n/tell-problem.ts';
import { contentFolder } from '#settings/city-file.ts';
import { checkDirectory } from './check-directory.ts';
import { displayPath } from './content-files.ts';
import { linkDirectory } from './link-directory.ts';
import { readContent } from './read-content.ts';
import { today } from './today.ts';

/** Everything that is wrong in a content folder, and the directory made of what is right. */
export function examineContent(folder: string): { directory: Directory; problems: Problem[] } {
  const { content, problems: unreadable } = readContent(folder);
  const { directory, problems: unlinked } = linkDirectory(content);
  const broken = [...unreadable, ...unlinked];
  const fileNames = new Set(
    unreadable.filter(({ field, code }) => field !== '' || code.startsWith('yaml')).map(({ file }) => file),
  );
  const incoherent = checkDirectory(content, directory, {
    today: today(directory.city.timezone),
    languages: translatedLanguages,
  });
  return { directory, problems: [...broken, ...incoherent].filter((problem) => !isEcho(problem, fileNames)) };
}

/**
 * A file that could not be read makes every reference to it fail as well, and leaves the whole
 * incomplete. Those echoes would bury the one line that matters.
 */
function isEcho({ code, found }: Problem, unreadable: ReadonlySet<string>): boolean {
  const broken = (folder: string): boolean => [...unreadable].some((file) => file.startsWith(`${folder}/`));
  if (code === 'need_without_general_provision') return broken('services');
  if (code === 'wijk_without_wijkteam') return broken('wijkteams');
  if (code === 'missing_translation') return broken('translations');
  if (!code.startsWith('unknown_id.') && code !== 'translation.without_original') return false;
  return [...unreadable].some((file) => file.replace(/^.*\//, '').replace(/\.ya?ml$/, '') === found);
}

/** Thrown when the content has problems; the message is meant for the editor who reads it. */
class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], folder: string) {
    super(tellProblems(problems, (file) => displayPath(folder, file)));
    this.problems = problems;
    // Where in the code it was found helps nobody who has to mend a content file.
    this.stack = this.message;
  }
}

let loaded: { folder: string; directory: Directory } | undefined;

/**
 * The only door to the content. Every page, list, index and export starts here.
 *
 * @throws ContentError with all problems at once, when there is any
 */
export function loadDirectory(folder: string = contentFolder()): Directory {
  if (loaded?.folder === folder && import.meta.env?.DEV !== true) return loaded.directory;
  const { directory, problems } = examineContent(folder);
  if (problems.length > 0) throw new ContentError(problems, folder);
  loaded = { folder, directory };
  return directory;
}
