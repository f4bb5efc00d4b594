/**
 * A select in which typing finds a country by any of its names: with accents or without, Latin or Cyrillic, ISO code.
 * The select stays what is sent; the input beside it is only a way to it (the combobox pattern of the ARIA guide).
 */
import { fold } from '#app/domain/shared/fold.ts';

import { filled } from './upload-words.ts';

const MAX_SHOWN = 12;

/** What is said beside the field, in the language of its reader. */
export interface TypeAheadWords {
  /** While somebody types. */
  nothing: string;
  /** typed; what was chosen before stays */
  unknown: string;
  /** typed; more than one fits */
  several: string;
}

interface Choice {
  value: string;
  label: string;
  keys: string[];
}

/** The select, the input beside it, and what is shown. */
interface Combobox {
  readonly id: string;
  readonly select: HTMLSelectElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLUListElement;
  readonly status: HTMLElement;
  readonly words: TypeAheadWords;
  readonly choices: readonly Choice[];
  shown: readonly Choice[];
  /** Place of the choice that is pointed out, or -1. */
  active: number;
}

/** @param select with `data-type-ahead`, its words */
export function enhanceTypeAhead(select: HTMLSelectElement): void {
  const box = build(select);
  const { input } = box;
  input.addEventListener('input', (event) => {
    // What is kept is the choice, not the letters on the way to it.
    event.stopPropagation();
    box.active = -1;
    show(box);
  });
  input.addEventListener('keydown', (event) => {
    if (pressed(box, event.key)) event.preventDefault();
  });
  input.addEventListener('blur', () => settle(box));
}

function build(select: HTMLSelectElement): Combobox {
  const { id } = select;
  const box: Combobox = {
    id,
    select,
    input: document.createElement('input'),
    list: document.createElement('ul'),
    status: document.createElement('p'),
    words: JSON.parse(select.dataset.typeAhead ?? '') as TypeAheadWords,
    choices: [...select.options]
      .filter((option) => option.value !== '')
      .map((option) => ({
        value: option.value,
        label: option.label,
        keys: [fold(option.label), ...(option.dataset.keys ?? '').split('|')],
      })),
    shown: [],
    active: -1,
  };
  const { input, list, status } = box;
  // Read while the label still points to the select.
  const label = select.labels[0]?.textContent ?? '';
  select.id = `${id}-select`;
  select.hidden = true;
  input.id = id;
  input.type = 'text';
  input.autocomplete = 'off';
  input.value = labelOf(box);
  set(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false' });
  set(input, { 'aria-controls': `${id}-list` });
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = select.getAttribute(name);
    if (value) input.setAttribute(name, value);
  }
  list.id = `${id}-list`;
  list.className = 'options';
  list.hidden = true;
  set(list, { role: 'listbox', 'aria-label': label });
  const frame = document.createElement('div');
  frame.className = 'combobox';
  frame.append(input, list);
  status.className = 'told';
  status.setAttribute('role', 'status');
  select.after(frame, status);
  return box;
}

function set(element: HTMLElement, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function labelOf({ choices, select }: Combobox): string {
  return choices.find((choice) => choice.value === select.value)?.label ?? '';
}

/** The same words again would be read out again. */
function tell({ status }: Combobox, text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

function close(box: Combobox): void {
  box.list.hidden = true;
  box.active = -1;
  box.input.setAttribute('aria-expanded', 'false');
  box.input.removeAttribute('aria-activedescendant');
}

/** Shows what fits what is typed. */
function show(box: Combobox): void {
  const { id, input, list, choices, active } = box;
  box.shown = found(choices, fold(input.value)).slice(0, MAX_SHOWN);
  list.replaceChildren(
    ...box.shown.map((choice, index) => {
      const item = document.createElement('li');
      item.id = `${id}-option-${index}`;
      set(item, { role: 'option', 'aria-selected': String(index === active) });
      item.textContent = choice.label;
      // Before the input loses its focus.
      item.addEventListener('mousedown', (event) => {
        event.preventDefault();
        choose(box, choice);
      });
      return item;
    }),
  );
  const isEmpty = box.shown.length === 0;
  list.hidden = isEmpty;
  tell(box, isEmpty ? box.words.nothing : '');
  input.setAttribute('aria-expanded', String(!isEmpty));
  if (active < 0) return input.removeAttribute('aria-activedescendant');
  input.setAttribute('aria-activedescendant', `${id}-option-${active}`);
  list.children[active]?.scrollIntoView({ block: 'nearest' });
}

function choose(box: Combobox, choice: Choice | null): void {
  const { input, select } = box;
  const value = choice?.value ?? '';
  tell(box, '');
  input.value = choice?.label ?? '';
  if (select.value !== value) {
    select.value = value;
    select.dispatchEvent(new Event('input', { bubbles: true }));
  }
  close(box);
}

/** @returns whether the key meant something here */
function pressed(box: Combobox, key: string): boolean {
  const { input, list, choices } = box;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    if (list.hidden) box.active = -1;
    const last = Math.min(found(choices, fold(input.value)).length, MAX_SHOWN) - 1;
    const next = box.active + (key === 'ArrowDown' ? 1 : -1);
    box.active = next < 0 ? last : next > last ? 0 : next;
    show(box);
    return true;
  }
  if (key === 'Enter' && !list.hidden) {
    const choice = box.shown[Math.max(box.active, 0)];
    if (choice) choose(box, choice);
    return true;
  }
  if (key === 'Escape' && (!list.hidden || input.value !== labelOf(box))) {
    input.value = labelOf(box);
    tell(box, '');
    close(box);
    return true;
  }
  return false;
}

/** Leaving the field chooses the only option that fits; else the earlier choice stays, and the status line says so. */
function settle(box: Combobox): void {
  const { input, choices, words } = box;
  const wanted = fold(input.value);
  const [only, ...others] = found(choices, wanted);
  const exact = choices.find((choice) => choice.keys.includes(wanted));
  if (wanted === '') choose(box, null);
  else if (exact) choose(box, exact);
  else if (only && others.length === 0) choose(box, only);
  else {
    const typed = input.value.trim();
    input.value = labelOf(box);
    tell(box, filled(only ? words.several : words.unknown, { typed }));
  }
  close(box);
}

/** Those whose names begin with the words come first, then those that hold them. */
function found(choices: readonly Choice[], wanted: string): Choice[] {
  if (wanted === '') return [...choices];
  const begins = choices.filter((choice) => choice.keys.some((key) => key.startsWith(wanted)));
  const holds = choices.filter(
    (choice) => !begins.includes(choice) && choice.keys.some((key) => key.includes(wanted)),
  );
  return [...begins, ...holds];
}
