/** Texts with a marked passage, and edits of which it is known what they do to it. Nothing here is taken from the program. */

export interface Language {
  readonly name: string;
  readonly subjects: readonly string[];
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  readonly places: readonly string[];
  readonly space: string;
  readonly stop: string;
  /** Puts a negation into a sentence. */
  readonly negation: string;
  readonly units: readonly [string, string];
}

export const languages: readonly Language[] = [
  {
    name: 'English',
    subjects: [
      'The ministry',
      'A senior official',
      'Colonel Adler',
      'The Red Crescent',
      'Sara Haddad',
      'The delegation',
      'Minister Brandt',
      'The agency',
    ],
    verbs: ['reported', 'confirmed', 'rejected', 'counted', 'described', 'announced', 'welcomed', 'withdrew'],
    objects: [
      'hostages held in the north',
      'trucks of aid at the crossing',
      'prisoners on the first list',
      'families waiting for news',
      'bodies returned last week',
      'tents near the coast',
      'wounded in two hospitals',
    ],
    places: [
      'in Cairo',
      'in Doha',
      'near Rafah',
      'at the border',
      'in Geneva',
      'outside the capital',
      'on the coast road',
    ],
    space: ' ',
    stop: '.',
    negation: 'not',
    units: ['kilometres', 'miles'],
  },
  {
    name: 'French',
    subjects: [
      'Le ministère',
      'Un haut responsable',
      'Le colonel Marchand',
      'La Croix-Rouge',
      'Élise Haddad',
      'La délégation',
      'L’agence',
    ],
    verbs: ['a signalé', 'a confirmé', 'a rejeté', 'a compté', 'a décrit', 'a annoncé', 'a retiré'],
    objects: [
      'otages détenus au nord',
      'camions d’aide au passage',
      'prisonniers de la première liste',
      'familles en attente',
      'corps rendus la semaine dernière',
      'blessés dans deux hôpitaux',
    ],
    places: ['au Caire', 'à Doha', 'près de Rafah', 'à la frontière', 'à Genève', 'hors de la capitale'],
    space: ' ',
    stop: '.',
    negation: 'jamais',
    units: ['kilomètres', 'mètres'],
  },
  {
    name: 'Hebrew',
    subjects: ['משרד החוץ', 'גורם בכיר', 'אלוף משנה אדלר', 'הסהר האדום', 'שרה כהן', 'המשלחת', 'השר ברנט', 'הסוכנות'],
    verbs: ['דיווח על', 'אישר את', 'דחה את', 'ספר את', 'תיאר את', 'הודיע על', 'בירך על'],
    objects: [
      'החטופים שבצפון',
      'משאיות הסיוע במעבר',
      'האסירים שברשימה הראשונה',
      'המשפחות הממתינות',
      'הגופות שהוחזרו',
      'הפצועים בבתי החולים',
    ],
    places: ['בקהיר', 'בדוחא', 'ליד רפיח', 'בגבול', 'בז׳נבה', 'מחוץ לבירה'],
    space: ' ',
    stop: '.',
    negation: 'לא',
    units: ['קילומטר', 'מטר'],
  },
  {
    name: 'Arabic',
    subjects: [
      'وزارة الخارجية',
      'مسؤول كبير',
      'العقيد منصور',
      'الهلال الأحمر',
      'سارة حداد',
      'الوفد',
      'الوزير سالم',
      'الوكالة',
    ],
    verbs: ['أعلنت عن', 'أكد وجود', 'رفض نقل', 'أحصى عدد', 'وصف حال', 'رحب بعودة'],
    objects: [
      'الرهائن في الشمال',
      'شاحنات المساعدات عند المعبر',
      'الأسرى في القائمة الأولى',
      'العائلات المنتظرة',
      'الجثث المستعادة',
      'الجرحى في المستشفيات',
    ],
    places: ['في القاهرة', 'في الدوحة', 'قرب رفح', 'عند الحدود', 'في جنيف', 'خارج العاصمة'],
    space: ' ',
    stop: '.',
    negation: 'لم',
    units: ['كيلومتر', 'متر'],
  },
  {
    name: 'Chinese',
    subjects: ['外交部', '一名高级官员', '阿德勒上校', '红新月会', '陈莎拉', '代表团', '布兰特部长', '通讯社'],
    verbs: ['报告了', '证实了', '拒绝了', '统计了', '描述了', '宣布了', '欢迎了'],
    objects: [
      '被扣押在北部的人质',
      '停在口岸的援助卡车',
      '第一份名单上的囚犯',
      '等待消息的家庭',
      '上周归还的遗体',
      '两家医院的伤者',
    ],
    places: ['在开罗', '在多哈', '在拉法附近', '在边境', '在日内瓦', '在首都郊外'],
    space: '',
    stop: '。',
    negation: '没有',
    units: ['公里', '米'],
  },
];

