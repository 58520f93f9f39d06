/** Opening hours in words. With a script a line on top says whether it is open now. */
import { Worded } from './Worded.tsx';
import type { HoursFacts } from './facts.ts';

export function Hours({ facts: { openings, lines, remarks } }: { facts: HoursFacts }) {
  return (
    <>
      <OpenNow openings={openings} />
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {remarks.map((remark, index) => (
        <p key={`remark-${index}`}>
          <Worded value={remark} />
        </p>
      ))}
    </>
  );
}

/** Empty and hidden until a script fills it: a page that was built yesterday cannot know what is open. */
export function OpenNow({ openings }: Pick<HoursFacts, 'openings'>) {
  return (
    <>
      {openings.map(({ openings: own, sentence }, index) => (
        <p key={index} class="gidw-open" data-open-now={JSON.stringify(own)} data-sentence={sentence} hidden />
      ))}
    </>
  );
}
