/** One rung of an advice: its number and word, what stands on it, and what comes when it is not enough. */
import type { Advice, AdviceRung, Reason, Suggestion } from '#domain/advice.ts';
import { rungNumber } from '#domain/ladder.ts';
import type { GuideData, GuideService } from './facts.ts';
import { choiceLabel, needName, wholeTopic } from './labels.ts';
import { OfferLines } from './OfferLines.tsx';
import { Sign } from './Sign.tsx';
import { Worded, plain } from './Worded.tsx';
import { fill } from '#domain/fill.ts';
import { inList } from './in-list.ts';

interface Props {
  data: GuideData;
  advice: Advice;
  group: AdviceRung;
}

/** So many offers stand open on a rung; the others are one tap away. Several needs want room for each. */
function openCount({ story }: Advice): number {
  return story.needs.length > 1 ? 5 : 3;
}

export function AdviceRungView({ data, advice, group }: Props) {
  const { words } = data;
  const { rung, suggestions, tried, next } = group;
  const id = `trede-${rung}`;
  const shown = openCount(advice);
  const needsWijk = rung === 'wijk' && advice.story.wijk === undefined;
  // Said once where it is the same for all; with each offer where it is not.
  const common = suggestions.length > 0 ? because(data, suggestions[0]!.because, advice) : '';
  const isCommon = suggestions.every((suggestion) => because(data, suggestion.because, advice) === common);
  return (
    <section class="gidw-tread" data-rung={rung} id={id} aria-labelledby={`${id}-kop`}>
      <h2 class="gidw-tread__head" id={`${id}-kop`}>
        <span class="gidw-tread__no">
          <span class="gidw-said">{fill(words['rung.number'], { number: rungNumber(rung) })}</span>
          <span aria-hidden="true">{rungNumber(rung)}</span>
        </span>{' '}
        <span>
          <span class="gidw-tread__word">{words[`rung.${rung}.name`]}</span>{' '}
          <span class="gidw-tread__more">{words[`rung.${rung}.more`]}</span>
        </span>
      </h2>
      <div class="gidw-tread__body">
        {rung === 'tailored' && !advice.single && <p class="gidw-lead">{words['guide.advice.tailored']}</p>}
        {tried && <p class="gidw-soft">{words['guide.advice.tried']}</p>}
        {isCommon && common !== '' && <p class="gidw-because">{common}</p>}
        {rung === 'team' && <TeamSign data={data} advice={advice} />}
        {suggestions.length > 0 && (
          <Picks data={data} advice={advice} suggestions={suggestions.slice(0, shown)} isCommon={isCommon} />
        )}
        {suggestions.length > shown && (
          <details class="gidw-more">
            <summary>{fill(words['guide.advice.more'], { count: suggestions.length - shown })}</summary>
            <Picks data={data} advice={advice} suggestions={suggestions.slice(shown)} isCommon={isCommon} />
          </details>
        )}
        {needsWijk && <WijkPicker data={data} need={advice.story.needs[0]?.id} />}
        {next !== undefined && (
          <p class="gidw-next">
            {words['guide.advice.enough']}{' '}
            <a href={`#trede-${next}`}>
              {fill(words['guide.advice.next'], { number: rungNumber(next), name: words[`rung.${next}.name`] })}
            </a>
          </p>
        )}
      </div>
    </section>
  );
}

function TeamSign({ data, advice: { wijkteam, story } }: { data: GuideData; advice: Advice }) {
  const { signs, words, links, wijken } = data;
  const facts = signs.find((sign) => sign.wijkteam === wijkteam) ?? signs[0];
  const wijk = wijken.find(({ id }) => id === story.wijk?.id);
  return facts ? <Sign facts={facts} words={words} wijk={wijk?.name} wijkenHref={links.wijken} headingLevel="h3" /> : null;
}

interface PicksProps {
  data: GuideData;
  advice: Advice;
  suggestions: readonly Suggestion[];
  /** True when the reasons stand above the list already. */
  isCommon: boolean;
}

function Picks({ data, advice, suggestions, isCommon }: PicksProps) {
  return (
    <ul class="gidw-rows">
      {suggestions.map(({ service: { id }, because: reasons }) => {
        const facts = data.services.find((service) => service.id === id);
        const reason = isCommon ? '' : because(data, reasons, advice);
        return facts ? (
          <Pick key={id} data={data} facts={facts} reason={reason} isGiver={advice.story.asker === 'giver'} />
        ) : null;
      })}
    </ul>
  );
}

interface PickProps {
  data: GuideData;
  facts: GuideService;
  reason: string;
  isGiver: boolean;
}

function Pick({ data: { links, words }, facts, reason, isGiver }: PickProps) {
  const { id, rung, certainty, name, giving } = facts;
  // To somebody who gives, what others get says nothing.
  const summary = isGiver ? (giving ?? words['wijk.bring_volunteers']) : facts.summary;
  return (
    <li data-service={id} data-rung={rung} data-certainty={certainty}>
      <a class="gidw-row__name notranslate" href={`${links.offer}${id}/`}>
        <Worded value={name} />
      </a>
      <OfferLines facts={facts} summary={summary} inDutch={words['offer.in_dutch']} />
      {reason !== '' && <p class="gidw-because">{reason}</p>}
    </li>
  );
}

/** Why something is suggested, in words: the answers that led to it. */
function because(data: GuideData, reasons: readonly Reason[], { story }: Advice): string {
  const { words, topics, wijken } = data;
  const topic = wholeTopic(
    topics,
    story.needs.map(({ id }) => id),
  );
  const quote = (text: string): string => fill(words['guide.advice.quote'], { text });
  const said = reasons.flatMap((reason) => {
    // Who chose a topic, and nothing in it, did not say any of its needs.
    if (reason.kind === 'need' && topic) return [];
    if (reason.kind === 'need') return quote(plain(needName(topics, reason.need.id) ?? ''));
    if (reason.kind === 'burden' && story.burden) return quote(plain(choiceLabel(data, 'burden', story.burden, {})));
    if (reason.kind === 'tried') return quote(words['guide.tried.nearby']);
    return [];
  });
  const wijk = wijken.find(({ id }) => id === story.wijk?.id)?.name ?? '';
  return [
    said.length > 0 ? fill(words['guide.advice.because'], { answers: inList(data.listJoints, said) }) : '',
    topic && reasons.some(({ kind }) => kind === 'need')
      ? fill(words['guide.advice.because_topic'], { topic: plain(topic.name) })
      : '',
    reasons.some(({ kind }) => kind === 'asker') ? words['guide.advice.because_giver'] : '',
    reasons.some(({ kind }) => kind === 'wijk') ? fill(words['guide.advice.because_wijk'], { wijk }) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Without a wijk: the way to each of them, at the same question. */
function WijkPicker({ data: { words, wijken, links }, need }: { data: GuideData; need: string | undefined }) {
  return (
    <details class="gidw-more gidw-screen">
      <summary>
        {words['guide.advice.pick_wijk']} {words['guide.advice.pick_wijk_list']}
      </summary>
      <ul class="gidw-wijk-picks">
        {wijken.map(({ id, name }) => (
          <li key={id}>
            <a href={`${links.wijken}${id}/${need === undefined ? '' : `#${need}`}`} data-pick-wijk={id}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
