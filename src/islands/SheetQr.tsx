import { useEffect, useState } from 'preact/hooks';
import { encodeHandover, shorterForms, type Handover } from '#domain/handover.ts';
import type { PaperWords } from '#views/sheet-words.ts';
import { askDrawing } from './qr-desk.ts';

interface Props {
  words: PaperWords;
  handover: Handover;
  /** The link of a code. */
  linkOf: (code: string) => string;
}

/** What came of the last drawing. */
interface Drawn {
  /** The link it was to be of, and all forms that were tried, fullest first. */
  readonly key: string;
  readonly forms: readonly Handover[];
  /** Undefined when none fits. */
  readonly found: Awaited<ReturnType<typeof askDrawing>> | 'failed';
}

/** Typing is left this long, in milliseconds, before another code is drawn. */
const pause = 300;

/** The largest form that fits a code; a shorter one says what it leaves out. */
export function SheetQr({ words, handover, linkOf }: Props) {
  const key = linkOf(encodeHandover(handover));
  const [drawn, setDrawn] = useState<Drawn | undefined>();
  useEffect(() => {
    let isWanted = true;
    const draw = (): void => {
      const forms = shorterForms(handover);
      const tell = (found: Drawn['found']): void => {
        if (isWanted) setDrawn({ key, forms, found });
      };
      // Without a network the script may be missing: the link and the text still go. An older code may tell what should not go.
      askDrawing(forms.map((form) => linkOf(encodeHandover(form)))).then(tell, () => tell('failed'));
    };
    const timer = drawn ? setTimeout(draw, pause) : undefined;
    if (!drawn) draw();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key]);

  if (drawn?.found === 'failed') return null;
  if (drawn && !drawn.found) return handover.items ? <p data-qr-short>{words['list.no_qr']}</p> : null;
  const { at = 0, drawing } = drawn?.found ?? {};
  const form = drawn?.forms[at];
  const size = drawing?.size ?? 1;
  const note = at === 0 ? undefined : form?.services || form?.items ? 'sheet.qr_without_words' : 'sheet.qr_answers_only';
  return (
    <figure class={drawing ? 'gidw-qr' : 'gidw-qr gidw-qr--to-come'} data-qr aria-busy={drawn?.key !== key}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words['sheet.qr']} shape-rendering="crispEdges">
        <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
        <path fill="#000" d={drawing?.path} />
      </svg>
      <figcaption>
        {words['sheet.scan']}
        {note && <b data-qr-short> {words[note]}</b>}
      </figcaption>
    </figure>
  );
}
