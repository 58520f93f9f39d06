/** A text from the content; marked with its language where that is not the reader's. */
import type { Wording } from './facts.ts';

export function Worded({ value }: { value: Wording }) {
  if (typeof value === 'string') return <>{value}</>;
  // Only Dutch comes untranslated, and that is read from left to right.
  return (
    <span lang={value.lang} dir="ltr">
      {value.text}
    </span>
  );
}

/** The words alone, for places without marks. */
export function plain(value: Wording): string {
  return typeof value === 'string' ? value : value.text;
}
