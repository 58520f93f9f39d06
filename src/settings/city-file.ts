/* What must be known before the content is read: where it is, and what its city says of the site as a whole. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

/** The folder with the content: $GIDW_CONTENT, or `content` where the command was given. */
export function contentFolder(): string {
  return resolve(process.env['GIDW_CONTENT'] ?? 'content');
}

/**
 * city.yaml as it is written, unchecked. Empty when it is not there or does not parse: whoever reads the content
 * (`data/read-content.ts`) says so, with the line.
 */
export function cityFile(folder = contentFolder()): Readonly<Record<string, unknown>> {
  try {
    return (parse(readFileSync(join(folder, 'city.yaml'), 'utf8')) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
