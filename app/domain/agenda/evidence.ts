import type { Line } from './lines.ts';
import type { Entry } from './outline.ts';
import { isSentence } from './phrases.ts';

/** Titles that only meetings have. "Introduction" and "Conclusions" are not among them: papers have those too. */
const MEETING_TITLE =
  /^(?:(?:formal |official )?opening|welcom|adoption|approval|election|clos(?:ing|ure|e of)|adjournment|any other|other (?:business|matters|questions|issues)|a\.?o\.?b\.?(?!\p{L})|future (?:work|activities|meetings)|next (?:steps?|meetings?|sessions?)|wrap[- ]?up|tour de table|round table|date and|dates? of|organi[sz]ation(?:al)? (?:of|matters|and)|procedural|registration|matters arising|follow-?up|(?:progress |annual )?reports? (?:of|on|by|from)|(?:work )?programme|review of|venue|ouverture|bienvenue|accueil|mots? d|élections?|approbation|clôture|questions? diverses?|divers$|autres questions|travaux futurs|prochain|date et|rapports? (?:du|de|des|sur)|открытие|приветств|утвержд|принятие|выбор|закрытие|разное|прочие|друг|иные|подведение|будущ|дальнейш|дата и|доклад|отчет|о (?:ходе|работе|плане)|об (?:итогах|утвержд))/iu;

/** What stands above the items of something that is not an agenda, though its headings may be those of one. */
const OTHER_DOCUMENT =
  /^(?:(?:draft |final |summary )?minutes(?:$| of)|summary records?|(?:draft |final )?report (?:of|on) the|(?:table of )?contents$|abstract$|curriculum vitae|contract$|proc[èe]s[- ]verbal|compte[- ]rendu|rapport (?:du|de la|sur)|table des mati[èe]res|sommaire$|résumé$|протокол|доклад (?:о|группы|рабочей)|отчет о|содержание$|оглавление$|инструкция|lecture|exercises)/iu;
const OTHER_DOCUMENT_END = /^(?:references|bibliography|bibliographie|литература|список литературы)$/iu;

const MEETING_WORD =
  /(?:^|[^\p{L}])(?:meeting|session|workshop|seminar|conference|group of experts|working party|committee|task force|steering group|réunion|séminaire|atelier|groupe|comité|commission|совещани|семинар|заседани|сессия|групп|комитет|комисси)/iu;

export interface Evidence {
  /** A heading says that this is an agenda. */
  named: boolean;
  /** The lines above the first item. */
  front: readonly Line[];
  lines: readonly Line[];
}

/**
 * Whether numbered titles are the items of an agenda: because a heading says so, because they are called items, or
 * because at least two of them (one, below the name of a meeting) are titles that meetings have.
 */
export function looksLikeAgenda(entries: readonly Entry[], { named, front, lines }: Evidence): boolean {
  const titles = entries.map((entry) => entry.title.join(' ')).filter((title) => title !== '');
  const proper = titles.filter((title) => !isSentence(title) && title.length < 400);
  if (named) return proper.length > 0;
  if (front.some((line) => OTHER_DOCUMENT.test(line.text))) return false;
  if (lines.some((line) => OTHER_DOCUMENT_END.test(line.text))) return false;
  if (proper.length < 2 || proper.length < titles.length / 2) return false;
  if (entries.filter((entry) => entry.style === 'word' || entry.style === 'session').length >= 2) return true;
  const known = proper.filter((title) => MEETING_TITLE.test(title)).length;
  const meeting = front.some((line) => MEETING_WORD.test(line.text));
  return known >= 2 || (known === 1 && meeting) || areTopics(entries, titles, { meeting, front, lines });
}

/** Titles that the chapters of papers have, and the beginnings of requests, decisions and names in lists of people. */
const PAPER_TITLE =
  /^(?:introduction|background|abstract|summary|methods?|methodology|data(?: and methods?)?|results|discussion|conclusions?|references|annex|введение|выводы|заключение|résumé|méthodes?|résultats|discussion)$/iu;
const NO_TOPIC =
  /^(?:please|veuillez|merci de|просим|пожалуйста|(?:mr|ms|mrs|dr|prof|m|mme)\.?\s|г-(?:н|жа)|did|does|do|how|why|who|where|when|(?:took|agreed|asked|decided|noted|requested|welcomed|recommended|approved|adopted|endorsed|invited)(?!\p{L}))|[?;]$|\(\d{4}\)/iu;
/** "Create an account", "Anna to send the draft", "Créer un compte", "Заполнить вопросник": something to be done. */
const TASK =
  /^(?:create|fill|wait|send|check|click|press|mix|enter|select|choose|go|use|install|download|bring|call|write|read|put|take|get|add|set|make|find|buy|bake|connect|submit|upload)\s(?!by\s|of\s|cases\s)|\s(?:to|будет) \p{Ll}+ (?:the|a|an|all|in|on|by|with)\s|^\p{Lu}\p{Ll}+(?:er|ir|re) (?:le|la|les|un|une|des|du|l['’])\s?|^\p{Lu}\p{Ll}+(?:ть|ти|ться)\s/iu;
/** Above a list of something else, even on the paper of a meeting. */
const OTHER_LIST =
  /^(?:task list|to[- ]do|action (?:list|points|items)|how to|steps|check\s?list|instructions?|outline|handbook|manual|guide(?:lines)? |recommendations?|decisions?|conclusions?|list of|décisions|recommandations|liste d|решения|рекомендации|список)/iu;

/**
 * A row of topics without a word that only meetings use: counted without a gap from 1, short, and either below the
 * name or the days of a meeting, or nearly all of the text.
 */
function areTopics(
  entries: readonly Entry[],
  titles: readonly string[],
  { meeting, front, lines }: { meeting: boolean; front: readonly Line[]; lines: readonly Line[] },
): boolean {
  const counted = entries.every((entry, i) => entry.number === String(i + 1));
  if (entries.length < 3 || titles.length < entries.length || !counted) return false;
  if (front.some((line) => OTHER_LIST.test(line.text))) return false;
  if (
    titles.some(
      (title) => NO_TOPIC.test(title) || TASK.test(title) || title.length > 160 || isSentence(title),
    )
  )
    return false;
  if (titles.filter((title) => PAPER_TITLE.test(title)).length >= 2) return false;
  if (
    meeting ||
    DAYS.test(
      front
        .map((line) => line.text)
        .join('\n')
        .slice(0, 5_000),
    )
  )
    return true;
  const size = lines.reduce((sum, line) => sum + line.text.length, 0);
  const words = titles.reduce((sum, title) => sum + title.split(/\s+/).length, 0);
  const covered = titles.reduce((sum, title) => sum + title.length, 0);
  return covered > size * 0.6 && words >= titles.length * 2.5 && !titles.some((title) => /[.]$/.test(title));
}

/** "3-5 May 2020", "3 мая 2020", "12 et 13 mars 2019" in the lines above. */
const DAYS = /\d{1,2}\s+\p{L}{3,12}\.?,?\s+(?:19|20)\d{2}(?!\d)/u;
