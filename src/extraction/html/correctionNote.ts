/**
 * Whether a paragraph that stands beside an article corrects or amends it: it begins with such a word and a colon, or names an
 * earlier version. Words of the languages that the program's analysts read most.
 */
export function isCorrectionNote(text: string): boolean {
  if (text.length < MIN_LENGTH || text.length > MAX_LENGTH) return false;
  if (SAYS_SO.test(text)) return true;
  const head = text.slice(0, MAX_HEAD);
  const headed = CORRECTED.exec(head) ?? UPDATED.exec(head);
  // “Last update: 3 November” says when, not what.
  return headed !== null && WORDS.test(text.slice(headed.index + headed[0].length));
}

const MIN_LENGTH = 15;
const MAX_LENGTH = 2000;
/** A headed note has its colon within as many characters, with a date between. */
const MAX_HEAD = 80;
/** A sentence, also in scripts that put no space between words. */
const WORDS = /(?:\p{L}{2,}[^\p{L}]+){3}\p{L}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{6}/u;

const CORRECTED = headed(
  '(?:^|[^\\p{L}\\p{N}])',
  "corrections?|corrections? and clarifications?|clarifications?|retraction|erratum|editor[’']?s[’']? note|editorial note|note to readers",
  'korrektur|berichtigung|richtigstellung|klarstellung|anmerkung der redaktion|anm\\. d\\. red\\.',
  'rectificatif|rectification|précision|note de la rédaction|ndlr',
  'corrección|fe de erratas|fe de errores|rectificación|aclaración|nota del editor|nota de la redacción',
  'correzione|errata corrige|rettifica|precisazione|nota della redazione',
  'correção|errata|retificação|esclarecimento|nota da redação|nota do editor',
  'correctie|rectificatie|verduidelijking|noot van de redactie',
  'sprostowanie|korekta|wyjaśnienie|od redakcji',
  'rättelse|rettelse|förtydligande|oikaisu|korjaus',
  'düzeltme|açıklama|editörün notu',
  'исправление|уточнение|поправка|опровержение|от редакции|примечание редакции',
  'виправлення|уточнення|спростування|від редакції|примітка редакції',
  'تصحيح|توضيح|تنويه|ملاحظة المحرر|استدراك|اصلاحیه|توضیح',
  'תיקון|תיקון טעות|הבהרה|הערת העורך|הערת המערכת|תיקון והבהרה',
  '更正|澄清|勘误|勘誤|编者按|編者按|订正|訂正|お詫びと訂正|編集部注|정정|바로잡습니다',
);

/** Only at the beginning: within other words these say when the page was last changed. */
const UPDATED = headed(
  '^[^\\p{L}\\p{N}]{0,5}',
  'updates?|updated|aktualisierung|update der redaktion|mise à jour|actualización|aggiornamento|atualização|aktualizacja',
  'güncelleme|uppdatering|обновление|обновлено|оновлення|оновлено|تحديث|עדכון|追記|更新',
);

/** Such a word, a date or so after it, and a colon. */
function headed(before: string, ...words: readonly string[]): RegExp {
  return new RegExp(
    `${before}(?:${words.join('|')})(?:\\s*[\\[(][^\\])]{1,40}[\\])]|[\\s,]+[^:.\\n]{1,40})?\\s*[:：]`,
    'iu',
  );
}

const SAYS_SO = new RegExp(
  [
    '\\b(?:an earlier|a previous|the original) version of (?:this|the|our)\\b',
    '\\bthis (?:article|story|report|post|page) (?:has been|was) (?:corrected|amended|updated|clarified|changed)\\b',
    'in einer (?:früheren|vorherigen|ersten) (?:version|fassung)',
    'une (?:première )?version (?:précédente|antérieure)|une première version de cet article',
    'una versión (?:anterior|previa)|una versione precedente|uma versão anterior',
    'een eerdere versie van|we wcześniejszej wersji|en tidigare version av|bu haberin önceki',
    'в (?:предыдущей|первоначальной|более ранней) версии|у попередній версії',
    'في (?:نسخة|صيغة) سابقة|בגרסה (?:קודמת|מוקדמת)',
  ].join('|'),
  'iu',
);
