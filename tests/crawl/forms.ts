/** The forms of a page as a browser would send them, read from the markup that React writes. */
import { samplePdf } from '#app/services/demo/sample-pdf.ts';
import { AGENDA_TEXT } from '#tests/factories/agendas.ts';
import { type Attributes, attributesOf, plain } from '#tests/support/page-parts.ts';

export interface Press {
  action: string;
  /** `name=value` of the button. */
  button: string;
  /** A form with a file is sent in parts. */
  isMultipart: boolean;
  fields: [name: string, value: string | Blob][];
}

/** Another paper for each field. */
const paperFor = (field: string) =>
  new File([new Uint8Array(samplePdf(`The paper of ${field}`))], 'paper.pdf', { type: 'application/pdf' });

/** Fills every field of a form. */
function typed(name: string, type: string): string {
  // The second of its kind may be missing.
  if (/\.[1-9]/.test(name)) return '';
  if (name === 'text') return AGENDA_TEXT;
  if (/email$/i.test(name)) return `${name}@office.example`;
  if (name === 'participants') return 'Pia Participant <pia@office.example>';
  if (type === 'number' || /limit$/i.test(name)) return '10';
  return ['text', 'search', 'textarea'].includes(type) ? `Some words for ${name}` : '';
}

/** Boxes without which nothing is taken. */
const AGREED = ['declared', 'sure'];

function chosen({ name = '' }: Attributes, inner: string): Press['fields'] {
  const options = [...inner.matchAll(/<option([^>]*)>([^<]*)/g)].map(([, tag = '', text = '']) => ({
    isSelected: / selected=/.test(tag),
    value: attributesOf(tag).value ?? plain(text),
  }));
  const marked = options.find((option) => option.isSelected && option.value !== '');
  const any = /\.[1-9]/.test(name) ? options[0] : options.find((option) => option.value !== '');
  const value = (marked ?? any)?.value;
  return value === undefined ? [] : [[name, value]];
}

function fieldsOf(form: string): Press['fields'] {
  const fields: Press['fields'] = [];
  const parts = form.matchAll(/<input\b([^>]*)>|<(select|textarea)\b([^>]*)>([^]*?)<\/\2>/g);
  for (const [, input, kind = 'input', other, inner = ''] of parts) {
    const tag = input ?? other ?? '';
    const attributes = attributesOf(tag);
    const { name, type = 'text', value = '' } = attributes;
    if (!name || 'disabled' in attributes) continue;
    if (kind === 'select') fields.push(...chosen(attributes, inner));
    else if (kind === 'textarea') fields.push([name, plain(inner).replace(/^\n/, '') || typed(name, kind)]);
    else if (type === 'file') {
      // An agenda that is pasted as text needs no file.
      if (!form.includes('name="text"')) fields.push([name, paperFor(name)]);
    }
    // A deadline is extended to a later day.
    else if (name === 'day') fields.push([name, '2027-01-29']);
    else if (type === 'checkbox') {
      if ('checked' in attributes || AGREED.includes(name)) fields.push([name, value || 'on']);
    } else if (type === 'radio') {
      // The selected option, else the first.
      const before = fields.findIndex(([of]) => of === name);
      if (before === -1) fields.push([name, value]);
      else if ('checked' in attributes) fields[before] = [name, value];
    } else fields.push([name, value || typed(name, type)]);
  }
  return fields;
}

/** One press for each button of each form that is posted. */
export function pressesOf(page: string, address: string): Press[] {
  return [...page.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].flatMap(([, tag = '', inner = '']) => {
    const { method = 'get', action = address, enctype = '' } = attributesOf(tag);
    if (method.toLowerCase() !== 'post') return [];
    const buttons = [...inner.matchAll(/<button\b([^>]*)>/g)].map(([, button = '']) => attributesOf(button));
    return buttons
      .filter(({ type = 'submit' }) => type === 'submit')
      .map(({ name, value = '', formaction }) => ({
        action: formaction ?? action,
        button: name ? `${name}=${value}` : '',
        isMultipart: enctype === 'multipart/form-data',
        fields: [...fieldsOf(inner), ...(name ? [[name, value] as [string, string]] : [])],
      }));
  });
}
