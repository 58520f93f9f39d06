import { sourceLanguage } from '#domain/text.ts';
import type { GuideData } from '#views/facts.ts';

/** Stands behind the code of a link that is handed over: the reader's own language is looked for once. */
export const forAnyone = ':deel';

/** Takes its place when that is done. */
export const fromAnother = ':gedeeld';

/** The whole address of a sheet, for whoever opens it. */
export function handoverLink({ links }: GuideData, code: string): string {
  return new URL(`${links.languages[sourceLanguage] ?? links.guide}meenemen/#${code}${forAnyone}`, location.href).href;
}
