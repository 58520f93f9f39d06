/** What was answered so far, each with a way to change it without losing the others. */
import { addressOf } from '#domain/guide-pages.ts';
import { askedQuestions, questions, type Progress, type Question } from '#domain/guide.ts';
import type { AnswerDirectory } from '#domain/answers.ts';
import type { GuideData } from './facts.ts';
import { answerLabel } from './labels.ts';
import { Worded } from './Worded.tsx';
import type { GuideWord } from './words.ts';

interface Props {
  data: GuideData;
  directory: AnswerDirectory;
  progress: Progress;
}

export function AnswersView({ data, directory, progress }: Props) {
  const { words, links } = data;
  const asked = askedQuestions(directory, progress);
  const given = asked
    .filter((question) => progress.answered.includes(question))
    .map((question) => ({ question, labels: answerLabel(data, question, progress) }))
    .filter(({ labels }) => labels.length > 0);
  if (given.length === 0) return null;
  return (
    <section class="gidw-given" aria-labelledby="antwoorden">
      <h2 class="gidw-given__title" id="antwoorden">
        {words['guide.answers.title']}
      </h2>
      <dl>
        {given.map(({ question, labels }) => (
          <div key={question}>
            <dt>{words[`guide.answers.${question}` as GuideWord]}</dt>
            <dd>
              {labels.map((label, index) => (
                <span key={index}>
                  {index > 0 && '; '}
                  <Worded value={label} />
                </span>
              ))}
            </dd>
            <dd class="gidw-screen">
              <a href={`${links.guide}${addressBefore(directory, question, progress)}`} data-change={question}>
                {words['guide.answers.change']}
                <span class="gidw-said"> {words[`guide.answers.${question}` as GuideWord]}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <p class="gidw-screen">
        <a class="gidw-given__again" href={links.guide} data-again>
          {words['guide.answers.again']}
        </a>
      </p>
    </section>
  );
}

/** The page of a question, with what was answered before it. */
function addressBefore(directory: AnswerDirectory, question: Question, progress: Progress): string {
  const before = questions.slice(0, questions.indexOf(question));
  return addressOf(directory, { ...progress, answered: before }) ?? '';
}
