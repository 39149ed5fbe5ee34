import type { VNode } from 'preact';
import { ContentsList } from '../components/contents-list.tsx';
import { languageOf } from '../components/language.ts';
import { PageHeader } from '../components/page-header.tsx';
import type { PageProps } from '../components/page-template.ts';
import { Prose } from '../components/prose.tsx';
import { leadToLists } from '../style/lead-to-lists.ts';
import { sampleText } from '../style/sample-text.ts';
import { samplePages } from '../style/samples/sample-pages.ts';
import { ShowControls } from '../style/show-controls.tsx';
import { ShowJournal } from '../style/show-journal.tsx';
import { ShowLearning } from '../style/show-learning.tsx';
import { ShowLists } from '../style/show-lists.tsx';
import { ShowMarks } from '../style/show-marks.tsx';
import { ShowNote } from '../style/show-note.tsx';
import { ShowColors, ShowSpace, ShowType } from '../style/show-tokens.tsx';
import { StylePart } from '../style/specimen.tsx';

/** Every component of the theme, as this site has it, on samples of the theme's own: for those who change one. */
export function StylePage({ view }: PageProps<'style'>): VNode {
  const samples = leadToLists(samplePages, view.site.href);
  const { style, pages, kinds } = view.words;
  const parts = {
    colors: style.colors,
    type: style.type,
    space: style.space,
    marks: style.marks,
    text: style.text,
    note: kinds.note,
    lists: style.lists,
    learning: pages.progress,
    journal: pages.journal,
    controls: style.controls,
  };
  const contents = Object.entries(parts).map(([id, text]) => ({ id: `style:${id}`, text, children: [] }));
  return (
    <div class="style-page">
      <ContentsList view={view} contents={contents} />
      <div class="style-parts">
        <PageHeader view={view} title={pages.style} lead={style.lead} />
        <ShowColors view={view} />
        <ShowType view={view} />
        <ShowSpace view={view} />
        <ShowMarks view={view} />
        <StylePart id="text" title={style.text}>
          <Prose content={sampleText} language={languageOf('en', view)} />
        </StylePart>
        <ShowNote view={view} samples={samples} />
        <ShowLists view={view} samples={samples} />
        <ShowLearning view={view} samples={samples} />
        <ShowJournal view={view} samples={samples} />
        <ShowControls view={view} samples={samples} />
      </div>
    </div>
  );
}
