import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP, type NetConnectOpts } from 'node:net';
import path from 'node:path';

import { z } from 'zod';

import { isAddress } from '#app/domain/shared/addresses.ts';
import { clamdAddress } from '#app/platform/files/clamd.ts';
import { type Cookies, cookiesFor } from '#app/platform/http/cookies.ts';

export type Mode = 'production' | 'demo';

/** Environment variables by name. */
export type Environment = Record<string, string | undefined>;

export interface Config {
  mode: Mode;
  port: number;
  host: string;
  /** Absolute folder of the database file, the uploads and captured mail. */
  dataDir: string;
  /** The only source of absolute addresses; never the Host header. */
  publicUrl: URL;
  /** Set: PostgreSQL. Not set: one SQLite file under `dataDir`. */
  databaseUrl: string | null;
  appSecret: string;
  /** Not set: mail is written as files under `dataDir`. */
  smtpUrl: string | null;
  /** The address alone, without a name. */
  mailFrom: string;
  worker: 'on' | 'off' | 'only';
  /** Addresses or networks whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  logLevel: LogLevel;
  /** Uncached requests one network may make in a minute; 0 switches the limit off. */
  requestsPerMinute: number;
  /** Free megabytes below which no files are taken; 0 switches the limit off. */
  lowRoomMegabytes: number;
  cookies: Cookies;
  /** Where flaws are reported, as an address of the web or `mailto:`; null: nobody is named. */
  securityContact: string | null;
  /** The virus scanner that files have to pass before others get them; null: they are not scanned. */
  clamd: NetConnectOpts | null;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Settings that may hold a password: each may also be given as `NAME_FILE`, a path to a file. */
const secretNames = ['APP_SECRET', 'APP_SECRET_BEFORE', 'DATABASE_URL', 'SMTP_URL'] as const;

/** The configuration cannot be used; the message is meant for the operator, one problem per line. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: string[]) {
    super(['Sessional cannot start:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.problems = problems;
  }
}

const demoDefaults = {
  DATA_DIR: './data/demo',
  MAIL_FROM: 'Sessional demo <no-reply@sessional.example>',
  LOG_LEVEL: 'warn',
};

/** Every setting; what `meta` says stands in the operator's table and in .env.example. */
const schema = z.object({
  DATA_DIR: z
    .string('is missing: the folder for the database and the uploaded files')
    .meta({ description: 'folder of the database, the uploaded files and captured mail', example: './data' }),
  PUBLIC_URL: z
    .string('is missing: the address people use, such as https://meetings.example.org')
    .refine(isPlainOrigin, 'must be an http or https address without a path')
    .meta({ description: 'the address people use', example: 'https://meetings.example.org' }),
  APP_SECRET: z
    .string('is missing: at least 32 random characters, here or in the file that APP_SECRET_FILE names')
    .min(32, 'must have at least 32 characters')
    .meta({ description: 'at least 32 random characters (`openssl rand -base64 32`)', example: '' }),
  APP_SECRET_BEFORE: z.string().optional().meta({
    description:
      'former APP_SECRETs, one in a line, so that the seals of the audit from their time can be checked',
  }),
  MAIL_FROM: z
    .string('is missing: the sender of all mail, such as Meetings <no-reply@example.org>')
    .refine((text) => isAddress(addressIn(text)), 'must hold an e-mail address')
    .meta({ description: 'sender of all mail', example: 'Meetings <no-reply@example.org>' }),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional()
    .meta({
      description: 'the mail server; without it mail is written to `DATA_DIR/mail` and reaches nobody',
      example: 'smtp://user:password@mail.example.org:587',
    }),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .meta({
      description: 'PostgreSQL; without it one SQLite file in `DATA_DIR`',
      example: 'postgres://sessional:password@localhost/sessional',
    }),
  HOST: z.string().default('127.0.0.1').meta({ description: 'the address that the server listens on' }),
  PORT: z.coerce
    .number('must be a port number')
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .meta({ description: 'the port that the server listens on' }),
  TRUSTED_PROXIES: z
    .string()
    .refine((text) => listOf(text).every(isNetwork), 'must hold IP addresses or networks such as 10.0.0.0/8')
    .default('')
    .meta({ description: 'addresses or networks whose `X-Forwarded-For` is believed', example: '127.0.0.1' }),
  WORKER: z
    .enum(['on', 'off', 'only'], 'must be on, off or only')
    .default('on')
    .meta({ description: 'whether this process sends mail; `only` (PostgreSQL): and serves no pages' }),
  LOG_LEVEL: z
    .enum(logLevels, `must be one of ${logLevels.join(', ')}`)
    .default('info')
    .meta({ description: `one of ${logLevels.join(', ')}` }),
  REQUESTS_PER_MINUTE: z.coerce
    .number('must be a number')
    .int()
    .min(0)
    .default(6000)
    .meta({ description: 'uncached requests that one network may make in a minute; 0: no limit' }),
  CLAMD_URL: z
    .string()
    .refine((text) => clamdAddress(text) !== null, 'must be host:port or the path of a socket')
    .optional()
    .meta({
      description:
        'the virus scanner (clamd), as `host:port` or the path of its socket; without it files are not scanned',
      example: '127.0.0.1:3310',
    }),
  SCAN_POLICY: z
    .enum(['required', 'when-available', 'off'], 'must be required, when-available or off')
    .default('when-available')
    .meta({
      description:
        'when files are scanned before anybody but their uploader gets them: `required` does not start without CLAMD_URL, `when-available` scans if it is set, `off` never',
    }),
  LOW_DISK_MB: z.coerce.number('must be a number').int().min(0).default(200).meta({
    description:
      'free megabytes below which no files are taken, or 5 % of the disk where that is less; 0: no limit',
  }),
  SECURITY_CONTACT: z
    .string()
    .refine(isContact, 'must be an e-mail address or begin with https://')
    .transform((text) => (isAddress(text) ? `mailto:${text}` : text))
    .optional()
    .meta({
      description:
        'where flaws of this installation are reported, an e-mail address or a page; stands in `/.well-known/security.txt`, which is missing without it',
      example: 'security@example.org',
    }),
  ALLOW_HTTP: z
    .string()
    .optional()
    .meta({ description: '`1` accepts an http PUBLIC_URL, for a closed network only' }),
});

export interface Setting {
  name: string;
  description: string;
  /** Without one and not optional, it must be given. */
  default: string | null;
  isRequired: boolean;
  example: string | null;
  /** May also be given as `NAME_FILE`. */
  isSecret: boolean;
}

/** The settings as people read about them. */
export function settings(): Setting[] {
  return Object.entries(schema.shape).map(([name, type]) => {
    const { description = '', example } = type.meta() ?? {};
    const whenMissing = type.safeParse(undefined);
    const value = whenMissing.success ? whenMissing.data : undefined;
    return {
      name,
      description,
      default: value === undefined || value === '' ? null : String(value),
      isRequired: !whenMissing.success,
      example: typeof example === 'string' ? example : null,
      isSecret: (secretNames as readonly string[]).includes(name),
    };
  });
}

/**
 * Reads the settings from environment variables.
 * @throws ConfigError naming everything that is wrong at once, so that nobody fixes one line per start.
 */
export function readConfig(env: Environment, mode: Mode): Config {
  const problems: string[] = [];
  const given = withSecretsFromFiles(env, problems);
  const parsed = schema.safeParse(mode === 'production' ? given : { ...defaultsFor(given), ...given });
  if (!parsed.success) {
    problems.push(...parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`));
    throw new ConfigError(problems);
  }

  const values = parsed.data;
  const publicUrl = new URL(values.PUBLIC_URL);
  if (mode === 'production' && publicUrl.protocol !== 'https:' && values.ALLOW_HTTP !== '1') {
    problems.push(
      'PUBLIC_URL must be https: over http anyone on the way can read sign-in codes. ' +
        'ALLOW_HTTP=1 accepts that for a closed network',
    );
  }
  if (values.WORKER === 'only' && !values.DATABASE_URL) {
    problems.push('WORKER=only needs DATABASE_URL: a SQLite file belongs to one process');
  }
  if (values.SCAN_POLICY === 'required' && !values.CLAMD_URL) {
    problems.push('SCAN_POLICY=required needs CLAMD_URL: without a scanner nobody would ever get a file');
  }
  if (problems.length > 0) throw new ConfigError(problems);

  return {
    mode,
    port: values.PORT,
    host: values.HOST,
    dataDir: path.resolve(values.DATA_DIR),
    publicUrl,
    databaseUrl: values.DATABASE_URL ?? null,
    appSecret: values.APP_SECRET,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: addressIn(values.MAIL_FROM),
    worker: values.WORKER,
    trustedProxies: listOf(values.TRUSTED_PROXIES),
    logLevel: values.LOG_LEVEL,
    requestsPerMinute: values.REQUESTS_PER_MINUTE,
    lowRoomMegabytes: values.LOW_DISK_MB,
    cookies: cookiesFor(publicUrl),
    securityContact: values.SECURITY_CONTACT ?? null,
    clamd: values.SCAN_POLICY === 'off' || !values.CLAMD_URL ? null : clamdAddress(values.CLAMD_URL),
  };
}

/** What an operator's command needs to know: where the data is. */
export interface StoreConfig {
  /** Absolute; null when it is not set, which only a command on PostgreSQL without files can live with. */
  dataDir: string | null;
  databaseUrl: string | null;
}

/**
 * Reads where the data is from the variables that the server reads too, and nothing else.
 * @param dataDir given on the command line, absolute; goes before DATA_DIR
 * @throws ConfigError
 */
export function readStoreConfig(env: Environment, dataDir?: string): StoreConfig {
  const problems: string[] = [];
  const given = withSecretsFromFiles(env, problems);
  const folder = dataDir ?? (given.DATA_DIR ? path.resolve(given.DATA_DIR) : null);
  const url = schema.shape.DATABASE_URL.safeParse(given.DATABASE_URL);
  if (!url.success) problems.push(`DATABASE_URL ${url.error.issues[0]!.message}`);
  if (folder === null && !given.DATABASE_URL) {
    problems.push('DATA_DIR is missing: set it, or give --data-dir FOLDER');
  }
  if (problems.length > 0 || !url.success) throw new ConfigError(problems);
  return { dataDir: folder, databaseUrl: url.data ?? null };
}

/** APP_SECRET and former ones, as far as they are set, for what was sealed with them. @throws ConfigError */
export function readSecrets(env: Environment): string[] {
  const problems: string[] = [];
  const { APP_SECRET = '', APP_SECRET_BEFORE = '' } = withSecretsFromFiles(env, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return [APP_SECRET, ...APP_SECRET_BEFORE.split('\n')].map((line) => line.trim()).filter(Boolean);
}

/** The origin for links that a command prints. @throws ConfigError */
export function readPublicUrl(env: Environment): string {
  const url = schema.shape.PUBLIC_URL.safeParse(env.PUBLIC_URL || undefined);
  if (!url.success) throw new ConfigError([`PUBLIC_URL ${url.error.issues[0]!.message}`]);
  return new URL(url.data).origin;
}

function defaultsFor(given: Record<string, string>) {
  const port = given.PORT ?? '3000';
  return {
    ...demoDefaults,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    // A fixed secret in public source would be nobody's secret; a new one per start costs only a new sign-in.
    APP_SECRET: randomBytes(32).toString('base64url'),
  };
}

/** Empty variables count as not set: that is how compose files and unit files spell "none". */
function withSecretsFromFiles(env: Environment, problems: string[]): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value) given[name] = value;
  }
  for (const name of secretNames) {
    const file = given[`${name}_FILE`];
    if (!file) continue;
    if (given[name]) problems.push(`${name} and ${name}_FILE are both set: keep one`);
    try {
      given[name] = readFileSync(file, 'utf8').trim();
    } catch {
      problems.push(`${name}_FILE names a file that cannot be read: ${file}`);
    }
  }
  return given;
}

/** `Meetings <no-reply@example.org>` or the address alone. */
function addressIn(text: string): string {
  return /<([^<>]+)>/.exec(text)?.[1] ?? text.trim();
}

/** Nothing that could begin another line of the file. */
function isContact(text: string): boolean {
  return isAddress(text) || (/^https:\/\/[\x21-\x7e]+$/.test(text) && URL.canParse(text));
}

function listOf(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function isNetwork(text: string): boolean {
  const [address = '', bits] = text.split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  return isIP(address) !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

function isPlainOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
}