/** A text in which the passage stands between `before` and `after`. */
export interface MarkedText {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

export const textOf = ({ before, passage, after }: MarkedText): string => before + passage + after;
export const placeOf = ({ before, passage }: MarkedText) => ({
  start: before.length,
  end: before.length + passage.length,
});

type Draw = () => number;
export const pick = <Thing>(draw: Draw, things: readonly Thing[]): Thing =>
  things[Math.floor(draw() * things.length)] as Thing;
const whole = (draw: Draw, most: number): number => Math.floor(draw() * most);

/** A sentence with a number, a name, a unit; hardly any two are alike. */
function sentence(draw: Draw, language: Language): string {
  const { space, stop, subjects, verbs, objects, places, units } = language;
  const parts = [
    pick(draw, subjects),
    pick(draw, verbs),
    String(10 + whole(draw, 9000)),
    pick(draw, objects),
    pick(draw, places),
  ];
  const tail = draw() < 0.5 ? [String(2 + whole(draw, 400)), pick(draw, units)] : [];
  return [...parts, ...tail].join(space) + stop;
}

function paragraph(draw: Draw, language: Language, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(draw, language)).join(language.space);
}

/** A text of several paragraphs with a sentence or most of one marked in one of them. */
export function markedText(draw: Draw, language: Language): MarkedText {
  const paragraphs = Array.from({ length: 5 + whole(draw, 6) }, () => paragraph(draw, language, 2 + whole(draw, 4)));
  const at = 1 + whole(draw, paragraphs.length - 2);
  const own = Array.from({ length: 3 + whole(draw, 3) }, () => sentence(draw, language));
  const index = whole(draw, own.length);
  const marked = own[index] ?? '';
  const { space } = language;
  // A whole sentence, or one without its first and last words.
  const cut = draw() < 0.5 ? 0 : Math.max(1, marked.indexOf(space === '' ? marked.slice(2, 3) : ' ') + 1);
  const end = draw() < 0.5 ? marked.length : marked.length - 1;
  const lead = own.slice(0, index).join(space) + (index > 0 ? space : '');
  const tail = (index < own.length - 1 ? space : '') + own.slice(index + 1).join(space);
  return {
    before: `${paragraphs.slice(0, at).join('\n')}\n${lead}${marked.slice(0, cut)}`,
    passage: marked.slice(cut, end),
    after: `${marked.slice(end)}${tail}\n${paragraphs.slice(at).join('\n')}`,
  };
}

type Verdict =
  /** The passage stands at the marked place, word for word, and must be found there. */
  | 'found'
  /** As `found`, but another place is as good: saying so is right as well. */
  | 'found or flagged'
  /** It was altered, removed, or cannot be told from a copy: nothing but `changed`, `ambiguous` or `lost` is right. */
  | 'flagged';

export interface Edit {
  readonly name: string;
  readonly verdict: Verdict;
  /** Whether the altered passage still stands in its place, so that it should be shown there. */
  readonly inPlace?: true;
  apply(text: MarkedText, draw: Draw, language: Language): MarkedText | undefined;
}

const elsewhere = (
  text: MarkedText,
  draw: Draw,
  change: (paragraphs: string[], draw: Draw) => string[],
): MarkedText => {
  const lines = text.before.split('\n');
  const own = lines.pop() ?? '';
  const rest = text.after.split('\n');
  const ownTail = rest.shift() ?? '';
  const isBefore = draw() < 0.5;
  const before = isBefore ? change(lines, draw) : lines;
  const after = isBefore ? rest : change(rest, draw);
  return {
    ...text,
    before: [...before, own].join('\n'),
    after: [ownTail, ...after].join('\n'),
  };
};

const inside = (text: MarkedText, passage: string | undefined): MarkedText | undefined =>
  passage === undefined || passage === text.passage ? undefined : { ...text, passage };

/** A place within a passage between two words, or two characters where there are no spaces. */
function gapIn(passage: string, draw: Draw): number | undefined {
  const gaps = [...passage.matchAll(/ /g)].map(({ index }) => index + 1);
  if (gaps.length > 0) return pick(draw, gaps);
  return passage.length > 4 ? 2 + whole(draw, passage.length - 4) : undefined;
}

const digitChanged = (passage: string, draw: Draw): string | undefined => {
  const digits = [...passage.matchAll(/\d/g)].map(({ index }) => index);
  if (digits.length === 0) return undefined;
  const at = pick(draw, digits);
  const digit = Number(passage[at]);
  return `${passage.slice(0, at)}${(digit + 1 + whole(draw, 8)) % 10}${passage.slice(at + 1)}`;
};

