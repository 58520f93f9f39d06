/** A text in somebody's own words, and the tick that lets it go along. */
import type { Draft, OwnField } from './own-words.ts';

/** As much as a code takes. */
const longest = 1000;

interface Props {
  field: OwnField;
  title: string;
  include: string;
  value: Draft[OwnField];
  onChange: (value: Draft[OwnField]) => void;
}

export function OwnWordsField({ field, title, include, value, onChange }: Props) {
  return (
    <div class="gidw-own">
      <label for={`w-${field}`}>{title}</label>
      <textarea
        id={`w-${field}`}
        rows={3}
        maxLength={longest}
        dir="auto"
        value={value.text}
        onInput={(event) => onChange({ ...value, text: event.currentTarget.value })}
      />
      <label class="gidw-tick">
        <input
          type="checkbox"
          checked={value.goes}
          onChange={(event) => onChange({ ...value, goes: event.currentTarget.checked })}
        />
        <span>
          {include}
          <span class="gidw-said">: {title}</span>
        </span>
      </label>
    </div>
  );
}
