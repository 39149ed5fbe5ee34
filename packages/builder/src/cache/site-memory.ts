import { createHash } from 'node:crypto';
import type { UsedMedia } from '../attachments/media-publisher.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import type { FileStamp, OutputFile } from '../output-file.ts';
import type { SiteModel } from '../plan/site-model.ts';
import type { SiteContext, Theme } from '../plan/theme.ts';
import type { MakePage, RenderInput } from '../render/render-site.ts';
import { fingerprintBuilder, fingerprintParser } from './fingerprint-package.ts';
import type { NoteOutlooks } from './outlook.ts';
import { PageJsonWriter } from './page-json.ts';
import {
  keepUnchanged,
  type PageRecord,
  readPageRecord,
  rememberPages,
  writePageRecord,
} from './page-record.ts';
import { PageSources } from './page-sources.ts';

/** What is known of the site that the last build wrote to the same folder. */
export interface SiteMemory {
  readonly record: PageRecord;
  /** Writes down what pages are made of, for their fingerprints. */
  readonly writer: PageJsonWriter;
  /** Lets files be kept that are the same. */
  readonly keeping: Pick<RenderInput, 'pages' | 'keep' | 'sources'>;
  /** What others see of the notes; null where nobody knows all that pages are made from. */
  readonly outlooks: NoteOutlooks | null;
  /** Remembers a site that was written. What cannot be written costs time, not the build. */
  readonly save: (files: readonly OutputFile[], stamps: ReadonlyMap<string, FileStamp>) => Promise<void>;
}

/** What a site is made from. */
export interface RememberedSite {
  readonly config: LoadedConfig;
  readonly theme: Theme;
  /** Fingerprint of the theme's code. */
  readonly code: string;
  readonly site: SiteContext;
  readonly model: SiteModel;
  readonly media: UsedMedia;
}

/**
 * Opens what the last build remembers of a site.
 *
 * @param cacheFolder absolute.
 */
export async function openSiteMemory(
  cacheFolder: string,
  make: MakePage,
  { config, theme, code, site, model, media }: RememberedSite,
): Promise<SiteMemory> {
  const { outFolder } = config;
  const { assets, navigation, search, today } = site;
  const own = theme.own?.fingerprint;
  const text = JSON.stringify([code, own, config, [...assets], navigation, search, today]);
  const context = createHash('sha256').update(text).digest('hex');
  const writer = new PageJsonWriter(context);
  const record = await readPageRecord(cacheFolder, outFolder);
  const sources = isOnlyOurs(config, theme)
    ? await openSources(JSON.stringify([context, [...media.published]]))
    : undefined;
  return {
    record,
    writer,
    keeping: {
      pages: rememberPages(make, record, writer),
      keep: keepUnchanged(record),
      ...(sources && {
        sources: {
          keep: (path, notes, makeBytes) => sources.keep(path, notes, record, makeBytes),
          add: (notes, file) => sources.add(notes, file),
        },
      }),
    },
    outlooks: sources?.outlooks ?? null,
    save: async (files, stamps) => {
      await writePageRecord(cacheFolder, outFolder, files, stamps);
      await sources?.save();
    },
  };

  async function openSources(context: string): Promise<PageSources> {
    const codes = await Promise.all([fingerprintBuilder(), fingerprintParser()]);
    const allCode = createHash('sha256')
      .update([code, ...codes].join(' '))
      .digest('hex');
    return PageSources.open(cacheFolder, outFolder, allCode, `${allCode} ${context}`, model);
  }
}

/** Of what plugins and an author's own templates look at nothing is known. */
function isOnlyOurs({ plugins, remarkPlugins, rehypePlugins }: LoadedConfig, { own }: Theme): boolean {
  return own === undefined && plugins.length + remarkPlugins.length + rehypePlugins.length === 0;
}
