/*
 * Words that carry a question but say nothing of what it is about, folded. They count for little;
 * they do count, so that "ik kan niet meer" is still found.
 */
const lists: Readonly<Record<string, string>> = {
  nl: `aan al alle allemaal als altijd ben bij bent bestaat bestaan beetje ook daar dan dat de deze die dit doe doen door dus
    een eens en er erg even gaan gaat geen graag haar had hallo heb hebben hebt heeft heel hem hen het hier hij hoe
    hoi hulp help helpen hun iemand iets ik in is ja je jij jou jouw jullie kan kun kunnen kunt maar me mee meer men met mij mijn
    moet moeten mn na naar niet niets nodig nog nu of om omdat ons onze ook op over per s soms steeds t te tegen ten terug toch
    toe tot u uit uw van veel via vind vinden voor vraag waar waarom wanneer want was wat we weer weet weg wel welke wie wij wil
    willen wilt word worden wordt zal ze zeer zelf zich zij zijn zo zoek zoeken zn zou zonder`,
  en: `a about am an and any anyone anything are as at be been but by can cant could do does dont for from get give go got has have
    help her here him his how i if im in is it its ive just like looking me my need no not of on or our please she so some somebody
    someone something that the their them there they this to too up us very want was we what when where which who why will with
    would you your`,
  tr: `acaba ama artik bana bazi beni benim bir biraz biri birisi bu cok da daha de degil diye en gibi hangi hem hep her icin ile
    ise istiyorum kadar ki kim lazim mi mu nasil ne neden nerede nereye o olan oldu onu onun sadece sen siz su ve veya var ya
    yardim yok`,
  ar: `الي انا انت اريد احتاج اين او اي ايه الى ان بدي بس حتي حدا حد شي شيء عايز عن عند عندي علي على في فين فيه كان كل كم كيف لا لازم
    لدي لكن لم لما لو لي ليش ما ماذا مش مع من مين ممكن محتاج مساعده منو هذا هذه هل هنا هناك هو هي هون و وين يا`,
  pl: `a albo ale bo bardzo bez byc by chce ci co czy dla do gdzie i ich ile ja jak jaki jest jestem jeszcze juz kiedy kto ktos ktory
    ma mam mi mnie moge moj moja moje mojej moim mozna na nas nie nim o od po pod pomoc pomocy pomoze potrzebuje prosze przez
    przy sa sie sobie szukam ta tak tam te tego tej ten to tu tylko u w we wszystko z za ze zeby znalezc`,
  uk: `а або але бо будь був була в ви вже все всі від він вона вони да де для до допомога допомогти допомоги дуже є же з за зі знаити
    і із ік и коли кого ким кто куди ласка ли ме мене мені мени моя мои мого може можна можу моєі мое на нам нас не нема немає ни ні
    о от по при про потрібно потрибно потрибна потребую с свои свій та так там те ти тои тут у хочу хто це чи чому шо шукаю що щоб
    я як яка яки якии`,
};

const sets = new Map(Object.entries(lists).map(([lang, words]) => [lang, new Set(words.split(/\s+/))]));

/** Whether a folded word only carries the question, in a language. */
export function isStopWord(lang: string, word: string): boolean {
  return sets.get(lang)?.has(word) ?? false;
}
