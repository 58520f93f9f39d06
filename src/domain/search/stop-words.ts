/*
 * Words that carry a question but say nothing of what it is about, folded. They count for little;
 * they do count, so that "ik kan niet meer" is still found.
 */
const lists: Readonly<Record<string, string>> = {
  nl: `aan aantal achter al alle allemaal alles als altijd andere anders beetje ben bent bestaan bestaat bij binnen bleef
    blijf daar dacht dan dat de deze die dit doe doen door durf durven dus echt een eens eigen eigenlijk elke en enige er
    erg even gaan gaat gebeurt geen gewoon geworden graag haar had hadden halen half hallo heb hebben hebt heeft heel help
    helpen hem hen het hier hij hoe hoi hulp hun ieder iedere iemand iets ik in ineens inmiddels intussen is ja je jij jou
    jouw juist jullie kan komen komt kun kunnen kunt kwam laat langer laten lijkt maak maar maken me mee meer men met mij
    mijn misschien mn moet moeten mogelijk morgen na naar niet niets niks nodig nog nooit nu of om omdat onder ongeveer
    ons onze ooit ook op opeens over paar pas per praktisch s sinds sommige soms steeds straks t te tegen ten terug
    terwijl tijdens toch toe tot totdat tussen u uit uw vaak van vanaf vandaag veel via vind vinden volgens voor vooral
    vraag waar waarbij waardoor waarmee waarom wanneer want was wat we weer weet weg wel welke werd wie wij wil willen
    wilt word worden wordt zal ze zeer zeg zegt zei zelf zelfs zich zij zijn zn zo zodat zoek zoeken zonder zou zulke`,
  en: `a about again all also always am an and another any anyone anything are as at back be because become been before but by
    can cannot cant come could did do does doing dont even ever every for from get getting give go going gonna got had has
    have help her here him his how i if im in into is it its ive just keep kind know last let like looking lot made make
    many me might more most much my myself need never no not now of off often on once one only or other our ours own please
    really said say says see she should since so some somebody someone something still sure than that the their them then
    there they theyre thing think this through to too under until up us very wanna want was we well were what when where
    which who why will with without would you your`,
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
