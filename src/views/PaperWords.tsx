/** A few words on paper in each language of the sheet: the dot between them ends a line, and never begins one. */
import { Fragment } from 'preact';

/** The language of words that is not that of the page, for their element. */
export interface PaperMark {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

interface Props {
  said: readonly { readonly mark: PaperMark; readonly text: string }[];
}

export function PaperWordsIn({ said }: Props) {
  return (
    <>
      {said.map(({ mark, text }, index) => (
        <Fragment key={index}>
          {index > 0 && <span class="gidw-a4__dot">{'\u00a0· '}</span>}
          <span {...mark}>{text}</span>
        </Fragment>
      ))}
    </>
  );
}
