import { type Diagnostic, decodeNote, locateIn, type Position } from '@layerwise/parser';
import * as z from 'zod';
import { type Canvas, type CanvasColor, type CanvasEdge, type CanvasNode, sides } from './canvas.ts';
import { JsonFault, type LocatedJson, readJson } from './json-reader.ts';

/** Largest canvas that is read. Bytes. */
const LARGEST = 2_000_000;
/** Nodes, and likewise edges, that a picture shows. */
const MOST = 2_000;
/** Farthest place from the middle, and longest side, CSS pixels. */
const FARTHEST = 1_000_000;
const LONGEST_SIDE = 100_000;

const place = z.number().min(-FARTHEST).max(FARTHEST);
const side = z.number().positive().max(LONGEST_SIDE);
const text = z.string();
const shared = {
  id: text,
  x: place,
  y: place,
  width: side,
  height: side,
  color: text.optional().catch(undefined),
};
const nodeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text, ...shared }),
  z.object({ type: z.literal('file'), file: text.min(1), subpath: text.default(''), ...shared }),
  z.object({ type: z.literal('link'), url: text, ...shared }),
  z.object({
    type: z.literal('group'),
    label: text.default(''),
    background: text.min(1).optional(),
    ...shared,
  }),
]);
const end = z.enum(['none', 'arrow']);
const edgeSchema = z.object({
  fromNode: text,
  toNode: text,
  fromSide: z.enum(sides).optional().catch(undefined),
  toSide: z.enum(sides).optional().catch(undefined),
  fromEnd: end.default('none').catch('none'),
  toEnd: end.default('arrow').catch('arrow'),
  color: text.optional().catch(undefined),
  label: text.default('').catch(''),
});
const list = z.array(z.unknown()).default([]);
const canvasSchema = z.object({
  nodes: list,
  edges: list,
  metadata: z.object({ frontmatter: z.unknown() }).optional().catch(undefined),
});

/** A canvas as read, null where it cannot be; and what its author should know. */
export interface CanvasReading {
  readonly canvas: Canvas | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a canvas file (JSON Canvas 1.0). A node or an edge that is wrong is left out with a diagnostic at its place; a
 * file that is no canvas at all gives none.
 *
 * @param path where it stands in the vault.
 */
export function readCanvas(path: string, bytes: Uint8Array): CanvasReading {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (position, severity, message, hint) => {
    const { line, column } = position;
    diagnostics.push({
      path,
      line,
      column,
      severity,
      rule: 'canvas-syntax',
      message,
      ...(hint !== undefined && { hint }),
    });
  };
  const none = (position: Position, message: string): CanvasReading => {
    report(position, 'error', message, 'The canvas has no page.');
    return { canvas: null, diagnostics };
  };
  const top = { line: 1, column: 1 };
  if (bytes.length > LARGEST)
    return none(top, `This canvas has ${bytes.length} bytes, more than ${LARGEST}.`);
  const source = decodeNote(bytes);
  if (!source.readable) return none(top, 'This canvas is not written in UTF-8.');
  const locate = locateIn(source.text);
  let json: LocatedJson;
  try {
    json = source.text.trim() === '' ? { value: {}, offsets: new Map() } : readJson(source.text);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return none(locate(error.offset), `This canvas is not JSON: ${error.message}.`);
  }
  const file = canvasSchema.safeParse(json.value);
  if (!file.success) return none(top, `This is no canvas: ${explain(file.error)}.`);
  const positionOf = (name: string): Position => locate(json.offsets.get(name) ?? 0);
  for (const name of ['nodes', 'edges'] as const) {
    const { length } = file.data[name];
    if (length > MOST)
      report(positionOf(name), 'error', `This canvas has ${length} ${name}; the first ${MOST} are shown.`);
  }
  const nodes = readNodes(file.data.nodes, positionOf, report);
  const edges = readEdges(file.data.edges, nodes, positionOf, report);
  return { canvas: { nodes, edges, frontMatter: file.data.metadata?.frontmatter ?? null }, diagnostics };
}

type Report = (position: Position, severity: 'error' | 'warning', message: string, hint?: string) => void;

function readNodes(
  values: readonly unknown[],
  positionOf: (name: string) => Position,
  report: Report,
): readonly CanvasNode[] {
  const nodes: CanvasNode[] = [];
  const ids = new Set<string>();
  for (const [index, value] of values.slice(0, MOST).entries()) {
    const position = positionOf(`nodes/${index}`);
    const read = nodeSchema.safeParse(value);
    if (!read.success) {
      report(position, 'warning', `This node is left out: ${explain(read.error)}.`);
      continue;
    }
    const { id, x, y, width, height, color, ...rest } = read.data;
    if (ids.has(id)) {
      report(position, 'warning', `Another node has the id “${id}” too; this one is left out.`);
      continue;
    }
    ids.add(id);
    const node = { id, box: { x, y, width, height }, color: readColor(color), position };
    nodes.push(
      rest.type === 'group'
        ? { ...node, ...rest, background: rest.background ?? null }
        : { ...node, ...rest },
    );
  }
  return nodes;
}

function readEdges(
  values: readonly unknown[],
  nodes: readonly CanvasNode[],
  positionOf: (name: string) => Position,
  report: Report,
): readonly CanvasEdge[] {
  const indexes = new Map(nodes.map(({ id }, index) => [id, index]));
  return values.slice(0, MOST).flatMap((value, index): readonly CanvasEdge[] => {
    const read = edgeSchema.safeParse(value);
    if (!read.success) {
      report(positionOf(`edges/${index}`), 'warning', `This edge is left out: ${explain(read.error)}.`);
      return [];
    }
    const { fromNode, toNode, fromSide, toSide, fromEnd, toEnd, color, label } = read.data;
    const from = indexes.get(fromNode);
    const to = indexes.get(toNode);
    if (from === undefined || to === undefined) {
      const missing = from === undefined ? fromNode : toNode;
      report(
        positionOf(`edges/${index}`),
        'warning',
        `This edge is left out: there is no node “${missing}”.`,
      );
      return [];
    }
    const ends = { fromSide: fromSide ?? null, toSide: toSide ?? null };
    const arrows = { fromArrow: fromEnd === 'arrow', toArrow: toEnd === 'arrow' };
    return [{ from, to, ...ends, ...arrows, color: readColor(color), label }];
  });
}

/** A colour that is neither of the two kinds is none. */
function readColor(color: string | undefined): CanvasColor | null {
  if (color === undefined) return null;
  if (/^[1-6]$/u.test(color)) return { type: 'preset', number: color };
  return /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/iu.test(color) ? { type: 'own', hex: color.toLowerCase() } : null;
}

function explain({ issues: [issue] }: z.ZodError): string {
  if (issue === undefined) return 'it has another form';
  const where = issue.path.length === 0 ? '' : `\`${issue.path.join('.')}\`: `;
  return `${where}${issue.message.replace(/^./u, (first) => first.toLowerCase())}`;
}
