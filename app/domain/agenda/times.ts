const WEEKDAY =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье';
const CLOCK =
  '\\d{1,2}(?:\\s?[.:h]\\s?\\d{2}|\\s?h)?\\s*(?:[ap]\\.?\\s?m\\.?)?(?:\\s?(?:hrs?|час(?:ов|а)?|ч)\\.?(?!\\p{L}))?';
const DAY_LINE = new RegExp(`^(?:day \\d\\s*[–—:,-]?\\s*)?(?:${WEEKDAY})(?![\\p{L}])`, 'iu');
const NUMBERED_DAY = new RegExp(
  `^(?:(?:day|jour|journée|день)\\s+(?:\\d|one|two|three|four|five|I{1,3})|(?:first|second|third|fourth|fifth) day|\\d\\s*-?\\s*й день|(?:première?|deuxième|troisième) jour(?:née)?|(?:первый|второй|третий) день)(?:\\s*[–—:,(-]?\\s*(?:${WEEKDAY})?[\\s,\\d]*(?:\\p{L}+)?[\\s,\\d]*\\)?)?$`,
  'iu',
);
const TIME_LINE = new RegExp(
  `^(?:${CLOCK})\\s*(?:[–—-]|to|à|до)\\s*(?:${CLOCK})(?![\\p{L}\\d])|^\\d{1,2}\\s?[.:h]\\s?\\d{2}\\s*(?:[ap]\\.?m\\.?)?\\s{1,}\\S`,
  'iu',
);

const ONLY_TIME = new RegExp(`^\\(?(?:${CLOCK})(?:\\s*(?:[–—-]|to|à|до)\\s*(?:${CLOCK}))?\\)?$`, 'iu');

/** "9:30 – 10:00", and nothing else. */
export const isTime = (text: string): boolean =>
  ONLY_TIME.test(text) && /\d\s?[.:h]\s?\d{2}|[ap]\.?\s?m/i.test(text);

const TIME_PREFIX = new RegExp(
  `^(?:${CLOCK})(?:\\s*(?:[–—-]|to|à|до)\\s*(?:${CLOCK}))?\\s*[:|–—-]?\\s+(?=(?:(?:agenda\\s+)?(?:item|point|пункт|session|séance|topic|thème|сессия|заседание|тема|вопрос)\\s+)?(?:\\d{1,2}|[IVX]{1,4})\\s*[.):–—-])`,
  'iu',
);

/** "9:30–10:00  Item 1: Opening": the time in front of an item, in an agenda that is a timetable. */
export function readTimePrefix(text: string): string | undefined {
  return isTimetableLine(text) ? TIME_PREFIX.exec(text)?.[0] : undefined;
}

/** "Lunch break (12:30 – 14:30)", "Pause café", "Перерыв на обед": between items, never one of them. */
const BREAK =
  /^(?:(?:lunch|coffee|tea|health|refreshment|networking)(?:\s*(?:\/|and|&)\s*\p{L}+)?(?:\s+breaks?)?|breaks?|pause(?:[ -](?:café|déjeuner|santé))?|déjeuner|перерыв(?: на (?:кофе|обед|чай))?|обед|кофе[- ]?(?:брейк|пауза)|обеденный перерыв)(?:\s*[(:,–—-]\s*[\d:.h–— -]+(?:[ap]\.?m\.?)?\)?|\s+\d[\d:.h–— -]*(?:[ap]\.?m\.?)?)?\.?$/iu;

/** A line of a timetable: begins with a time, or is a day with at most a few more words. */
export function isTimetableLine(text: string): boolean {
  if (TIME_LINE.test(text) && /\d\s?[.:h]\s?\d{2}|[ap]\.?\s?m/i.test(text.slice(0, 20)))
    return text.length < 140 && !/[.;]$/.test(text.replace(/[ap]\.m\.$/i, ''));
  if (NUMBERED_DAY.test(text) || BREAK.test(text)) return true;
  return (
    DAY_LINE.test(text) &&
    /\d/.test(text) &&
    text.length < 70 &&
    !/\p{Ll}[.;]$/u.test(text.replace(/[ap]\.m\.$/i, ''))
  );
}
