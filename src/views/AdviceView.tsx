/** An advice: what fits, rung by rung, with the entry point in its place and what to do when it is not enough. */
import { telHref } from '#domain/contact.ts';
import { advise, type Advice, type AdviceDirectory } from '#domain/advice.ts';
import type { Viewpoint } from '#domain/offer.ts';
import type { Progress } from '#domain/guide.ts';
import { AdviceRungView } from './AdviceRungView.tsx';
import { AnswersView } from './AnswersView.tsx';
import { Human } from './Human.tsx';
import type { GuideData } from './facts.ts';
import { needName } from './labels.ts';
import { isSensitive } from './sensitive.ts';
import { UrgentBox } from './UrgentBox.tsx';
import { Worded } from './Worded.tsx';
import { fill } from '#domain/fill.ts';

interface Props {
  data: GuideData;
  directory: AdviceDirectory;
  progress: Progress;
  /** The address of the sheet to take along, with this advice in it. */
  takeHref: string;
  /** How long one waits for an offer, where the clock is known. */
  waiting?: Viewpoint['waiting'];
}

export function AdviceView({ data, directory, progress, takeHref, waiting }: Props) {
  const { words, links } = data;
  const { answers } = progress;
  const advice = advise(directory, answers, { today: data.today, waiting });
  const urgent = advice.urgent.flatMap((line) => data.urgent.find(({ id }) => id === line.id) ?? []);
  const isGiver = advice.story.asker === 'giver';
  const isSecret = isSensitive(data, progress);
  return (
    <div class="gidw-advice" data-advice data-single={advice.single ? '' : undefined} data-broad={advice.broad ? '' : undefined}>
      <div class="gidw-wrap">
        <h1 class="gidw-title gidw-title--small" tabIndex={-1}>
          {adviceTitle(data, progress)}
        </h1>
        {urgent.length > 0 && <UrgentBox lines={urgent} title={words['urgent.first']} />}
        {advice.single && <SingleBox data={data} />}
        {advice.broad && (
          <p class="gidw-lifted" data-lifted>
            <b>{words['guide.advice.broad']}</b> <a href="#trede-team">{words['guide.advice.to_team']}</a>
          </p>
        )}
        {!advice.single && !advice.broad && (
          <p class="gidw-lead">
            {words[isSecret ? 'guide.advice.lead_secret' : 'guide.advice.lead']}{' '}
            {!isGiver && <a href="#trede-team">{words['guide.advice.to_team']}</a>}
          </p>
        )}
        <WhiteSpots data={data} advice={advice} />
      </div>
      <div class="gidw-treads">
        {advice.rungs.map((group) => (
          <AdviceRungView key={group.rung} data={data} advice={advice} group={group} />
        ))}
      </div>
      <div class="gidw-wrap gidw-after">
        <section class="gidw-take" aria-labelledby="neem-mee" data-needs-script>
          <h2 id="neem-mee">{words['guide.advice.take']}</h2>
          <p>{words['guide.advice.take_more']}</p>
          <p>
            <a class="gidw-call" href={takeHref} data-take>
              {words['guide.advice.take_link']}
            </a>
          </p>
        </section>
        {!isGiver && (
          <section class="gidw-screen" aria-labelledby="erbij" data-needs-script>
            <h2 id="erbij">{words['guide.advice.add']}</h2>
            <p>
              <a class="gidw-call" href={`${links.guide}meer-tegelijk/`} data-add>
                {words['guide.advice.add_link']}
              </a>
            </p>
          </section>
        )}
        {!isGiver && !isSecret && (
          <section class="gidw-screen" aria-labelledby="brengen">
            <h2 id="brengen">{words['guide.advice.bring']}</h2>
            <p>{words['guide.advice.bring_more']}</p>
            <p>
              <a class="gidw-call" href={`${links.guide}iets-doen/`}>
                {words['guide.advice.bring_link']}
              </a>
            </p>
          </section>
        )}
        <Human data={data} />
        <AnswersView data={data} directory={directory} progress={progress} />
      </div>
    </div>
  );
}

/** What stands above an advice. */
export function adviceTitle({ words }: GuideData, { answers }: Progress): string {
  if (answers.asker === 'giver') return words['guide.advice.title_giver'];
  return (answers.needs ?? []).length === 0 ? words['guide.advice.title_unknown'] : words['guide.advice.title'];
}

/** L2: a single Wmo question is one phone call; nothing has to be tried first, and somebody may stand beside you. */
function SingleBox({ data: { words, phone, links, support, services } }: { data: GuideData }) {
  const helpers = support.flatMap((id) => services.find((service) => service.id === id) ?? []);
  return (
    <div class="gidw-direct">
      <p class="gidw-direct__title">{words['guide.advice.single']}</p>
      <p>
        <a class="gidw-call" href={telHref(phone)}>
          <bdi class="gidw-num">{phone}</bdi>
        </a>{' '}
        <a class="gidw-call" href={links.report}>
          {words['guide.human.report']}
        </a>
      </p>
      <p>{words['guide.advice.single_more']}</p>
      {helpers.length > 0 && (
        <p>
          {words['guide.advice.support']}{' '}
          {helpers.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a href={`${links.offer}${id}/`}>
                <Worded value={name} />
              </a>
            </span>
          ))}
          .
        </p>
      )}
    </div>
  );
}

/** L9: an honest sentence for every need that nothing general is known for, with the next best door. */
function WhiteSpots({ data: { words, topics, phone }, advice }: { data: GuideData; advice: Advice }) {
  if (advice.whiteSpots.length === 0) return null;
  return (
    <div class="gidw-empty" data-white-spot>
      <p>
        <b>{words['white_spot.title']}</b>{' '}
        {advice.whiteSpots.map(({ id }, index) => (
          <span key={id}>
            {index > 0 && '; '}
            <Worded value={needName(topics, id) ?? id} />
          </span>
        ))}
      </p>
      <p>{fill(words['white_spot.text'], { phone })}</p>
    </div>
  );
}
