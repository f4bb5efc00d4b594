/** The code of an error of the system, a driver or a program, such as `ENOENT`; undefined when it has none. */
export function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
