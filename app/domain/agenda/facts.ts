import { SYMBOL } from './furniture.ts';
import type { DateRange, ParsedAgenda } from './types.ts';

const MONTHS = [
  'jan(?:uary|vier)?|январ[ья]',
  'feb(?:ruary)?|f[ée]v(?:rier)?|феврал[ья]',
  'mar(?:ch|s)?|марта?',
  'apr(?:il)?|avril|апрел[ья]',
  'may|mai|ма[йя]',
  'june?|juin|июн[ья]',
  'july?|juillet|июл[ья]',
  'aug(?:ust)?|ao[ûu]t|августа?',
  'sep(?:t(?:ember)?)?|septembre|сентябр[ья]',
  'oct(?:ober)?|octobre|октябр[ья]',
  'nov(?:ember)?|novembre|ноябр[ья]',
  'dec(?:ember)?|d[ée]cembre|декабр[ья]',
];
const MONTH = `(${MONTHS.join('|')})\\.?(?![\\p{L}])`;
const TO = '\\s*(?:[–—-]|to|and|until|au|à|et|по|до|и)\\s*(?:le\\s+)?';
const DAY = '(\\d{1,2})(?:er|st|nd|rd|th)?';
const DAY_NAME =
  '(?:\\p{L}+day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|понедельник|вторник|среда|четверг|пятница)';
