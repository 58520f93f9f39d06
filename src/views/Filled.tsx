/** A sentence with an open place, filled with what somebody typed: in its own direction, and never as markup. */
export function Filled({ sentence, text }: { sentence: string; text: string }) {
  const [before = '', after = ''] = sentence.split('{text}');
  return (
    <>
      {before}
      <bdi class="gidw-typed">{shortened(text)}</bdi>
      {after}
    </>
  );
}

/** So much of what was typed is said back. */
const most = 60;

function shortened(text: string): string {
  const signs = [...text.trim()];
  return signs.length > most ? `${signs.slice(0, most).join('')}…` : signs.join('');
}
