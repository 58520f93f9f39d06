/** One question of the guide: its answers as big plain words, a person to talk to, what was said before. */
import { type AnswerDirectory, unknown, otherNeed } from '#domain/answers.ts';
import { addressOf, asOnThePage } from '#domain/guide-pages.ts';
import { answer, askedQuestions, choices, type Progress, type Question } from '#domain/guide.ts';
import { AnswersView } from './AnswersView.tsx';
import { Climb } from './Climb.tsx';
import { Human } from './Human.tsx';
import type { GuideData } from './facts.ts';
import { answerLabel, choiceLabel } from './labels.ts';
import { urgentOf } from './sensitive.ts';
import { UrgentBox } from './UrgentBox.tsx';
import { Worded, plain } from './Worded.tsx';
import { fill } from '#domain/fill.ts';

interface Props {
  data: GuideData;
  directory: AnswerDirectory;
  progress: Progress;
  question: Question;
}

export function QuestionView({ data, directory, progress, question }: Props) {
  const { words } = data;
  const urgent = urgentOf(data, progress);
  const step = askedQuestions(directory, progress).indexOf(question) + 1;
  const note = noteOn(data, question, progress);
  return (
    <div class="gidw-wrap" data-question={question}>
      {/* Where there may be danger, the numbers and the answers go before the stair. */}
      {urgent.length === 0 && (
        <div class="gidw-climbing">
          <p class="gidw-soft">{fill(words['guide.progress'], { n: step })}</p>
          <Climb step={step} />
        </div>
      )}
      <h1 class="gidw-title gidw-title--small" tabIndex={-1}>
        {questionTitle(data, question, progress)}
      </h1>
      {urgent.length > 0 && <UrgentBox lines={urgent} title={words['urgent.first']} isCompact />}
      {question === 'asker' && (
        <>
          <p class="gidw-lead">{words['guide.lead']}</p>
          <p>
            <a class="gidw-quiet" href={data.links.plain}>
              {words['plain.link']}
            </a>
          </p>
        </>
      )}
      {note !== undefined && <p class="gidw-lead">{note}</p>}
      <div class="gidw-asking">
        <ChoiceList data={data} directory={directory} progress={progress} question={question} />
        <Human data={data} />
      </div>
      <AnswersView data={data} directory={directory} progress={progress} />
    </div>
  );
}

/** The question itself, in words. */
export function questionTitle({ words }: GuideData, question: Question, { answers }: Progress): string {
  if (question === 'topic' && answers.asker === 'giver') return words['guide.question.topic_giver'];
  if (question === 'topic' && (answers.several || answers.asker === 'household')) return words['guide.question.topic_several'];
  return words[`guide.question.${question}`];
}

function noteOn({ words }: GuideData, question: Question, { answers }: Progress): string | undefined {
  if (question !== 'topic') return undefined;
  const { asker, several } = answers;
  if (several) return words['guide.note.several'];
  return asker === undefined || asker === 'self' || asker === 'giver' ? undefined : words[`guide.note.${asker}`];
}

function ChoiceList({ data, directory, progress, question }: Props) {
  const { links } = data;
  const given = progress.answered.includes(question) ? answerLabel(data, question, progress).map(plain) : [];
  const values = sortedChoices(data, question, choices(directory, question, progress));
  const isLong = values.length > 8;
  return (
    <ul class={`gidw-answers${isLong ? ' gidw-answers--many' : ''}${question === 'wijk' ? ' gidw-answers--small' : ''}`}>
      {values.map((value) => {
        const after = asOnThePage(answer(directory, progress, question, value));
        const label = choiceLabel(data, question, value, progress.answers);
        const isOpen = value === unknown || (question === 'need' && value === otherNeed);
        return (
          <li key={value}>
            <a
              class={`gidw-answer${isOpen ? ' gidw-answer--open' : ''}`}
              href={`${links.guide}${addressOf(directory, after) ?? ''}`}
              data-answer={value}
              aria-current={given.includes(plain(label)) ? 'true' : undefined}
            >
              <span>
                <Worded value={label} />
                {question === 'wijk' && <Postcodes data={data} wijk={value} />}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** Wijken in the order of their names; the open answer stands last. */
function sortedChoices({ wijken }: GuideData, question: Question, values: readonly string[]): readonly string[] {
  if (question !== 'wijk') return values;
  const place = new Map(wijken.map(({ id }, at) => [id, at]));
  return [...values].sort((a, b) => (place.get(a) ?? wijken.length) - (place.get(b) ?? wijken.length));
}

function Postcodes({ data, wijk }: { data: GuideData; wijk: string }) {
  const postcodes = data.wijken.find(({ id }) => id === wijk)?.postcodes ?? [];
  return postcodes.length === 0 ? null : <small class="gidw-num"> {postcodes.join(', ')}</small>;
}
