/**
 * Something in the content that a person has to put right. A value, not an exception: the reader
 * collects all of them, so that an editor sees everything at once. `code` picks the wording (i18n).
 */
export interface Problem {
  /** The file, seen from the content folder: "services/buurtkamer.yaml". */
  readonly file: string;
  /** Line in the file, from 1; absent when the whole file is meant. */
  readonly line?: number | undefined;
  /** The field, as a path: "schedules[0].closes_at". Empty for the whole file. */
  readonly field: string;
  readonly code: string;
  /** What was found there, as text. */
  readonly found?: string | undefined;
  /** Values for the wording: what is expected, a limit, another file. */
  readonly details?: Readonly<Record<string, string | number>> | undefined;
  /** The nearest value that would be right. */
  readonly suggestion?: string | undefined;
}
