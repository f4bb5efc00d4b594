import { fold } from '#app/domain/shared/fold.ts';

import { type Concept, GLOSSARY } from './glossary.ts';
import { type Form, type Word, wordReader } from './words.ts';

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
      : nodeFor(node.closed, word.form.stem);
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

function nodesAfter(node: Node, { stem, folded }: Form): Node[] {
  const nodes: Node[] = [];
  const closed = node.closed.get(stem);
  if (closed) nodes.push(closed);
  if (node.open.size > 0)
    for (let length = folded.length; length >= SHORTEST_BEGINNING; length--) {
      const open = node.open.get(folded.slice(0, length));
      if (open) nodes.push(open);
    }
  return nodes;
}

// Nearly every word is looked up as the first of a term, and most come again.
const beginnings = new WeakMap<Form, Node[]>();
function nodesFrom(form: Form): Node[] {
  let nodes = beginnings.get(form);
  if (!nodes) {
    nodes = nodesAfter(TERMS, form);
    beginnings.set(form, nodes);
  }
  return nodes;
}

interface Term {
  concept: Concept;
  /** In words. */
  length: number;
}

/** The longest of the terms that go on from these nodes. */
function longest(nodes: readonly Node[], words: readonly Word[], next: number): Term | null {
  let best: Term | null = null;
  for (const node of nodes) {
    const following = words[next];
    const longer = following ? longest(nodesAfter(node, following.form), words, next + 1) : null;
    const length = longer ? longer.length + 1 : 1;
    const concept = longer?.concept ?? node.concept;
    if (concept && length > (best?.length ?? 0)) best = { concept, length };
  }
  return best;
}

/** What a text is about: the terms of the glossary, and those other words that are not common to all papers. */
export function findingsOf(words: readonly Word[]): Finding[] {
  const findings: Finding[] = [];
  for (let at = 0, length = 1; at < words.length; at += length) {
    const first = words[at] as Word;
    const term = longest(nodesFrom(first.form), words, at + 1);
    length = term?.length ?? 1;
    if (!term && first.form.isCommon) continue;
    const last = words[at + length - 1] as Word;
    const key =
      length === 1
        ? first.form.stem
        : words
            .slice(at, at + length)
            .map(({ form }) => form.stem)
            .join(' ');
    findings.push({ key, concept: term?.concept ?? null, start: first.start, end: last.end });
  }
  return findings;
}
