/**
 * To hold up at a counter: what it is about in letters that are read across a desk, in Dutch for
 * who works there, with the reader's own words under it.
 */
import { useEffect, useState } from 'preact/hooks';
import { fetchData } from '#browser/fetch-data.ts';
import type { Answers } from '#domain/answers.ts';
import { sourceLanguage } from '#domain/text.ts';
import type { Sheet } from '#domain/sheet.ts';
import type { GuideBase, GuideData } from '#views/facts.ts';
import { choiceLabel, subjectLabels } from '#views/labels.ts';
import type { SheetWords } from '#views/sheet-words.ts';
import { Worded } from '#views/Worded.tsx';
import { LargeBox } from './LargeBox.tsx';

interface Props {
  data: GuideData;
  words: SheetWords;
  answers: Answers;
  sheet: Sheet;
  onClose: () => void;
}

export function ShowLarge({ data, words, answers, sheet, onClose }: Props) {
  const [dutch, setDutch] = useState<GuideBase>();
  const isDutch = data.lang === sourceLanguage;

  useEffect(() => {
    // The words of the counter; when they do not come, the reader's own stand there.
    if (!isDutch) void fetchData<GuideBase>(data.links.sourceData).then(setDutch, () => undefined);
  }, []);

  const needs = sheet.advice.story.needs.map(({ id }) => id);
  const said = (from: GuideBase) => [
    ...subjectLabels(from, needs),
    ...(answers.burden ? [choiceLabel(from, 'burden', answers.burden, {})] : []),
  ];
  return (
    <LargeBox label={words['sheet.show']} close={words['sheet.close']} onClose={onClose}>
      <p class="gidw-large__intro">
        {dutch ? <span lang={sourceLanguage}>{dutch.words['guide.show_intro']}</span> : data.words['guide.show_intro']}
        {dutch && <small>{data.words['guide.show_intro']}</small>}
      </p>
      <ul>
        {said(dutch ?? data).map((label, index) => (
          <li key={index} lang={dutch ? sourceLanguage : undefined}>
            <Worded value={label} />
            {dutch && (
              <small lang={data.lang}>
                <Worded value={said(data)[index] ?? ''} />
              </small>
            )}
          </li>
        ))}
      </ul>
      <p class="gidw-large__end">
        {dutch ? <span lang={sourceLanguage}>{dutch.words['guide.show_end']}</span> : data.words['guide.show_end']}
        {dutch && <small>{data.words['guide.show_end']}</small>}
      </p>
    </LargeBox>
  );
}
