import { useEffect, useMemo, useState } from 'preact/hooks';
import { encodeHandover, fullestForm, type Handover } from '#domain/handover.ts';
import type { PaperWords } from '#views/sheet-words.ts';
import type { DrawQr } from './qr.ts';

interface Props {
  draw: DrawQr;
  words: PaperWords;
  handover: Handover;
  /** The link of a code. */
  linkOf: (code: string) => string;
}

/** The largest form that fits a code; a shorter one says what it leaves out. */
export function SheetQr({ draw, words, handover: latest, linkOf }: Props) {
  // Drawn when the typing pauses: a large code takes an old phone a while.
  const [handover, setHandover] = useState(latest);
  const code = encodeHandover(latest);
  useEffect(() => {
    const timer = setTimeout(() => setHandover(latest), 300);
    return () => clearTimeout(timer);
  }, [code]);

  // Not with every letter and tick: only of another code, or in another language.
  const found = useMemo(() => fullestForm(handover, (short) => draw(linkOf(short))), [handover, draw, linkOf('')]);
  if (!found) return latest.items ? <p data-qr-short>{words['list.no_qr']}</p> : null;
  const { form, made: drawing } = found;
  const note = form === handover ? undefined : form.services || form.items ? 'sheet.qr_without_words' : 'sheet.qr_answers_only';
  return (
    <figure class="gidw-qr" data-qr aria-busy={encodeHandover(handover) !== code}>
      <svg viewBox={`0 0 ${drawing.size} ${drawing.size}`} role="img" aria-label={words['sheet.qr']} shape-rendering="crispEdges">
        <path fill="#fff" d={`M0 0h${drawing.size}v${drawing.size}H0z`} />
        <path fill="#000" d={drawing.path} />
      </svg>
      <figcaption>
        {words['sheet.scan']}
        {note && <b data-qr-short> {words[note]}</b>}
      </figcaption>
    </figure>
  );
}