const WEEKDAY_NAME = `(?:${DAY_NAME}\\s*,?\\s+)`;
const WEEKDAY = `${WEEKDAY_NAME}?`;
const PATTERNS: { pattern: RegExp; read: (m: RegExpExecArray) => DateRange | undefined }[] = [
  {
    pattern: new RegExp(
      `(?<!\\d)${DAY}\\s+${MONTH}(?:\\s+(\\d{4}))?${TO}${WEEKDAY}${DAY}\\s+${MONTH},?\\s+(\\d{4})`,
      'giu',
    ),
    read: (m) => range(m[1]!, m[2]!, m[3] ?? m[6]!, m[4]!, m[5]!, m[6]!),
  },
  {
    pattern: new RegExp(`(?<!\\d)${DAY}${TO}${WEEKDAY}${DAY}\\s+${MONTH},?\\s+(\\d{4})`, 'giu'),
    read: (m) => range(m[1]!, m[3]!, m[4]!, m[2]!, m[3]!, m[4]!),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}])${MONTH}\\s+${DAY}${TO}${DAY},?\\s+(\\d{4})`, 'giu'),
    read: (m) => range(m[2]!, m[1]!, m[4]!, m[3]!, m[1]!, m[4]!),
  },
];
const SINGLE = new RegExp(`^${DAY}\\s+${MONTH},?\\s+(\\d{4})`, 'iu');
const SINGLE_MONTH_FIRST = new RegExp(`^${MONTH}\\s+${DAY},?\\s+(\\d{4})`, 'iu');
/** A day of the week, or "Date:", tells the day of the meeting from the day the document was issued. */
const DAY_OF_MEETING = new RegExp(`^\\s*\\(?(?:(?:date|when|дата)\\s*:\\s*${WEEKDAY}|${WEEKDAY_NAME})`, 'iu');

function readSingle(text: string): string | undefined {
  const day = SINGLE.exec(text);
  if (day) return iso(day[1]!, day[2]!, day[3]!);
  const month = SINGLE_MONTH_FIRST.exec(text);
  return month ? iso(month[2]!, month[1]!, month[3]!) : undefined;
}

function iso(day: string, month: string, year: string): string | undefined {
  const index = MONTHS.findIndex((names) => new RegExp(`^(?:${names})$`, 'iu').test(month));
  const d = Number(day);
  const last = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][index] ?? 0;
  if (d < 1 || d > last) return undefined;
  return `${year}-${String(index + 1).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function range(
  d1: string,
  m1: string,
  y1: string,
  d2: string,
  m2: string,
  y2: string,
): DateRange | undefined {
  const from = iso(d1, m1, y1);
  const to = iso(d2, m2, y2);
  return from && to && from <= to ? { from, to } : undefined;
}

const PLACE = "\\p{Lu}[\\p{L}'’.-]*(?:[ -](?:\\p{Lu}[\\p{L}'’.-]*|la|de|des|of|the|and|sur))*";
const PLACE_BEFORE = new RegExp(
  `(?:^|[(\\n:]\\s*|,\\s+|(?:\\bin|à|\\bв)\\s+)(?:г\\.\\s*)?(${PLACE}(?:\\s\\(${PLACE}\\)|(?:,\\s+${PLACE}){0,2}))\\s*(?:\\([\\p{L} ]+\\)\\s*)?[,:|•·–—-]?\\s+(?:(?:from|on|du|les?|с)\\s+)?(?:${WEEKDAY})$`,
  'mu',
);

/** "Geneva, Monday 3 to Wednesday 5 May": the day is none of the place. */
const WEEKDAY_BEHIND = new RegExp(`,\\s+${DAY_NAME}$`, 'iu');

const PLACE_LABEL = /^(?:place|venue|location|lieu|место(?: проведения)?)\s*:\s*(\S.{1,80}?)[.;]?$/imu;
/** "10–12 October 2018, Geneva": capitals behind the year, on the same line; "Geneva, Switzerland" alone on the next. */
const PLACE_BEHIND = new RegExp(
  `^(?:\\s+(?:г\\.|года?))?(?:\\s*,\\s+|[,.]?[ ]*\\n(?=[^\\n]*,))(${PLACE}(?:,\\s+${PLACE}){0,2})\\s*\\)?\\s*(?:\\n|$)`,
  'u',
);

/** What the front of a document says of the meeting. */
export type Facts = Pick<ParsedAgenda, 'title' | 'symbol' | 'dates' | 'place'>;

/** Dates and place of the meeting, symbol and title, as far as the front of the document states them. */
export function readFacts(front: string, symbolSource: string): Facts {
  const facts: Facts = {};
  const found = findDates(front);
  if (found.length > 0) facts.dates = found.map(({ dates }) => dates);
  const place =
    PLACE_LABEL.exec(front)?.[1] ??
    found
      .map(({ before, after }) => PLACE_BEFORE.exec(before)?.[1] ?? PLACE_BEHIND.exec(after)?.[1])
      .find((text) => text !== undefined);
  // "Fourth session, Geneva, 3 May": the session is no place.
  if (place)
    facts.place = place
      .replace(WEEKDAY_BEHIND, '')
      .replace(/^[^,]*(?:session|meeting|сессия|réunion)[^,]*,\s+/iu, '');
  const symbol = SYMBOL.exec(symbolSource)?.[0];
  if (symbol) facts.symbol = symbol;
  const title = findTitle(front);
  if (title) facts.title = title;
  return facts;
}

const MEETING_WORD =
  '(?:meeting|session|call|workshop|seminar|webinar|conference|réunion|session|atelier|séminaire|совещани\\p{L}+|заседани\\p{L}+|сесси\\p{L}+|семинар\\p{L}*)';
/** "Agenda of the Bureau call, 12 March 2019", "meeting on 12 March 2019"; sentences tell of other meetings too. */
const MEETING_AND_DAY = new RegExp(
  `^(?!.*\\p{Ll}{2}\\.$)(?:.*[^\\p{L}])?${MEETING_WORD}(?:\\s*[,:–—-]|\\s+(?:on|of|du|le))?\\s+${WEEKDAY}(?=\\d|\\p{Lu}\\p{L}+\\.?\\s+\\d)`,
  'iu',
);
/** "Agenda for the call of the team, 9 June 2020". */
const AGENDA_AND_DAY = new RegExp(
  `^(?:(?:draft|provisional|annotated|projet d['’])\\s*)*(?:agenda|ordre du jour|повестка дня)(?!\\p{L})(?:.*[,(–—-])?\\s*${WEEKDAY}(?=\\d{1,2}\\s)`,
  'iu',
);
const PLACE_AND_DAY = new RegExp(
  `^\\s*(?:[^,]*(?:[Mm]eeting|[Ss]ession|[Rr]éunion|[Ss]éance|[Сс]ессия|[Зз]аседание|[Сс]овещание)[^,]*,\\s+)?\\(?(?:г\\.\\s*)?${PLACE}(?:,\\s+${PLACE})?,\\s+(?:le\\s+|on\\s+)?${WEEKDAY}(?=\\d|\\p{Lu}\\p{L}+\\.?\\s+\\d)`,
  'u',
);

interface Found {
  dates: DateRange;
  /** Text just before and behind the dates. */
  before: string;
  after: string;
}

function findDates(front: string): Found[] {
  const found: (Found & { at: number })[] = [];
  for (const { pattern, read } of PATTERNS) {
    for (const match of front.matchAll(pattern)) {
      const dates = read(match);
      const overlaps = found.some(
        (other) => Math.abs(other.at - match.index) < 12 || (dates && other.dates.from === dates.from),
      );
      if (dates && !overlaps)
        found.push({
          dates,
          before: front.slice(Math.max(0, match.index - 80), match.index),
          after: front.slice(match.index + match[0].length, match.index + match[0].length + 80),
          at: match.index,
        });
    }
  }
  if (found.length > 0) return found.sort((a, b) => a.at - b.at);
  // A single day counts only beside a place: alone it is the day the document was issued.
  for (const line of front.split('\n')) {
    const match =
      PLACE_AND_DAY.exec(line) ??
      DAY_OF_MEETING.exec(line) ??
      MEETING_AND_DAY.exec(line) ??
      AGENDA_AND_DAY.exec(line);
    const date = match && readSingle(line.slice(match[0].length));
    if (match && date) return [{ dates: { from: date, to: date }, before: match[0], after: '' }];
  }
  return [];
}

/** The closer a line names the meeting itself, rather than its parent bodies, the better a title it makes. */
const TITLE_WORDS: RegExp[] = [
  /group of experts|conference of labour|expert (?:group|meeting)|work(?:ing)? session|workshop|seminar|webinar|training course|atelier|colloque|groupe d['’]experts|réunion d['’]experts|séance de travail|séminaire|группа экспертов|совещани[ея] экспертов|рабочая сессия|семинар/iu,
  /working (?:party|group)|task force|steering group|team of specialists|forum|groupe de travail|équipe de spécialistes|рабочая группа|форум/iu,
  /\bmeeting on\b|joint .*meeting|réunion (?:sur|conjointe)|совещание по/iu,
  /committee on|comité d|комитет по/iu,
  /conference of |conference on |congress|conférence |конференция|plenary session/iu,
];

function findTitle(front: string): string | undefined {
  const lines = front.split('\n').map((line) => line.trim());
  for (const words of TITLE_WORDS) {
    const at = lines.findIndex((line) => words.test(line) && line.length <= 160 && !/[.;]$/.test(line));
    if (at < 0) continue;
    let title = lines[at]!;
    for (let i = at + 1; i < Math.min(at + 3, lines.length); i++) {
      const next = lines[i]!;
      if (
        next !== '' &&
        (/^\p{Ll}/u.test(next) ||
          /(?:\b(?:of|on|and|the|for|in|de|du|des|sur|et)|\s(?:по|и|в))$/iu.test(title))
      )
        title += ` ${next}`;
      else break;
    }
    return title.replace(/\s+/g, ' ').replace(/[*]+$/, '');
  }
  return undefined;
}
