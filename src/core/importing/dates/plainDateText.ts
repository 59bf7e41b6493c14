/**
 * The text of a date without what sites set around it: weekdays, “at” and “o'clock” in several languages, digits of other
 * scripts, twelve-hour clocks. A zone that is only initials (`EST`) may be several; with it the time is dropped, not the day.
 */
export function plainDateText(text: string): string {
  const plain = text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\s+/g, ' ')
    .trim();
  const worded = plain
    .replace(WEEKDAY, '')
    .replace(/^(?:on|le|am|el|den|il|ב-?(?=\d)|في|يوم|בתאריך)\s+/iu, '')
    .replace(/(?<=\s)ב(?=[א-ת])/u, '')
    .replace(
      /\s*(?:[,،|·•]\s*|\s[-–—]\s*|\s+)(?:at|à|um|a las|alle|às|בשעה|الساعة|kl\.?)?\s*(?=\d{1,2}\s*(?::|h|\.)\s*\d{2}(?!\d|[./]\d))/iu,
      ' ',
    )
    .replace(/(\s\d{1,2})\s*(?:h|\.)\s*(\d{2})(?=\s|$)/iu, '$1:$2')
    .replace(/\s*(?:uhr|heures?|h|hrs?|בשעון ישראל)\.?$/iu, '');
  return twentyFourHours(worded)
    .replace(/(\d{1,2}:\d{2})(?::\d{2})?\s+(?!utc\b|gmt\b|z\b)[a-z]{2,5}$/iu, '')
    .replace(/[\s,،]+$/u, '');
}

/** `8:30 p.m.` as `20:30`. */
function twentyFourHours(text: string): string {
  return text.replace(
    /(\d{1,2}):(\d{2})(:\d{2})?\s*(a\.?\s?m\.?|p\.?\s?m\.?|صباحا|صباحًا|مساء|مساءً|ص|م)(?=[\s,)]|$)/iu,
    (_, hour: string, minute: string, second: string | undefined, half: string) => {
      const isAfternoon = /^[pم]/iu.test(half) ? 12 : 0;
      return `${String((Number(hour) % 12) + isAfternoon).padStart(2, '0')}:${minute}${second ?? ''}`;
    },
  );
}

/** Before a date, with its comma; RFC 2822 has three letters. */
const WEEKDAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:יום )?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)|(?:יום )?[אבגדהוש]['׳]|(?:يوم )?(?:ال)?(?:اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|أحد))(?:\s*[.,،]\s*|\s+(?=\d|ב|the\b|den\b|le\b|\p{L}+\.? \d))/iu;
