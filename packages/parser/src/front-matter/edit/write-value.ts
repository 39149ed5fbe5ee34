import { isScalar, parseDocument, Scalar } from 'yaml';

/** A value that a command writes. */
export type NewScalar = string | number | boolean;

/** An entry of a list, such as a session; its properties are written in this order. */
export interface NewEntry {
  readonly [property: string]: NewScalar;
}

/** What can be added to a list. */
export type NewItem = NewScalar | NewEntry;

/** What some readers take for a yes, a no, a number to the base of sixty, or the end of the block. */
const ambiguous = /^(?:y|n|yes|no|on|off|true|false|null|~|\d+(?::\d+)+|(?:---|\.\.\.).*)$/i;

/**
 * Writes a scalar on one line.
 *
 * @param value The value.
 * @param inFlow Whether it stands within `[]` or `{}`, where commas and brackets mean something.
 * @param style The quotes of the value that it replaces; plain where there is none.
 */
export function writeScalar(value: NewScalar, inFlow: boolean, style?: Scalar['type']): string {
  if (typeof value !== 'string') return String(value);
  if (style === Scalar.QUOTE_SINGLE && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value))
    return `'${value.replaceAll("'", "''")}'`;
  // What JSON writes is YAML, too (spec 1.2.2, section 1.2).
  if (style === Scalar.QUOTE_DOUBLE || style === Scalar.QUOTE_SINGLE) return JSON.stringify(value);
  return isPlain(value, inFlow) ? value : JSON.stringify(value);
}

/** Writes an item within `[]`. */
export function writeFlowItem(item: NewItem): string {
  if (typeof item !== 'object') return writeScalar(item, true);
  return `{${Object.entries(item)
    .map(([property, value]) => `${writeScalar(property, true)}: ${writeScalar(value, true)}`)
    .join(', ')}}`;
}

/**
 * Writes an item of a list in block style, without the last line ending.
 *
 * @param item The item.
 * @param indent What stands before the dash.
 * @param lineEnding The note's.
 */
export function writeBlockItem(item: NewItem, indent: string, lineEnding: string): string {
  if (typeof item !== 'object') return `${indent}- ${writeScalar(item, false)}`;
  const lines = Object.entries(item).map(
    ([property, value]) => `${writeScalar(property, false)}: ${writeScalar(value, false)}`,
  );
  return `${indent}- ${lines.join(`${lineEnding}${indent}  `)}`;
}

/** Whether text without quotes is read as this text and nothing else, whoever reads it. */
function isPlain(value: string, inFlow: boolean): boolean {
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF]/u.test(value) || ambiguous.test(value)) return false;
  const document = parseDocument(inFlow ? `[${value}]` : `- ${value}`, { version: '1.2', schema: 'core' });
  const item = document.errors.length === 0 ? document.getIn([0], true) : undefined;
  return (
    isScalar(item) &&
    item.value === value &&
    item.type === Scalar.PLAIN &&
    document.getIn([1]) === undefined &&
    item.source === value
  );
}
