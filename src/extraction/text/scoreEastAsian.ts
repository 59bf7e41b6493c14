/**
 * How well a text that was decoded in an East Asian encoding reads as a language written in it: from about 1.5 far below zero. Nearly all
 * bytes are some character in most of these encodings; only in the right one are they the common ones.
 */
export function scoreEastAsian(text: string, encoding: string): number {
  const common = commonCharacters.get(encoding) ?? new Set<string>();
  const tally = { kana: 0, hangul: 0, han: 0, halfWidth: 0, lost: 0, punctuation: 0, foreign: 0 };
  let total = 0;
  let commonCount = 0;
  for (const character of text.slice(0, MAX_SCORED)) {
    if (character <= '\x7f') continue;
    total += 1;
    if (common.has(character)) commonCount += 1;
    tally[kindOf(character.codePointAt(0) ?? 0)] += 1;
  }
  if (total === 0) return 0;
  const against = tally.lost * 10 + tally.halfWidth * 1.5 + tally.foreign * 1.5;
  return (wantedOf(encoding, tally) + commonCount * 1.5 - against) / total;
}

const MAX_SCORED = 16_000;

interface Tally {
  readonly kana: number;
  readonly hangul: number;
  readonly han: number;
}

function kindOf(code: number): keyof Tally | 'halfWidth' | 'lost' | 'punctuation' | 'foreign' {
  if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) return 'lost';
  return RANGES.find(([first, last]) => code >= first && code <= last)?.[2] ?? 'foreign';
}

const RANGES: readonly (readonly [number, number, keyof Tally | 'halfWidth' | 'punctuation'])[] = [
  [0x4e00, 0x9fff, 'han'],
  [0x3041, 0x30ff, 'kana'],
  [0xac00, 0xd7a3, 'hangul'],
  [0x3000, 0x3020, 'punctuation'],
  [0xff01, 0xff5e, 'punctuation'],
  [0x2010, 0x203b, 'punctuation'],
  [0xff61, 0xff9f, 'halfWidth'],
  [0xb7, 0xb7, 'punctuation'],
  [0xd7, 0xd7, 'punctuation'],
  [0x20ac, 0x20ac, 'punctuation'],
];

/** Characters of the scripts of the encoding's own language, less those of its neighbours'. */
function wantedOf(encoding: string, { kana, hangul, han }: Tally): number {
  switch (encoding) {
    case 'shift_jis':
    case 'euc-jp':
      // Japanese without kana is no text but a list of names.
      return kana > han * 0.1 ? kana + han * 0.3 - hangul : -han;
    case 'euc-kr':
      return hangul > han ? hangul * 0.6 - kana : -han;
    default:
      return han * 0.2 - kana - hangul;
  }
}

const simplified =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';
const traditional =
  '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯什認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報完類八離華名確才科張信馬節話米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布復容兒須際商非驗連斷深難近千周委素技備半辦青省列習響約支般史感勞便團往歷市克何除消構府稱太準精值號率族維劃選標寫存候毛親快效斯院查江型眼王按格養易置派層片始卻專狀育廠京識適屬圓包火住調滿縣局照參紅細引聽該鐵價嚴';
const kanji =
  '日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賀訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極種美岡影命含福蔵量望松非撃佐核観察整段横融型白深字答夜製票況音申様財港識注呼渉達港漁船湾';
const hangul =
  '이다의에는을가고지하은한로사기어아도대그를서리나자인시으라만해일부정수있들원전보상주과스제여성구장동신국조들면와공것요관경소마우비세위연단습니발당선유용안분회중되게명했었실진생계무거미물개내방결적화간학산문모더력행민교차타행러북남금월년체속말두강양증최재통역데표식오직건까따때할될않없른며려으로됐했습입된';

const commonCharacters: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['gb18030', new Set(`${simplified}，。、：；！？《》“”（）`)],
  ['big5-hkscs', new Set(`${traditional}，。、：；！？「」『』（）`)],
  ['shift_jis', new Set(`${kanji}のにはをたがでとしれさるいもなあっりこらかくきよ、。「」ー`)],
  ['euc-jp', new Set(`${kanji}のにはをたがでとしれさるいもなあっりこらかくきよ、。「」ー`)],
  ['euc-kr', new Set(hangul)],
]);
