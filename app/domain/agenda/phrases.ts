export const FINITE_VERB =
  /(?:^|[^\p{L}])(?:will|shall|is|are|was|were|has|have|may|should|would|must|can|could|invites?|considered|agreed|requested|sera|seront|est|sont|aura|pourra|devrait|examinera|invité|invitée|invités|будет|будут|является|предлагается|рассмотрит|может|должны|должен|состоится|проведет|были|был|была|рассмотрит|утвердит|обсудит|представит|примет|изберет|откроет|подведет)(?=[^\p{L}]|$)/iu;
/** French and Russian verbs by their endings, without the nouns that end alike. */
const VERB_ENDING =
  /(?:^|[^\p{L}])(?!(?:c[ao]m[eé]ra|opera|riviera|primavera|институт|маршрут|статут)(?:[^\p{L}]|$))\p{Ll}{2,}(?:[^aeiou\s]era|[eidru]ront|ira|dra|ают|яют|уют|оют|ает|яет|ует|жут|дут|гут|рут|бят|дят|нят|рят|вят|сят)(?=[^\p{L}]|$)/u;

const MAX_TITLE = 1_000;

/** Prose rather than a title: it has a finite verb, or it is a long text that ends as sentences do. */
export function isSentence(text: string): boolean {
  if (text.length > MAX_TITLE) return true;
  const words = text.split(/\s+/).length;
  if (words < 4) return false;
  if ((FINITE_VERB.test(text) || VERB_ENDING.test(text)) && !/[?]$/.test(text))
    return words >= 5 || /[.;:]$/.test(text);
  return (words >= 14 && /[.;:]["”»)]?$/u.test(text)) || /\p{Ll}{2,}[.]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text);
}

/** The line cannot end here: it stops at a preposition, an article, "and", a comma or a hyphen. */
export function endsOpen(text: string): boolean {
  return /[,(‐–—-]$|(?:^|[^\p{L}])(?:of|the|and|or|for|to|in|on|with|from|by|at|a|an|its|their|de|du|des|la|le|les|et|ou|à|au|aux|en|sur|pour|par|dans|d['’]|l['’]|и|или|в|на|по|о|об|для|с|к|из|от)$/iu.test(
    text.slice(-12),
  );
}

const LAST_END = /^([^.;:!?]{3,120})([.:]\s+|\s+[–—]\s+)(?=["“«]?\p{Lu})/u;
const FIRST_END = /^([^.;:!?]{3,120}?)([.:]\s+|\s+[–—]\s+)(?=["“«]?\p{Lu})/u;

/** "1. Opening. The Chair will open the meeting.": where the text begins that runs on behind a title. */
export function splitRunIn(rest: string): { title: string; text: string } | undefined {
  for (const end of [LAST_END, FIRST_END]) {
    const match = end.exec(rest);
    if (!match) return undefined;
    const [head, title] = match;
    const text = rest.slice(head.length);
    const mayEnd = !/(?:^|\s)\p{Lu}?\p{L}{0,2}$/u.test(title!) && !isSentence(title!);
    // The sign between them stays with the title, from which it is taken as a mark.
    if (mayEnd && isSentence(text) && /[.!?)”"»]$/u.test(text)) return { title: head.trimEnd(), text };
  }
  return undefined;
}
