import type { TextRange } from '../../text/textRange.ts';

/**
 * The lines that an outlet puts around every text: sign up for the newsletter, all rights reserved, reporting by, about
 * the paper. Two texts that have only these in common are no copies. Known by their wording; a line that opens such a part
 * takes what follows it to the end of the text along, where that is not most of it.
 */
export function boilerplate(text: string): readonly TextRange[] {
  const lines = linesOf(text);
  const closing = closingPart(text, lines);
  return lines.filter((line) => line.start >= closing || isOutletsLine(text.slice(line.start, line.end)));
}

/** A whole paragraph of a report may name the newsletter it is about; what outlets put there is short. */
const LONGEST_LINE = 600;
const LARGEST_CLOSING_PART = 0.6;

function isOutletsLine(line: string): boolean {
  return line.length <= LONGEST_LINE && OUTLETS_WORDING.test(line);
}

/** Where the part begins that a line such as “About us” opens; past the end where there is none. */
function closingPart(text: string, lines: readonly TextRange[]): number {
  const earliest = text.length * (1 - LARGEST_CLOSING_PART);
  const opening = lines.find(
    ({ start, end }) => start >= earliest && end - start <= 80 && OPENS_CLOSING_PART.test(text.slice(start, end)),
  );
  return opening?.start ?? text.length + 1;
}

function linesOf(text: string): readonly TextRange[] {
  const lines: TextRange[] = [];
  for (let start = 0; start < text.length; ) {
    const lineFeed = text.indexOf('\n', start);
    const end = lineFeed === -1 ? text.length : lineFeed;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

const OUTLETS_WORDING = new RegExp(
  [
    // English
    'all rights reserved',
    '©',
    '\\(c\\) ?(?:19|20)\\d\\d',
    '(?:sign up|subscribe|register).{0,60}(?:newsletter|briefing|alerts|inbox|e-?mail|unlimited|today)',
    '(?:our|free|daily|weekly|morning) newsletter',
    'follow us on',
    'download (?:our|the) app',
    'terms (?:of use|of service|and conditions)',
    'privacy policy',
    'may not be (?:published|reproduced|republished|broadcast|copied)',
    'click here',
    'share this (?:article|story|page)',
    'read (?:more|our full) (?:about|coverage|on)',
    'support (?:our|independent) journalism',
    'your (?:donation|contribution|support) (?:helps|keeps|allows)',
    'we use cookies',
    'accept (?:all )?cookies',
    '^\\W*(?:additional |further )?(?:reporting|writing|editing|reported|edited|written) (?:and (?:writing|editing) )?by\\b',
    'contributed to this (?:report|story|article)',
    'the views expressed.{0,80}(?:author|own)',
    '(?:contact|write to|e-?mail) (?:us|the newsroom|our reporters)',
    'advertisement$',
    // French, German, Spanish
    'tous droits réservés',
    'alle rechte vorbehalten',
    'todos los derechos reservados',
    '(?:abonnez|inscrivez)-vous',
    'suivez-nous',
    '(?:abonnieren|folgen) sie',
    '(?:suscríbase|suscríbete|síganos)',
    // Hebrew
    'כל הזכויות שמורות',
    '(?:הירשמו|הרשמו|הצטרפו).{0,40}(?:ניוזלטר|עדכונים|דיוור|ערוץ|טלגרם)',
    'עקבו אחרינו',
    'תנאי שימוש',
    // Arabic
    'جميع الحقوق محفوظة',
    '(?:اشترك|اشتركوا|سجل|سجلوا).{0,40}(?:النشرة|نشرتنا|البريد|القناة)',
    'تابعونا',
    'سياسة الخصوصية',
    // Chinese, Japanese
    '版权所有',
    '版權所有',
    '未经.{0,10}(?:授权|许可).{0,10}(?:转载|使用)',
    '不得转载',
    '关注我们',
    '订阅我们',
    '責任編輯|责任编辑',
    '無断転載',
    // Russian, Thai
    'все права защищены',
    'подпишитесь',
    'подписывайтесь',
    'สงวนลิขสิทธิ์',
  ].join('|'),
  'iu',
);

const OPENS_CLOSING_PART = new RegExp(
  [
    '^\\W*about (?:us|the (?:author|authors|outlet|agency|organi[sz]ation))\\W*$',
    '^\\W*(?:related|more|most read|read next|also read|recommended)(?: (?:articles|stories|coverage|news|on this topic|from .{1,40}))?\\W*$',
    '^\\W*notes? (?:to|for) editors?\\W*$',
    '^\\W*(?:media |press )?contacts?(?: for media)?\\W*$',
    '^\\W*(?:à lire aussi|lire aussi|mehr zum thema|lea también)\\W*$',
    '^\\W*(?:אולי יעניין אותך|כתבות נוספות|עוד בנושא|אודותינו)\\W*$',
    '^\\W*(?:اقرأ أيضا|اقرأ أيضًا|مواضيع ذات صلة|من نحن)\\W*$',
    '^\\W*(?:相关新闻|相关阅读|延伸阅读|关于我们)\\W*$',
  ].join('|'),
  'iu',
);
