/** What somebody told, on a sheet: the answers they gave, and own words where those may go along. */
import type { Handover } from '#domain/handover.ts';
import type { Question } from '#domain/guide.ts';
import { answerLabel, subjectLabels } from './labels.ts';
import type { SheetKit } from './list-facts.ts';
import { Worded } from './Worded.tsx';
import type { GuideWord } from './words.ts';

const told: readonly Question[] = ['asker', 'need', 'burden', 'tried'];

export function SheetStory({ kit: { data, words }, handover }: { kit: SheetKit; handover: Handover }) {
  const { answers, story, giving, triedWords } = handover;
  const labelsOf = (question: Question) =>
    question === 'need' ? subjectLabels(data, answers.needs) : answerLabel(data, question, { answers });
  return (
    <dl class="gidw-sheet__story">
      {told
        .filter((question) => isTold(question, answers))
        .map((question) => ({ question, labels: labelsOf(question) }))
        .filter(({ labels }) => labels.length > 0)
        .map(({ question, labels }) => (
          <div key={question}>
            <dt>{data.words[`guide.answers.${question}` as GuideWord]}</dt>
            <dd>
              {labels.map((label, index) => (
                <p key={index}>
                  <Worded value={label} />
                </p>
              ))}
            </dd>
          </div>
        ))}
      <OwnWords title={words['sheet.own_words']} text={story} />
      <OwnWords title={words['sheet.tried_words']} text={triedWords} />
      <OwnWords title={words['sheet.giving_words']} text={giving} />
    </dl>
  );
}

/** What was not answered is not printed. */
function isTold(question: Question, { asker, needs = [], burden, tried = [] }: Handover['answers']): boolean {
  // On a resident's sheet it does not matter who filled it in.
  if (question === 'asker') return asker !== undefined && asker !== 'referrer';
  if (question === 'need') return needs.length > 0;
  return question === 'burden' ? burden !== undefined : tried.length > 0;
}

/** Somebody's own words, in whatever language they wrote them. */
function OwnWords({ title, text }: { title: string; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <div data-own-words>
      <dt>{title}</dt>
      <dd dir="auto" class="gidw-sheet__own">
        {text}
      </dd>
    </div>
  );
}
