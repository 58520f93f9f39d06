import { listFiles, readYaml } from '#data/content-files.ts';

/*
 * Whether the sites that the content leads to are still there, asked with good manners. Link checkers go
 * through pages (thousands of them, with the same links), and cannot say in which line of the content one stands.
 */

/** What became of an address: there, surely gone, or not to be told from here. */
export type Fate = 'there' | 'gone' | 'doubtful';

export interface Answer {
  readonly fate: Fate;
  /** The status, or what went wrong: "404", "ENOTFOUND". */
  readonly said: string;
}

export interface Asking {
  /** How long to wait for an answer, in milliseconds. */
  readonly patience: number;
  /** How often to ask again when it is doubtful, and how long to wait before that, in milliseconds. */
  readonly retries: number;
  readonly pause: number;
}

export const usual: Asking = { patience: 15_000, retries: 2, pause: 5_000 };

const gone = new Set([404, 410]);
/** Names that do not exist; a name that cannot be asked for now (EAI_AGAIN) may. */
const noSuchHost = new Set(['ENOTFOUND', 'ERR_INVALID_URL']);

/** Asks for an address: only its head, and all of it where a host will not tell by the head. */
export async function ask(address: string, asking = usual): Promise<Answer> {
  let answer = await askOnce(address, asking);
  for (let more = 0; more < asking.retries && answer.fate === 'doubtful'; more++) {
    await new Promise((done) => setTimeout(done, asking.pause * 2 ** more));
    answer = await askOnce(address, asking);
  }
  return answer;
}

async function askOnce(address: string, asking: Asking): Promise<Answer> {
  const head = await request(address, 'HEAD', asking);
  return head.fate === 'there' || noSuchHost.has(head.said) ? head : request(address, 'GET', asking);
}

async function request(address: string, method: 'HEAD' | 'GET', { patience }: Asking): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method,
      signal: AbortSignal.timeout(patience),
      headers: { accept: 'text/html,*/*' },
    });
    await response.body?.cancel();
    const { status, ok } = response;
    return { fate: ok ? 'there' : gone.has(status) ? 'gone' : 'doubtful', said: `${status}` };
  } catch (error) {
    const said = reason(error);
    return { fate: noSuchHost.has(said) ? 'gone' : 'doubtful', said };
  }
}

/** The shortest name of what went wrong: that of the system, where there is one. */
function reason(error: unknown): string {
  const { cause, code, name } = error as { cause?: { code?: string }; code?: string | number; name: string };
  return cause?.code ?? (typeof code === 'string' ? code : name);
}

/** Asks for many addresses: those of one host one after another, hosts beside each other. */
export async function askAll(addresses: readonly string[], asking = usual): Promise<Map<string, Answer>> {
  const hosts = Map.groupBy(new Set(addresses), (address) => (URL.canParse(address) ? new URL(address).host : address));
  const answers = new Map<string, Answer>();
  await Promise.all(
    [...hosts.values()].map(async (own) => {
      for (const address of own) answers.set(address, await ask(address, asking));
    }),
  );
  return answers;
}

/** Where in the content an address stands: "services/buurtkamer.yaml:12". */
export type Places = ReadonlyMap<string, readonly string[]>;

/** Every address of another site in a content folder; not those under names that never exist (RFC 2606), or with a gap to fill in. */
export function externalLinks(folder: string): Places {
  const links = new Map<string, string[]>();
  for (const file of listFiles(folder).filter((name) => name.endsWith('.yaml'))) {
    const { content } = readYaml(folder, file);
    const walk = (value: unknown, path: readonly PropertyKey[]): void => {
      if (typeof value === 'object' && value !== null) {
        for (const [key, part] of Object.entries(value)) walk(part, [...path, Array.isArray(value) ? Number(key) : key]);
      } else if (typeof value === 'string') {
        for (const [found] of value.matchAll(/https?:\/\/[^\s<>"')\]]+/g)) {
          const address = found.replace(/[.,;:]+$/, '');
          if (/[{}]|^https?:\/\/[^/]+\.(example|test|invalid)(?=[/:]|$)/.test(address)) continue;
          links.set(address, [...(links.get(address) ?? []), `${file}:${content?.lineOf(path) ?? 1}`]);
        }
      }
    };
    walk(content?.data, []);
  }
  return links;
}
