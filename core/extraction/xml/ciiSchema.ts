import type { Profile } from '../../vocabulary/eInvoiceProfile.ts';
import * as wide from './ciiExtendedTables.ts';
import * as tables from './ciiSchemaTables.ts';

/** What a schema says of one element inside its parent. */
export interface ElementRule {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** The type its own elements are looked up by; null for an element that holds a value. */
  readonly type: string | null;
  /** The kind of value; null for a group of elements. */
  readonly kind: string | null;
}

/** The elements of each type, in the order they must stand in. */
export type CiiSchema = ReadonlyMap<string, ReadonlyMap<string, ElementRule>>;

const entry = /^(?<name>\w+)(?<count>[?*+]|\{\d,\d\})?(?:=(?<type>\w+)|:(?<kind>\w+))?$/;
const counts: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '': [1, 1],
  '?': [0, 1],
  '*': [0, Infinity],
  '+': [1, Infinity],
  '{0,2}': [0, 2],
};

function ruleOf(text: string): ElementRule {
  const { name = '', count = '', type, kind } = entry.exec(text)?.groups ?? {};
  const [least, most] = counts[count] ?? [0, Infinity];
  return { name, least, most, type: type ?? null, kind: kind ?? null };
}

function schemaOf(table: string): CiiSchema {
  const lines = table
    .trim()
    .replace(/\n {2}/g, ' ')
    .split('\n');
  return new Map(
    lines.map((line) => {
      const [type = '', elements = ''] = line.split(' |');
      const rules = elements.trim().split(' ').filter(Boolean).map(ruleOf);
      return [type, new Map(rules.map((rule) => [rule.name, rule]))];
    }),
  );
}

/** The whole message as EXTENDED, the widest profile, has it. */
export const messageSchema = schemaOf(wide.extended);
/** Elements the message knows besides, which no profile has a use for. */
export const unusedElements = schemaOf(wide.unused);

const profileSchemas: Readonly<Partial<Record<Profile, CiiSchema>>> = {
  MINIMUM: schemaOf(tables.minimum),
  'BASIC WL': schemaOf(tables.basicWithoutLines),
  BASIC: schemaOf(tables.basic),
  'EN 16931': schemaOf(tables.en16931),
  EXTENDED: messageSchema,
};

/** The schema of a profile; null where the profile has none of its own (XRechnung follows the message's). */
export function profileSchema(profile: Profile): CiiSchema | null {
  return profileSchemas[profile] ?? null;
}
