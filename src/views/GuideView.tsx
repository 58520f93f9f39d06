/** One page of the guide: a question, or the advice. The same on a page that was built and on the phone. */
import type { Progress, Question } from '#domain/guide.ts';
import type { Viewpoint } from '#domain/offer.ts';
import { encodeHandover, type Handover } from '#domain/handover.ts';
import { AdviceView, adviceTitle } from './AdviceView.tsx';
import type { GuideData } from './facts.ts';
import { directoryOf } from './guide-directory.ts';
import { QuestionView, questionTitle } from './QuestionView.tsx';

interface Props {
  data: GuideData;
  progress: Progress;
  /** Absent when the advice can be given. */
  question?: Question | undefined;
  waiting?: Viewpoint['waiting'];
  /** What a sheet holds besides the answers, when one came along. */
  along?: Along | undefined;
}

/** What stands on a sheet besides the answers. */
export type Along = Omit<Handover, 'answers'>;

export function GuideView({ data, progress, question, waiting, along }: Props) {
  const directory = directoryOf(data);
  if (question) return <QuestionView data={data} directory={directory} progress={progress} question={question} />;
  return (
    <AdviceView
      data={data}
      directory={directory}
      progress={progress}
      takeHref={takeHref(data, progress, along)}
      waiting={waiting}
    />
  );
}

/** The sheet to take along: the answers stand after `#`, which no browser sends anywhere. */
function takeHref({ links }: GuideData, { answers }: Progress, along: Along | undefined): string {
  return `${links.guide}meenemen/#${encodeHandover({ ...along, answers })}`;
}

/** What the page is called, in its heading and in the bar of the browser. */
export function guideTitle(data: GuideData, progress: Progress, question: Question | undefined): string {
  return question ? questionTitle(data, question, progress) : adviceTitle(data, progress);
}
