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

/** @param select with `data-type-ahead`, its words */
export function enhanceTypeAhead(select: HTMLSelectElement): void {
  const words = JSON.parse(select.dataset.typeAhead ?? '') as TypeAheadWords;
  const choices: Choice[] = [...select.options]
    .filter((option) => option.value !== '')
    .map((option) => ({
      value: option.value,
      label: option.label,
      keys: [fold(option.label), ...(option.dataset.keys ?? '').split('|')],
    }));
  const input = document.createElement('input');
  const list = document.createElement('ul');
  const { id } = select;
  const labelOf = () => choices.find((choice) => choice.value === select.value)?.label ?? '';

  select.id = `${id}-select`;
  select.hidden = true;
  input.id = id;
  input.type = 'text';
  input.autocomplete = 'off';
  input.value = labelOf();
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', `${id}-list`);
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = select.getAttribute(name);
    if (value) input.setAttribute(name, value);
  }
  list.id = `${id}-list`;
  list.className = 'options';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', select.labels[0]?.textContent ?? '');
  const frame = document.createElement('div');
  frame.className = 'combobox';
  frame.append(input, list);
  const told = document.createElement('p');
  told.className = 'told';
  told.setAttribute('role', 'status');
  select.after(frame, told);

  let shown: Choice[] = [];
  let active = -1;

  const tell = (text: string) => {
    // The same words again would be read out again.
    if (told.textContent !== text) told.textContent = text;
  };
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const show = () => {
    const wanted = fold(input.value);
    shown = found(choices, wanted).slice(0, MAX_SHOWN);
    list.replaceChildren(
      ...shown.map((choice, index) => {
        const item = document.createElement('li');
        item.id = `${id}-option-${index}`;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', String(index === active));
        item.textContent = choice.label;
        // Before the input loses its focus.
        item.addEventListener('mousedown', (event) => {
          event.preventDefault();
          choose(choice);
        });
        return item;
      }),
    );
    list.hidden = shown.length === 0;
    tell(shown.length === 0 ? words.nothing : '');
    input.setAttribute('aria-expanded', String(shown.length > 0));
    const id_ = active >= 0 ? `${id}-option-${active}` : null;
    if (id_) {
      input.setAttribute('aria-activedescendant', id_);
      document.getElementById(id_)?.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const choose = (choice: Choice | null) => {
    const value = choice?.value ?? '';
    tell('');
    input.value = choice?.label ?? '';
    if (select.value !== value) {
      select.value = value;
      select.dispatchEvent(new Event('input', { bubbles: true }));
    }
    close();
  };

  input.addEventListener('input', (event) => {
    // What is kept is the choice, not the letters on the way to it.
    event.stopPropagation();
    active = -1;
    show();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) active = -1;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const last = Math.min(found(choices, fold(input.value)).length, MAX_SHOWN) - 1;
      active = active + step < 0 ? last : active + step > last ? 0 : active + step;
      show();
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault();
      const choice = shown[Math.max(active, 0)];
      if (choice) choose(choice);
    } else if (event.key === 'Escape' && (!list.hidden || input.value !== labelOf())) {
      event.preventDefault();
      input.value = labelOf();
      tell('');
      close();
    }
  });
  input.addEventListener('blur', () => {
    const wanted = fold(input.value);
    const [only, ...others] = found(choices, wanted);
    const exact = choices.find((choice) => choice.keys.includes(wanted));
    if (wanted === '') choose(null);
    else if (exact) choose(exact);
    else if (only && others.length === 0) choose(only);
    else {
      const typed = input.value.trim();
      input.value = labelOf();
      tell(filled(only ? words.several : words.unknown, { typed }));
    }
    close();
  });
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
