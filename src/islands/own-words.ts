import type { Handover } from '#domain/handover.ts';
import type { OwnWords } from './OwnWordsField.tsx';

/** The texts that somebody may write on the sheet. */
export const ownFields = ['story', 'triedWords', 'giving'] as const;

type OwnField = (typeof ownFields)[number];

/** What was written, and whether each may go along. */
export type Draft = Readonly<Record<OwnField, OwnWords>>;

/** The draft of a sheet that is opened: what came along may go along again. */
export function draftOf(handover: Handover): Draft {
  const part = (field: OwnField) => ({ text: handover[field] ?? '', goes: handover[field] !== undefined });
  return { story: part('story'), triedWords: part('triedWords'), giving: part('giving') };
}

/** Only what was ticked leaves the screen. */
export function goingAlong(draft: Draft): Partial<Pick<Handover, OwnField>> {
  const going = ownFields.filter((field) => draft[field].goes && draft[field].text.trim() !== '');
  return Object.fromEntries(going.map((field) => [field, draft[field].text]));
}
