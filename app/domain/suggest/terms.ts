import { GLOSSARY, type Concept } from './glossary.ts';
import { wordReader, type Word } from './words.ts';
import { fold } from '../fold.ts';

/** A word or a term that a text says, and what it is about. */
export interface Finding {
  /** The same for all forms of the word or term. */
  key: string;
  /** None for a word that the glossary does not know. */
  concept: Concept | null;
  start: number;
  end: number;
}

/** Terms that begin alike share their nodes. */
interface Node {
  /** By stem. */
  closed: Map<string, Node>;
  /** By the beginning of a word, for terms with `*`. */
  open: Map<string, Node>;
  concept: Concept | null;
}

const SHORTEST_BEGINNING = 2;

const newNode = (): Node => ({ closed: new Map(), open: new Map(), concept: null });

function nodeFor(children: Map<string, Node>, key: string): Node {
  const known = children.get(key);
  if (known) return known;
  const node = newNode();
  children.set(key, node);
  return node;
}

function plant(root: Node, concept: Concept, term: string, read: (text: string) => Word[]): void {
  let node = root;
  for (const part of term.split(' ')) {
    const [word] = read(part);
    if (!word) throw new Error(`the glossary has a word that is ignored in texts: ${part} in ${term}`);
    node = part.endsWith('*')
      ? nodeFor(node.open, fold(part.slice(0, -1)))
      : nodeFor(node.closed, word.stem);
  }
  node.concept = concept;
}

function treeOf(glossary: readonly Concept[]): Node {
  const root = newNode();
  const read = wordReader();
  for (const concept of glossary)
    for (const terms of [concept.en, concept.fr, concept.ru])
      for (const term of terms.split(', ')) plant(root, concept, term, read);
  return root;
}

const TERMS = treeOf(GLOSSARY);

function nodesAfter(node: Node, word: Word): Node[] {
  const nodes: Node[] = [];
  const closed = node.closed.get(word.stem);
  if (closed) nodes.push(closed);
  if (node.open.size > 0)
    for (let length = word.folded.length; length >= SHORTEST_BEGINNING; length--) {
      const open = node.open.get(word.folded.slice(0, length));
      if (open) nodes.push(open);
    }
  return nodes;
}

/** The longest term that begins with this word: its concept and how many words it has. */
function termAt(words: readonly Word[], at: number, node = TERMS): { concept: Concept; length: number } | null {
  const word = words[at];
  if (!word) return null;
  let best: { concept: Concept; length: number } | null = null;
  for (const next of nodesAfter(node, word)) {
    const longer = termAt(words, at + 1, next);
    const found = longer
      ? { concept: longer.concept, length: longer.length + 1 }
      : next.concept && { concept: next.concept, length: 1 };
    if (found && found.length > (best?.length ?? 0)) best = found;
  }
  return best;
}

/** What a text is about: the terms of the glossary, and those other words that are not common to all papers. */
export function findingsOf(words: readonly Word[]): Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < words.length; ) {
    const term = termAt(words, at);
    const said = words.slice(at, at + (term?.length ?? 1));
    const [first] = said;
    const last = said.at(-1);
    if (first && last && (term || !first.isCommon)) {
      const key = said.map((word) => word.stem).join(' ');
      findings.push({ key, concept: term?.concept ?? null, start: first.start, end: last.end });
    }
    at += said.length;
  }
  return findings;
}
