/** Several forms of a page may have a field of the same name: the id of a field begins with that of its form. */
import { createContext, useContext } from 'react';

export const FormId = createContext('');

export function fieldId(form: string, name: string): string {
  return form === '' ? name : `${form}-${name}`;
}

export function useFieldId(name: string): string {
  return fieldId(useContext(FormId), name);
}
