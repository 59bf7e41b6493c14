import type { MeaningChangeKind } from './meaningChange.ts';

/**
 * What a word by itself is about, in English, French, German, Spanish, Hebrew, Arabic, Chinese and Japanese; undefined for any
 * other. Words come in comparable form (quotation marks as `'`). The lists name what changes a report's meaning, not a language.
 */
export function meaningOf(word: string): MeaningChangeKind | undefined {
  if (/[\p{N}]/u.test(word)) return isUnitOnly(word) ? 'unit' : 'number';
  if (/^[\p{Sc}]$/u.test(word)) return 'currency';
  if (/^[%‰°]$/.test(word)) return 'unit';
  const folded = word.toLowerCase();
  if (folded.endsWith("n't")) return 'negation';
  return LISTED.get(folded) ?? LISTED.get(withoutProclitic(folded)) ?? (isName(word, folded) ? 'name' : undefined);
}

/** `m²` holds a digit sign and no number. */
const isUnitOnly = (word: string): boolean => /^\p{L}+[²³]$/u.test(word);

/** Hebrew and Arabic write small words together with the next: one such beginning is taken off. */
function withoutProclitic(word: string): string {
  return word.replace(/^(?:ו?[בהכלמש]{1,2}|ו)(?=[א-ת]{2})/u, '').replace(/^(?:[وف]?(?:ال|لل|[بكل])?)(?=[ء-ي]{3})/u, '');
}

/** Written with a capital and not for standing at the beginning of a sentence, as far as a word tells. */
function isName(word: string, folded: string): boolean {
  return /^\p{Lu}/u.test(word) && !SMALL_WORDS.has(folded);
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const NEGATIONS = words(`
  no not never none nobody nothing neither nor nowhere cannot without denied denies deny refused refuses false falsely unless hardly
  ne n' pas non jamais aucun aucune rien personne ni sans guère nie nié dément démenti
  nicht kein keine keinen keiner keinem keines nie niemals niemand nichts weder ohne kaum
  ningún ninguna ninguno nadie nada nunca jamás tampoco sin niega negó
  לא אל אין איננו אינה אינם אינן אינו בלי ללא מעולם טרם שום אף הכחיש הכחישה מכחיש
  لا لم لن ليس ليست ليسوا ما غير بدون دون أبدا نفى نفت ينفي تنفي لا
  不 没 沒 無 无 未 非 否 莫 勿 ず ぬ`);

const NUMBERS = words(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion
  dozen dozens score half third quarter first second third fourth fifth sixth seventh eighth ninth tenth last both several few many most
  all some any every each once twice double triple least
  zéro un une deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante
  cent cents mille milliard milliards douzaine douzaines moitié tiers premier première deuxième troisième plusieurs tous toutes
  null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig
  neunzig hundert tausend million millionen milliarde milliarden dutzend hälfte erste zweite dritte alle einige mehrere viele
  cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta cuarenta cincuenta sesenta
  setenta ochenta noventa ciento mil millón millones docena mitad primero primera segundo segunda tercero todos varias varios
  אפס אחד אחת שניים שתיים שני שתי שלושה שלוש ארבעה ארבע חמישה חמש שישה שש שבעה שבע שמונה תשעה תשע עשרה עשר עשרים שלושים ארבעים חמישים
  שישים שבעים שמונים תשעים מאה מאות אלף אלפים אלפי מיליון מיליוני מיליארד חצי שליש רבע ראשון ראשונה שנייה כל כמה רוב
  صفر واحد واحدة اثنان اثنين اثنتين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان تسعة تسع عشرة عشر عشرون عشرين ثلاثون
  ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين مئة مائة مئات ألف آلاف مليون ملايين مليار نصف ثلث ربع
  أول أولى ثاني كل بعض جميع معظم
  零 〇 一 二 两 兩 三 四 五 六 七 八 九 十 百 千 万 萬 亿 億 兆 半 第`);

const UNITS = words(`
  percent percentage per km kilometre kilometres kilometer kilometers mile miles metre metres meter meters cm mm foot feet inch inches
  kg kilogram kilograms kilogrammes gram grams tonne tonnes ton tons pound pounds litre litres liter liters barrel barrels hectare
  hectares acre acres watt watts mw gw kwh degree degrees celsius fahrenheit second seconds minute minutes hour hours day days week weeks
  month months year years decade decades century
  pour-cent kilomètre kilomètres mètre mètres tonnes litres heure heures jour jours semaine semaines mois an ans année années
  prozent kilometer meter tonne tonnen liter stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren
  kilómetro kilómetros metro metros tonelada toneladas litro litros hora horas día días semana semanas mes meses año años
  אחוז אחוזים קילומטר מטר מטרים ק'מ ק"מ טון טונות ליטר שעה שעות יום ימים שבוע שבועות חודש חודשים שנה שנים
  بالمئة كيلومتر كيلومترات متر أمتار طن أطنان لتر ساعة ساعات يوم أيام أسبوع أسابيع شهر أشهر سنة سنوات عام أعوام`);

const CURRENCIES = words(`
  dollar dollars euro euros pound sterling shekel shekels yen yuan renminbi rouble roubles ruble rubles rupee rupees riyal riyals dinar dinars dirham franc francs usd
  eur gbp ils nis jpy cny rub chf livre livres rial rials dólar dólares
  שקל שקלים דולר דולרים אירו يورو דינר دولار دولارات شيكل دينار ريال جنيه 元 圆 圓 円`);

const DATES = words(`
  january february march april june july august september october november december monday tuesday wednesday thursday friday saturday
  sunday today yesterday tomorrow jan feb mar apr jun jul aug sep sept oct nov dec
  janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche
  aujourd'hui hier demain januar februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag heute
  gestern morgen enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves
  viernes sábado domingo hoy ayer mañana
  ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר היום אתמול מחר
  يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت اليوم أمس غدا
  年 月 日`);

const SMALL_WORDS = new Set(
  words(`
  a an the this that these those he she it they we you i his her its their our my in on at of to by for from with as and or but if when while
  who what which where how there here after before since until about into over under also then than so such is are was were be been has have
  had said le la les l' un une des du de au aux ce cette il elle ils elles nous vous et ou mais dans sur pour par avec der die das den dem des
  ein eine einen er sie es wir und oder aber im in an auf mit von zu el los las una del al y o pero en con por para su sus`),
);

/** Of several lists with a word the last counts, so the gravest stands last. */
const LISTED: ReadonlyMap<string, MeaningChangeKind> = new Map(
  (
    [
      ['date', DATES],
      ['unit', UNITS],
      ['currency', CURRENCIES],
      ['number', NUMBERS],
      ['negation', NEGATIONS],
    ] as const
  ).flatMap(([kind, list]) => list.map((word) => [word, kind] as const)),
);