/** Other sentences before the one that the passage stands in; of that one everything stays. */
function withNewLead(text: MarkedText, draw: Draw, language: Language): MarkedText {
  const lines = text.before.split('\n');
  const own = lines.pop() ?? '';
  const begun = own.slice(own.lastIndexOf(language.stop) + 1).trimStart();
  const lead = paragraph(draw, language, 1 + whole(draw, 2));
  return { ...text, before: [...lines, `${lead}${language.space}${begun}`].join('\n') };
}

/** Other sentences behind the one that the passage stands in. */
function withNewTail(text: MarkedText, draw: Draw, language: Language): MarkedText {
  const [own = '', ...rest] = text.after.split('\n');
  const ended = text.passage.endsWith(language.stop) ? '' : own.slice(0, own.indexOf(language.stop) + 1);
  const tail = paragraph(draw, language, 1 + whole(draw, 2));
  return { ...text, after: [`${ended}${language.space}${tail}`, ...rest].join('\n') };
}

const replaced = (passage: string, from: string, to: string): string | undefined =>
  passage.includes(from) ? passage.replace(from, to) : undefined;

export const edits: readonly Edit[] = [
  { name: 'nothing', verdict: 'found', apply: (text) => text },
  {
    name: 'a paragraph put in elsewhere',
    verdict: 'found',
    apply: (text, draw, language) =>
      elsewhere(text, draw, (lines) => {
        const at = whole(draw, lines.length + 1);
        return [...lines.slice(0, at), paragraph(draw, language, 1 + whole(draw, 6)), ...lines.slice(at)];
      }),
  },
  {
    name: 'a paragraph taken out elsewhere',
    verdict: 'found',
    apply: (text, draw) =>
      elsewhere(text, draw, (lines) => lines.filter((_, index) => index !== whole(draw, lines.length))),
  },
  {
    name: 'a paragraph written anew elsewhere',
    verdict: 'found',
    apply: (text, draw, language) =>
      elsewhere(text, draw, (lines) => {
        const at = whole(draw, lines.length);
        return lines.map((line, index) => (index === at ? paragraph(draw, language, 3) : line));
      }),
  },
  {
    name: 'the other paragraphs in another order',
    verdict: 'found',
    apply: (text, draw) =>
      elsewhere(text, draw, (lines) =>
        lines
          .map((line) => ({ line, key: draw() }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line),
      ),
  },
  {
    name: 'its paragraph moved to the beginning',
    verdict: 'found',
    apply: (text) => {
      const lines = text.before.split('\n');
      const own = lines.pop() ?? '';
      const [tail = '', ...rest] = text.after.split('\n');
      if (own.length < 40 || tail.length < 40) return undefined;
      return { before: own, passage: text.passage, after: [tail, ...lines, ...rest].join('\n') };
    },
  },
  {
    name: 'set otherwise: spaces, quotation marks, soft hyphens, decomposed letters',
    verdict: 'found',
    apply: (text, draw) => {
      const set = (part: string) =>
        part
          .replace(/ /g, () => pick(draw, [' ', ' ', '\u00a0', '\n', '  ', '\u2009']))
          .replace(/’/g, "'")
          .replace(/\p{L}(?=\p{L}{3})/gu, (letter) => (draw() < 0.05 ? `${letter}\u00ad` : letter))
          .replace(/fi/g, 'ﬁ');
      const form = draw() < 0.5 ? 'NFD' : 'NFC';
      const [before, passage, after] = [text.before, text.passage, text.after].map((part) => set(part).normalize(form));
      return { before: before ?? '', passage: passage ?? '', after: after ?? '' };
    },
  },
  {
    name: 'its lead written anew',
    verdict: 'found',
    apply: (text, draw, language) => withNewLead(text, draw, language),
  },
  {
    name: 'what follows it written anew',
    verdict: 'found',
    apply: (text, draw, language) => withNewTail(text, draw, language),
  },
  {
    name: 'all around it written anew',
    verdict: 'found or flagged',
    apply: (text, draw, language) => withNewTail(withNewLead(text, draw, language), draw, language),
  },
  {
    name: 'a digit, and its lead written anew, while a note quotes the old words',
    verdict: 'flagged',
    apply: (text, draw, language) => {
      const changed = inside(text, digitChanged(text.passage, draw));
      if (changed === undefined) return undefined;
      const led = withNewLead(changed, draw, language);
      return { ...led, after: `${led.after}\n[${whole(draw, 9000)}] (${language.units[0]}): “${text.passage}”` };
    },
  },
  {
    name: 'a digit, and all around it written anew, while a note quotes the old words',
    verdict: 'flagged',
    apply: (text, draw, language) => {
      const changed = inside(text, digitChanged(text.passage, draw));
      if (changed === undefined) return undefined;
      const led = withNewTail(withNewLead(changed, draw, language), draw, language);
      // Sentences that are made like the others may end by chance as what stood before the passage: then nobody could tell.
      return { ...led, after: `${led.after}\n[${whole(draw, 9000)}] (${language.units[0]}): “${text.passage}”` };
    },
  },
  {
    name: 'its words once more in another place',
    verdict: 'found or flagged',
    apply: (text, draw, language) =>
      elsewhere(text, draw, (lines) => {
        const at = whole(draw, lines.length + 1);
        const copy = `${sentence(draw, language)}${language.space}${text.passage}${language.space}${sentence(draw, language)}`;
        return [...lines.slice(0, at), copy, ...lines.slice(at)];
      }),
  },
  {
    name: 'its whole surroundings once more',
    verdict: 'flagged',
    apply: (text) => {
      const lead = text.before.slice(-80);
      const tail = text.after.slice(0, 80);
      return { ...text, after: `${text.after}\n${lead}${text.passage}${tail}` };
    },
  },
  {
    name: 'a digit',
    verdict: 'flagged',
    inPlace: true,
    apply: (text, draw) => inside(text, digitChanged(text.passage, draw)),
  },
  {
    name: 'a digit, while a note quotes the old words',
    verdict: 'flagged',
    apply: (text, draw, language) => {
      const changed = inside(text, digitChanged(text.passage, draw));
      return (
        changed && {
          ...changed,
          after: `${changed.after}\n${sentence(draw, language)}${language.space}“${text.passage}”`,
        }
      );
    },
  },
  {
    name: 'a negation put in',
    verdict: 'flagged',
    inPlace: true,
    apply: (text, draw, { negation, space }) => {
      const at = gapIn(text.passage, draw);
      return at === undefined
        ? undefined
        : inside(text, `${text.passage.slice(0, at)}${negation}${space}${text.passage.slice(at)}`);
    },
  },
  {
    name: 'a negation put in right before it',
    verdict: 'flagged',
    inPlace: true,
    apply: (text, _draw, { negation, space }) =>
      /[\p{L}\d] ?$/u.test(text.before) && !text.before.endsWith('\n')
        ? { ...text, before: `${text.before}${negation}${space}` }
        : undefined,
  },
  {
    name: 'a name',
    verdict: 'flagged',
    inPlace: true,
    apply: (text, draw, { places }) => {
      const named = places.find((place) => text.passage.includes(place));
      return named === undefined
        ? undefined
        : inside(
            text,
            replaced(
              text.passage,
              named,
              pick(
                draw,
                places.filter((place) => place !== named),
              ),
            ),
          );
    },
  },
  {
    name: 'a unit',
    verdict: 'flagged',
    inPlace: true,
    apply: (text, _draw, { units: [one, other] }) =>
      inside(text, replaced(text.passage, one, other) ?? replaced(text.passage, other, one)),
  },
  {
    name: 'letters, as by bad recognition',
    verdict: 'flagged',
    inPlace: true,
    apply: (text, draw) => {
      const letters = Array.from(text.passage);
      const places = letters.flatMap((letter, index) => (/\p{L}/u.test(letter) ? [index] : []));
      for (let count = 1 + Math.floor(places.length / 20); count > 0; count -= 1) {
        const at = pick(draw, places);
        letters[at] =
          letters[at] === '口'
            ? '日'
            : /\p{Script=Han}/u.test(letters[at] ?? '')
              ? '口'
              : letters[at] === 'x'
                ? 'y'
                : 'x';
      }
      return inside(text, letters.join(''));
    },
  },
  {
    name: 'a word',
    verdict: 'flagged',
    inPlace: true,
    apply: (text, draw, { objects }) => {
      const named = objects.find((object) => text.passage.includes(object));
      return named === undefined
        ? undefined
        : inside(
            text,
            replaced(
              text.passage,
              named,
              pick(
                draw,
                objects.filter((object) => object !== named),
              ),
            ),
          );
    },
  },
  {
    name: 'said in other words',
    verdict: 'flagged',
    apply: (text, draw, language) => inside(text, sentence(draw, language)),
  },
  {
    name: 'said in another language',
    verdict: 'flagged',
    apply: (text, draw, language) =>
      inside(
        text,
        sentence(
          draw,
          pick(
            draw,
            languages.filter((one) => one !== language),
          ),
        ),
      ),
  },
  { name: 'taken out', verdict: 'flagged', apply: (text) => ({ ...text, passage: '' }) },
  {
    name: 'taken out, while a note quotes it',
    verdict: 'flagged',
    apply: (text, draw, language) => ({
      before: text.before,
      passage: '',
      after: `${text.after}\n${sentence(draw, language)}${language.space}“${text.passage}”`,
    }),
  },
];
