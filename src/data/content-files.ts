import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '#domain/problem.ts';

/** A YAML file, parsed, with a way back from a field to its line. */
export interface ContentFile {
  /** Seen from the content folder, with forward slashes: "services/buurtkamer.yaml". */
  readonly file: string;
  readonly data: unknown;
  /** The line of a field, or of the nearest field above it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** Every file under a folder, seen from there, in alphabetical order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .sort();
}

/** Reads one YAML file. What does not parse becomes a problem, with its line. */
export function readYaml(folder: string, file: string): { content?: ContentFile; problems: Problem[] } {
  const lines = new LineCounter();
  const text = readFileSync(join(folder, file), 'utf8');
  const document = parseDocument(text, { lineCounter: lines });
  // The first error matters; what follows in the same file is mostly its echo.
  const problems = document.errors.slice(0, 1).map((error): Problem => {
    const { line } = lines.linePos(error.pos[0]);
    const code = error.code === 'DUPLICATE_KEY' ? 'yaml.duplicate_key' : 'yaml.syntax';
    return { file, line, field: '', code, found: text.split('\n')[line - 1]?.trim() };
  });
  if (problems.length > 0) return { problems };
  return { content: { file, data: document.toJS(), lineOf: (path) => lineOf(document, lines, path) }, problems };
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

/** A path for messages: how it is written from where the command was given. */
export function displayPath(folder: string, file: string): string {
  return relative(process.cwd(), join(folder, file)).split(sep).join('/');
}
