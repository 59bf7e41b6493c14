/**
 * Whether a name as it stands in a byline or a file's properties is that of a body: it has a word that only bodies have in
 * their names (`Company`, `Ministry`, `Universidad`), or one of the few that are family names too (`Bank`, `Press`, `Guard`).
 *
 * The rule for those few: two words of which the last is one of them, initials apart, are a person (`Marie Bank`, `Jane
 * A. Press`), unless the first word is no given name (`World Bank`, `Associated Press`, `HSBC Bank`). Anywhere else in a
 * name they make it a body (`Bank of Holm`, `Holm Harbour Bank`, `Union Shipping`).
 */
export function namesBody(name: string): boolean {
  if (BODY_WORD.test(name) || BODY_COMPOUND.test(name) || BODY_STEM.test(name)) return true;
  const words = name.split(' ').filter((word) => !/^\p{L}\.$/u.test(word));
  if (!words.some((word) => ALSO_FAMILY_NAME.test(word))) return false;
  const [first = '', second = ''] = words;
  const isJustInitials = words.length === 1 && name.includes(' ');
  const mayBePerson = words.length === 2 && !ALSO_FAMILY_NAME.test(first) && ALSO_FAMILY_NAME.test(second);
  return !isJustInitials && !(mayBePerson && !NO_GIVEN_NAME.test(first) && !isAcronym(first, name));
}

/** Whether a name is that of a body with what it is for: `Ministry of Trade`. An `and` behind that may belong to the name. */
export const namesBodyFor = (name: string): boolean => BODY_FOR.test(name);

/** Words of a language's names of bodies, as alternatives of an expression. */
const ENGLISH =
  'news|agency|agencies|staff|desk|team|bureau|ministry|department|office|council|committee|commission|organi[sz]ation|association|institute|institution|foundation|university|group|network|watch|times|post|herald|tribune|journal|gazette|observer|monitor|company|companies|corporation|corp|limited|inc|incorporated|ltd|llc|llp|plc|ngo|nations|international|society|federation|authority|administration|directorate|secretariat|government|parliament|college|museum|alliance|coalition|consortium|embassy|mission|party|movement|front|media|editorial|editors|services?|wire|reuters|afp|ap|army|navy|police|militia|brigade|battalion|coastguard|command|corps|centre|center|board|senate|congress|tribunal|secretariat|programme|program|project|academy|hospital|library|laborator(?:y|ies)|archives?|unit|customs|division|initiative|fund|forum|league|trust';
const FRENCH =
  'garde|police|armée|marine nationale|centre|commission|tribunal|douanes?|bureau|fonds|ligue|compagnie|entreprise|société|sarl|conseil|ministère|agence|université|institut|groupe|banque|comité|département|fondation|presse|rédaction|fédération|ambassade|gouvernement|organisation|observatoire';
const GERMAN =
  'küstenwache|polizei|bundeswehr|zentrum|gericht|bundeskanzleramt|zoll|firma|gesellschaft|gmbh|mbh|ministerium|agentur|behörde|universität|hochschule|institut|verband|verein|gruppe|ausschuss|komitee|kommission|abteilung|stiftung|nachrichten|presse|redaktion|botschaft|büro|regierung|bundesamt|landesamt|amt';
const SPANISH =
  'guardia|policía|ejército|armada|centro|tribunal|aduanas?|liga|compañía|empresa|sociedad|consejo|ministerio|agencia|universidad|instituto|asociación|grupo|oficina|banco|comité|comisión|departamento|fundación|prensa|noticias|redacción|federación|embajada|gobierno|organización|observatorio|unión';
const WORDS = `${ENGLISH}|${FRENCH}|${GERMAN}|${SPANISH}`;

/** `\b` knows the letters of English only. */
const BODY_WORD = new RegExp(`(?<!\\p{L})(?:${WORDS})(?!\\p{L})`, 'iu');

/** German joins its words: `Außenministerium`, `Nachrichtenagentur`. */
const BODY_COMPOUND =
  /\p{L}{3}(?:ministerium|agentur|behörde|universität|hochschule|institut|gesellschaft|verband|verein|stiftung|kommission|ausschuss|redaktion|gruppe)(?!\p{L})|(?<!\p{L})(?:bundes|landes|volks|zentral|national|commerz)bank(?!\p{L})|(?<!\p{L})(?:(?:bundes|europa|gemeinde|sicherheits|stadt)rat(?!\p{L})|rat (?:der|des|für) )/iu;

const BODY_STEM =
  /משרד|סוכנות|משמר|משטרת|צבא|חיל ה|אוניברסיטת|אוניברסיטה|המכון|רשות|מרכז|ממשלת|מערכת|דובר|לשכת|הודעת|תנועת|מועצת|ארגון|עמותת|ועדת|وكالة|وزارة|جامعة|معهد|شركة|(?<!\p{L})(?:ال)?(?:شرطة|جيش|حرس|خفر|قوات|حكومة|مركز)(?!\p{L})|هيئة|تحرير|(?<!\p{L})(?:ال)?(?:مكتب|مجلس|منظمة|جمعية|لجنة|اتحاد|مؤسسة)(?!\p{L})|(?<!\p{L})حركة /u;

const ALSO_FAMILY_NAME = /^(?:bank|press|union|guard|force|forces|court|school|church|chamber|station)$/iu;

/** Words that stand before `Bank`, `Press` or `Guard` in the name of a body, and are nobody's given name. */
const NO_GIVEN_NAME =
  /^(?:the|coast|border|air|armed|defen[cs]e|security|task|home|police|revolutionary|republican|supreme|high|district|county|business|law|radio|world|european|african|asian|american|arab|british|deutsche|soviet|swiss|islamic|central|national|federal|state|international|associated|united|royal|western|eastern|northern|southern|free|foreign|first|new|city|people[’']?s|credit|trade|labou?r|students?|customs|monetary|savings|commercial|investment|development|agricultural|merchant|university|academic|u\.?s\.?|u\.?k\.?|eu)$/iu;

/** `HSBC` in `HSBC Bank`; where all is in capitals, capitals say nothing. */
const isAcronym = (word: string, name: string): boolean => /^\p{Lu}{3,}$/u.test(word) && /\p{Ll}/u.test(name);

const BODY_FOR = new RegExp(
  `(?<!\\p{L})(?:${WORDS}|bank|union|\\p{L}{3,}ministerium)\\s+(?:(?:of|for|on|de|du|des|del|der|für|para|pour)\\s|d[’'])`,
  'iu',
);
