import { closest } from 'fastest-levenshtein';
import type { z } from 'astro/zod';
import type { Problem } from '#domain/problem.ts';
import type { ContentFile } from './content-files.ts';

type Issue = z.core.$ZodIssue;

/** Turns what a schema found into problems: one for every field that is wrong. */
export function describeIssues(issues: readonly Issue[], content: ContentFile): Problem[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownKeys(issue, content) : [describe(issue, content)],
  );
}

function unknownKeys(issue: Extract<Issue, { code: 'unrecognized_keys' }>, content: ContentFile): Problem[] {
  return issue.keys.map((key) => ({
    ...place([...issue.path, key], content),
    code: 'unknown_key',
    found: key,
  }));
}

function describe(issue: Issue, content: ContentFile): Problem {
  const problem = { ...place(issue.path, content), found: show(valueAt(content.data, issue.path)) };
  const value = valueAt(content.data, issue.path);
  const named = /^[a-z]+\.[a-z0-9_]+$/.test(issue.message) ? issue.message : undefined;
  if ((value === undefined || value === null) && issue.code !== 'custom')
    return { ...problem, code: 'missing_field', found: undefined };
  if (named) return { ...problem, code: named };
  switch (issue.code) {
    case 'invalid_key':
      return { ...problem, code: 'format.id', found: String(issue.path.at(-1)) };
    case 'invalid_value':
      return {
        ...problem,
        code: 'not_one_of',
        details: { expected: issue.values.map(String).join(', ') },
        suggestion: nearest(String(value), issue.values.map(String)),
      };
    case 'invalid_type':
      return { ...problem, code: `wrong_type.${issue.expected}` };
    case 'too_small':
      return {
        ...problem,
        code: issue.origin === 'number' || issue.origin === 'int' ? 'too_low' : 'empty',
        details: { limit: Number(issue.minimum) },
      };
    case 'too_big':
      return { ...problem, code: issue.origin === 'string' ? 'too_long' : 'too_high', details: { limit: Number(issue.maximum) } };
    default:
      return { ...problem, code: 'wrong_value', details: { expected: issue.message } };
  }
}

/** File, line and field of a path in a content file. */
export function place(path: readonly PropertyKey[], content: ContentFile): Pick<Problem, 'file' | 'line' | 'field'> {
  const field = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`)).join('');
  return { file: content.file, line: content.lineOf(path), field: field.replace(/^\./, '') };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], data);
}

/** A value as an editor would recognise it, cut short. */
function show(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The value that was probably meant, if one is near enough. */
export function nearest(found: string, values: readonly string[]): string | undefined {
  if (values.length === 0) return undefined;
  const guess = closest(found.toLowerCase(), values);
  const common = [...new Set(found.toLowerCase())].filter((letter) => guess.includes(letter)).length;
  return common >= guess.length / 3 && Math.abs(guess.length - found.length) <= Math.max(3, guess.length / 2) ? guess : undefined;
}
