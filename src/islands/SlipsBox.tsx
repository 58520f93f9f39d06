/** Slips to hand over in person: who sends somebody, and why only when that is ticked. Neither is kept. */
import { useEffect, useState } from 'preact/hooks';
import type { Handover } from '#domain/handover.ts';
import { subjectLabels } from '#views/labels.ts';
import type { SheetKit } from '#views/list-facts.ts';
import type { ListWords } from '#views/list-words.ts';
import { SlipsView } from '#views/SlipsView.tsx';
import { plain } from '#views/Worded.tsx';

interface Props {
  words: ListWords;
  kits: readonly SheetKit[];
  handover: Handover;
}

export function SlipsBox({ words, kits, handover }: Props) {
  const { items = [], answers } = handover;
  const [sender, setSender] = useState('');
  const [withReason, setWithReason] = useState(false);
  const [reason, setReason] = useState(() => subjectLabels(kits[0]!.data, answers.needs).map(plain).join(', '));

  const print = (): void => {
    document.documentElement.dataset['printing'] = 'slips';
    window.print();
  };
  useEffect(() => {
    const done = (): void => {
      delete document.documentElement.dataset['printing'];
    };
    window.addEventListener('afterprint', done);
    return () => window.removeEventListener('afterprint', done);
  }, []);

  const line = (label: string, value: string, onInput: (value: string) => void) => (
    <label class="gidw-by-hand">
      <span>{label}</span>
      <input
        type="text"
        maxLength={100}
        value={value}
        autocomplete="off"
        dir="auto"
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </label>
  );
  return (
    <>
      <div class="gidw-handed__form">
        <p class="gidw-soft">{words['list.slips_more']}</p>
        {line(words['list.sender'], sender, setSender)}
        <label class="gidw-tick">
          <input type="checkbox" checked={withReason} onChange={({ currentTarget }) => setWithReason(currentTarget.checked)} />
          <span>{words['list.with_reason']}</span>
        </label>
        {withReason && line(words['list.reason_text'], reason, setReason)}
        <p>
          <button class="gidw-way" type="button" onClick={print}>
            {words['list.slips_print']}
          </button>
        </p>
      </div>
      <SlipsView kits={kits} items={items} sender={sender.trim()} reason={withReason ? reason.trim() : ''} />
    </>
  );
}
