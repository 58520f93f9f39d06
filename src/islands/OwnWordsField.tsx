/** A text in somebody's own words, and the tick that lets it go along. */

/** What was written, and whether it may go along. */
export interface OwnWords {
  readonly text: string;
  readonly goes: boolean;
}

interface Props {
  /** Its own on the page. */
  id: string;
  title: string;
  include: string;
  value: OwnWords;
  /** In characters. */
  longest: number;
  /** How many characters are left, in words. */
  left?: string | undefined;
  rows?: number;
  /** True where the title stands above it already, for eyes. */
  isTitled?: boolean;
  onChange: (value: OwnWords) => void;
}

export function OwnWordsField({ id, title, include, value, longest, left, rows = 3, isTitled = false, onChange }: Props) {
  return (
    <div class="gidw-own">
      <label for={id} class={isTitled ? 'gidw-said' : undefined}>
        {title}
      </label>
      <textarea
        id={id}
        rows={rows}
        maxLength={longest}
        dir="auto"
        value={value.text}
        aria-describedby={left === undefined ? undefined : `${id}-rest`}
        onInput={(event) => onChange({ ...value, text: event.currentTarget.value })}
      />
      {left !== undefined && (
        <small id={`${id}-rest`} class="gidw-soft">
          {left}
        </small>
      )}
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
