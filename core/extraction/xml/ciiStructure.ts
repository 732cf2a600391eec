import type { StructureProblem } from '../../contract/semanticInvoice.ts';
import { profileOf } from '../../vocabulary/eInvoiceProfile.ts';
import { ciiReader, ciiPrefixOf } from './ciiNames.ts';
import { type CiiSchema, type ElementRule, messageSchema, profileSchema, unusedElements } from './ciiSchema.ts';
import { valueProblems } from './ciiValues.ts';
import type { XmlElement } from './XmlElement.ts';
import type { Sentence } from '../../vocabulary/sentences/Sentence.ts';
import { say } from '../../vocabulary/sentences/say.ts';

const guideline = 'rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID';
const rootType = 'CrossIndustryInvoice';

interface Visit {
  readonly element: XmlElement;
  readonly path: string;
  readonly type: string;
  /** What the profile says of this element; null where it has no schema of its own or has left the element behind. */
  readonly profile: CiiSchema | null;
}

/**
 * What the schema of the message and that of its profile say of a cross-industry invoice (D16B): elements unknown, missing,
 * too often or out of order, values and attributes that are none. Takes time in proportion to the elements.
 */
export function ciiStructure(root: XmlElement): StructureProblem[] {
  const profile = profileSchema(profileOf(ciiReader.text(root, guideline) ?? ''));
  return problemsIn({ element: root, path: '', type: rootType, profile });
}

function problemsIn(visit: Visit): StructureProblem[] {
  const { element, path, type, profile } = visit;
  const rules = messageSchema.get(type) ?? new Map<string, ElementRule>();
  const own = profile?.get(type);
  const below = childrenOf(visit);
  const known = below.filter(({ child, prefix }) => prefix === prefixIn(type) && rules.has(child.name));
  const problems = below.filter((each) => !known.includes(each)).map((each) => foreign(each, type));
  problems.push(...disorder(known, rules), ...wrongCounts(below, requiredBy(rules, own), path, type));
  if (own !== undefined) problems.push(...beyond(known, own), ...profileCounts(below, own, rules, path, type));
  return [
    ...problems,
    ...known.flatMap(({ child, at }) => {
      const rule = rules.get(child.name);
      if (rule?.kind != null) return valueProblems(child, at, rule.kind);
      const isOwn = own?.has(child.name) === true;
      return rule?.type == null
        ? []
        : problemsIn({ element: child, path: at, type: rule.type, profile: isOwn ? profile : null });
    }),
    ...(element.text === '' ? [] : [schema(path, say('structure.textBetween', { text: element.text.slice(0, 40) }))]),
  ];
}

interface Child {
  readonly child: XmlElement;
  readonly prefix: string;
  /** Numbered path, as TermCursor writes it. */
  readonly at: string;
}

function childrenOf({ element, path }: Visit): Child[] {
  const totals = new Map<string, number>();
  const named = element.children.map((child) => {
    const prefix = ciiPrefixOf(child);
    const name = `${prefix}:${child.name}`;
    const count = (totals.get(name) ?? 0) + 1;
    totals.set(name, count);
    return { child, prefix, name, count };
  });
  return named.map(({ child, prefix, name, count }) => {
    const number = (totals.get(name) ?? 0) > 1 ? `[${String(count)}]` : '';
    return { child, prefix, at: `${path === '' ? '' : `${path}/`}${name}${number}` };
  });
}

const prefixIn = (type: string): string => (type === rootType ? 'rsm' : 'ram');
const schema = (path: string, problem: Sentence): StructureProblem => ({ path, problem, of: 'message' });

/** An element the profiles do not know: one of the wider message has no use here, any other breaks its schema. */
function foreign({ child, prefix, at }: Child, type: string): StructureProblem {
  const isOfMessage = prefix === prefixIn(type) && unusedElements.get(type)?.has(child.name) === true;
  return isOfMessage
    ? { path: at, problem: say('structure.noUse', { name: child.name }), of: 'content' }
    : schema(at, say('structure.unknown', { name: `${prefix}:${child.name}` }));
}

function disorder(known: readonly Child[], rules: ReadonlyMap<string, ElementRule>): StructureProblem[] {
  const order = new Map([...rules.keys()].map((name, index) => [name, index]));
  let latest = -1;
  return known.flatMap(({ child, prefix, at }) => {
    const place = order.get(child.name) ?? latest;
    if (place >= latest) {
      latest = place;
      return [];
    }
    return [schema(at, say('structure.order', { name: `${prefix}:${child.name}` }))];
  });
}

type Counted = (path: string, rule: ElementRule, count: number) => StructureProblem[];

function countsOf(below: readonly Child[], rules: ReadonlyMap<string, ElementRule>, path: string, tell: Counted) {
  return [...rules.values()].flatMap((rule) => {
    const count = below.filter(({ child }) => child.name === rule.name).length;
    return count >= rule.least && count <= rule.most ? [] : tell(path, rule, count);
  });
}

const pathTo = (path: string, type: string, name: string): string =>
  `${path === '' ? '' : `${path}/`}${prefixIn(type)}:${name}`;

function wrongCounts(below: readonly Child[], rules: ReadonlyMap<string, ElementRule>, path: string, type: string) {
  return countsOf(below, rules, path, (_, rule, count) => [
    schema(
      pathTo(path, type, rule.name),
      count === 0
        ? say('structure.missing', { name: `${prefixIn(type)}:${rule.name}` })
        : say('structure.times', { name: `${prefixIn(type)}:${rule.name}`, times: count }),
    ),
  ]);
}

/** A narrower profile need not hold all that the widest one must. */
function requiredBy(
  rules: ReadonlyMap<string, ElementRule>,
  own: ReadonlyMap<string, ElementRule> | undefined,
): ReadonlyMap<string, ElementRule> {
  if (own === undefined) return rules;
  return new Map([...rules].map(([name, rule]) => [name, own.has(name) ? rule : { ...rule, least: 0 }]));
}

/** Elements the widest profile knows and the stated one does not. */
function beyond(known: readonly Child[], own: ReadonlyMap<string, ElementRule>): StructureProblem[] {
  return known
    .filter(({ child }) => !own.has(child.name))
    .map(({ child, prefix, at }) => ({
      path: at,
      problem: say('structure.noPlace', { name: `${prefix}:${child.name}` }),
      of: 'content',
    }));
}

/** Counts that hold in the message but not in the stated profile. */
function profileCounts(
  below: readonly Child[],
  own: ReadonlyMap<string, ElementRule>,
  rules: ReadonlyMap<string, ElementRule>,
  path: string,
  type: string,
): StructureProblem[] {
  return countsOf(below, own, path, (_, { name, most }, count) => {
    const wide = rules.get(name);
    if (wide === undefined || count < wide.least || count > wide.most) return [];
    const problem =
      count === 0
        ? say('structure.profileMissing', { name: `${prefixIn(type)}:${name}` })
        : say('structure.profileTimes', { name: `${prefixIn(type)}:${name}`, most, times: count });
    return [{ path: pathTo(path, type, name), problem, of: 'profile' }];
  });
}
