import { rules } from '@layerwise/parser/diagnostic';
import * as z from 'zod';

const remarkSchema = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  rule: z.enum(rules),
  message: z.string(),
});

/** A file of the cache: with another time it is looked at again, and with another hash it is damaged. */
const fileSchema = z.object({
  name: z.string().regex(/^[0-9a-f]{64}(?:-\d+)?$/u),
  size: z.number(),
  modified: z.number(),
  hash: z.string(),
});

const sizeSchema = z.number().int().positive();

const pictureSchema = z.object({
  width: sizeSchema.nullable(),
  height: sizeSchema.nullable(),
  file: fileSchema,
  variants: z.array(z.object({ width: sizeSchema, height: sizeSchema, file: fileSchema })),
  remarks: z.array(remarkSchema),
});

const outcomeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('refused'), remark: remarkSchema }),
  z.object({
    type: z.literal('copied'),
    mediaType: z.enum(['image', 'audio', 'video', 'pdf', 'other']),
    blanks: z
      .array(z.object({ start: z.number(), end: z.number(), letters: z.string().exactOptional() }))
      .readonly(),
    remarks: z.array(remarkSchema).readonly(),
  }),
  z.object({ type: z.literal('picture'), hash: z.string() }),
]);

const seenSchema = z.object({ size: z.number(), modified: z.number(), outcome: outcomeSchema });

const indexSchema = z.object({
  version: z.string(),
  attachments: z.array(z.tuple([z.string(), seenSchema])),
  pictures: z.array(z.tuple([z.string(), pictureSchema])),
});

/** A file of the cache. */
export type CachedFile = z.output<typeof fileSchema>;
/** A picture whose files are in the cache. */
export type CachedPicture = z.output<typeof pictureSchema>;
/** An attachment as it was seen, and what became of it. */
export type SeenAttachment = z.output<typeof seenSchema>;

/** What the cache holds: attachments by path, pictures by the hash of their bytes in the vault. */
export interface CacheIndex {
  readonly attachments: ReadonlyMap<string, SeenAttachment>;
  readonly pictures: ReadonlyMap<string, CachedPicture>;
}

/** Reads an index; an empty one where it is of another version, or no index. */
export function parseCacheIndex(text: string, version: string): CacheIndex {
  const parsed = indexSchema.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.version !== version)
    return { attachments: new Map(), pictures: new Map() };
  return { attachments: new Map(parsed.data.attachments), pictures: new Map(parsed.data.pictures) };
}

/** Writes an index. */
export function formatCacheIndex({ attachments, pictures }: CacheIndex, version: string): string {
  return JSON.stringify({ version, attachments: [...attachments], pictures: [...pictures] });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
