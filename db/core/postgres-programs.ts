/** Copies of a whole PostgreSQL database, made and read by PostgreSQL's own programs. */
import { spawn } from 'node:child_process';

/** pg_dump or pg_restore is not on the PATH. */
export class ProgramMissingError extends Error {
  readonly program: string;
  constructor(program: string) {
    super(`${program} is not there`);
    this.program = program;
  }
}

/** The program said no; the message is its own. */
export class ProgramFailedError extends Error {}

/** Where the programs are found; the variables of this process. */
export type Environment = Record<string, string | undefined>;

/** The password goes by the environment: arguments can be read by everybody on the machine. */
function connectionOf(url: string): { address: string; env: Record<string, string> } {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  return { address: address.href, env: password === '' ? {} : { PGPASSWORD: password } };
}

function run(program: string, args: readonly string[], env: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said = (said + chunk).slice(0, 2000)));
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new ProgramMissingError(program) : error),
    );
    child.on('close', (status) =>
      status === 0
        ? resolve()
        : reject(new ProgramFailedError(said.trim() || `${program} ended with ${status}`)),
    );
  });
}

/** Writes one schema of a database into a file, as it stands at one moment. @throws ProgramMissingError */
export async function dumpPostgres(
  url: string,
  schema: string,
  to: string,
  environment: Environment,
): Promise<void> {
  const { address, env } = connectionOf(url);
  const args = [
    '--format=custom',
    '--no-owner',
    '--no-privileges',
    `--schema=${schema}`,
    `--file=${to}`,
    address,
  ];
  await run('pg_dump', args, { ...environment, ...env });
}

/** Reads such a file into an empty schema, the whole or nothing. @throws ProgramMissingError */
export async function loadPostgres(
  url: string,
  schema: string,
  from: string,
  environment: Environment,
): Promise<void> {
  const { address, env } = connectionOf(url);
  const whole = ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges'];
  await run('pg_restore', [...whole, `--schema=${schema}`, `--dbname=${address}`, from], {
    ...environment,
    ...env,
  });
}
