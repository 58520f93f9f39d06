/** The sheet itself: what goes along, on one A4 or on a screen that is handed over. */
import { siteName, telHref } from '#domain/contact.ts';
import type { Handover } from '#domain/handover.ts';
import { finished, type Question } from '#domain/guide.ts';
import { rungNumber } from '#domain/ladder.ts';
import type { Sheet } from '#domain/sheet.ts';
import type { ComponentChildren } from 'preact';
import type { GuideData } from './facts.ts';
import { directoryOf } from './GuideView.tsx';
import { answerLabel, subjectLabels } from './labels.ts';
import { nameOfGone } from './sheet-text.ts';
import type { SheetWords } from './sheet-words.ts';
import { Sign } from './Sign.tsx';
import { Worded } from './Worded.tsx';
import { fill, type GuideWord } from './words.ts';

interface Props {
  data: GuideData;
  words: SheetWords;
  handover: Handover;
  sheet: Sheet;
  /** The day it is made, in words. */
  date: string;
  /** The code that somebody else scans. */
  qr?: ComponentChildren;
}

const told: readonly Question[] = ['asker', 'need', 'burden', 'tried'];

export function SheetView({ data, words, handover, sheet, date, qr }: Props) {
  const { answers, story, giving, triedWords, withoutEntry } = handover;
  const { signs, links, wijken } = data;
  const sign = signs.find(({ wijkteam }) => wijkteam === sheet.advice.wijkteam) ?? signs[0];
  const wijk = wijken.find(({ id }) => id === sheet.advice.story.wijk?.id)?.name;
  const progress = finished(directoryOf(data), answers);
  const labelsOf = (question: Question) =>
    question === 'need' ? subjectLabels(data, answers.needs) : answerLabel(data, question, progress);
  return (
    <article class="gidw-sheet" data-sheet aria-labelledby="blad">
      <div class="gidw-sheet__head">
        <div class="gidw-flow">
          <h2 class="gidw-sheet__title" id="blad">
            {words['sheet.about']}
          </h2>
          <p class="gidw-soft">
            {data.site}. {fill(words['sheet.made_on'], { date })}
          </p>
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
        </div>
        {qr}
      </div>
      {sheet.gone.length > 0 && (
        <p class="gidw-empty" data-gone>
          {fill(words['sheet.gone'], { names: sheet.gone.map(nameOfGone).join(', ') })}
        </p>
      )}
      {sheet.lines.some(({ isOn }) => isOn) && <SheetLines data={data} words={words} sheet={sheet} />}
      {!withoutEntry && sign && (
        <div class="gidw-sheet__entry">
          <h3>{words['sheet.entry']}</h3>
          <Sign facts={sign} words={data.words} wijk={wijk} wijkenHref={links.wijken} headingLevel="h3" />
        </div>
      )}
    </article>
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

function SheetLines({ data, words, sheet }: Pick<Props, 'data' | 'words' | 'sheet'>) {
  const shown = sheet.lines.filter(({ isOn }) => isOn);
  return (
    <section aria-labelledby="blad-past">
      <h3 id="blad-past">{words['sheet.fits']}</h3>
      <ul class="gidw-sheet__lines">
        {shown.map(({ id, rung }) => {
          const facts = data.services.find((service) => service.id === id);
          if (!facts) return null;
          const { name, phone, url, street, area, warning, certainty } = facts;
          return (
            <li key={id} data-service={id} data-rung={rung} data-certainty={certainty}>
              <span class="gidw-sheet__rung">
                <span class="gidw-sheet__no">{rungNumber(rung)}</span> {data.words[`rung.${rung}.name`]}
              </span>
              <span>
                <a class="gidw-row__name" href={`${data.links.offer}${id}/`}>
                  <Worded value={name} />
                </a>{' '}
                {area !== undefined && <>{area}. </>}
                {street !== undefined && <span class="notranslate">{street}. </span>}
                {phone !== undefined && (
                  <a href={telHref(phone)}>
                    <b class="gidw-num">
                      <bdi>{phone}</bdi>
                    </b>
                  </a>
                )}
                {url !== undefined && (
                  <a href={url} rel="noreferrer" class="notranslate">
                    {siteName(url)}
                  </a>
                )}
                {warning !== undefined && <span class="gidw-doubt"> {warning}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
