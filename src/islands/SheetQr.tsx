import { useEffect, useState } from 'preact/hooks';
import { encodeHandover, shorterForms, type Handover } from '#domain/handover.ts';
import type { PaperWords } from '#views/sheet-words.ts';
import type { QrDrawing } from './qr.ts';
import { askDrawing } from './qr-desk.ts';

interface Props {
  words: PaperWords;
  handover: Handover;
  /** The link of a code. */
  linkOf: (code: string) => string;
}

/** What was drawn last. */
interface Drawn {
  /** The links it was drawn of, fullest first. */
  readonly key: string;
  /** Of which form; undefined when none fits. */
  readonly form?: Handover | undefined;
  readonly isWhole?: boolean;
  readonly drawing?: QrDrawing;
}

/** Typing is left this long, in milliseconds, before another code is drawn. */
const pause = 300;

/** The largest form that fits a code; a shorter one says what it leaves out. */
export function SheetQr({ words, handover, linkOf }: Props) {
  const forms = shorterForms(handover);
  const links = forms.map((form) => linkOf(encodeHandover(form)));
  const key = links.join(' ');
  const [drawn, setDrawn] = useState<Drawn | undefined>();
  const [isOut, setOut] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const draw = (): void => {
      askDrawing(links).then(
        (found) =>
          isWanted && setDrawn(found ? { key, form: forms[found.at], isWhole: found.at === 0, drawing: found.drawing } : { key }),
        // Without a network the script may be missing: the link and the text still go. An older code may tell what should not go.
        () => isWanted && setOut(true),
      );
    };
    const timer = drawn ? setTimeout(draw, pause) : undefined;
    if (!drawn) draw();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key]);

  if (isOut && drawn?.key !== key) return null;
  if (drawn && !drawn.drawing) return handover.items ? <p data-qr-short>{words['list.no_qr']}</p> : null;
  const { form, isWhole = true, drawing } = drawn ?? {};
  const size = drawing?.size ?? 1;
  const note = isWhole ? undefined : form?.services || form?.items ? 'sheet.qr_without_words' : 'sheet.qr_answers_only';
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
