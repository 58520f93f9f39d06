import type { Judgement, Offence, PlainStandard } from '#domain/plain-language.ts';
import { editorWords as words } from './editor-words.ts';

/** A row of the table: which file, which field, what is wrong, what to write instead. */
type Row = readonly [file: string, field: string, wrong: string, instead: string];

/** What is too hard to read, for editors: a table with the worst first, then the exceptions that nothing needs any more. */
export function tellPlain({ offences, idle }: Judgement, { limits }: PlainStandard): string {
  const rows = offences.map((offence) => row(offence, limits));
  const names = [...idle.known, ...idle.exceptions.map(({ file, field, rule }) => `${file}, ${field} (${rule})`)];
  return [
    ...(rows.length > 0 ? [words('b1.heading', { count: rows.length }), '', ...table([header(), ...rows])] : []),
    ...(names.length > 0 ? [words('b1.idle'), ...names.map((name) => words('b1.idle_line', { name }))] : []),
  ].join('\n');
}

function header(): Row {
  return [words('b1.file'), words('b1.field'), words('b1.wrong'), words('b1.instead')];
}

function row({ file, field, rule, found, value, write }: Offence, limits: PlainStandard['limits']): Row {
  const limit = rule in limits ? limits[rule as keyof typeof limits] : '';
  const measure = value === undefined ? '' : String(Math.round(value)).replace('.', ',');
  return [
    file,
    field === '' ? words('b1.whole') : field,
    words(`b1.${rule}`, { found, value: measure }),
    words(`b1.${rule}_instead`, { limit, write }),
  ];
}

/** Columns as wide as their widest cell; what to write instead stands on a line of its own, because sentences are long. */
function table(rows: readonly Row[]): string[] {
  const width = (column: 0 | 1): number => Math.max(...rows.map((cells) => cells[column].length));
  const [file, field] = [width(0), width(1)];
  const indent = ' '.repeat(file + field + 4);
  return rows.flatMap((cells) => [`${cells[0].padEnd(file)}  ${cells[1].padEnd(field)}  ${cells[2]}`, `${indent}> ${cells[3]}`]);
}
