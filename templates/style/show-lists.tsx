import type { VNode } from 'preact';
import { MetOnTheWay, NotesByLayer } from '../components/family-sections.tsx';
import { FirstSteps } from '../components/first-steps.tsx';
import { LivesOn } from '../components/lives-on.tsx';
import { NoteList } from '../components/note-list.tsx';
import { QueueList } from '../components/queue-list.tsx';
import { ReviewList } from '../components/review-list.tsx';
import { TagList } from '../components/tag-list.tsx';
import { TopicList } from '../components/topic-list.tsx';
import { UnwrittenList } from '../components/unwritten-list.tsx';
import type { ShowSamples } from './show-samples.ts';
import { Specimen, StylePart } from './specimen.tsx';

/** Lists of notes, topics, principles and tools, and of what waits. */
export function ShowLists({ view, samples }: ShowSamples): VNode {
  const { home, tool, topic, queue, principle, tags } = samples;
  return (
    <StylePart id="lists" title={view.words.style.lists}>
      <Specimen of="NoteList, NoteCard">
        <NoteList view={view} notes={home.notes.slice(0, 2)} />
      </Specimen>
      <Specimen of="NoteList brief, Folded">
        <NoteList view={view} notes={[...home.notes, ...home.posts]} brief shown={3} />
      </Specimen>
      <Specimen of="TopicList, TopicStrata">
        <TopicList view={view} topics={home.focus} />
      </Specimen>
      <Specimen of="NotesByLayer, LadderView">
        <NotesByLayer view={view} rungs={principle.rungs} unlayered={topic.unlayered} invites />
      </Specimen>
      <Specimen of="MetOnTheWay, PrincipleList, ToolList, Succession">
        <MetOnTheWay view={view} principles={topic.principles} tools={topic.tools} />
      </Specimen>
      <Specimen of="LivesOn">
        <LivesOn view={view} livesOn={tool.livesOn} />
      </Specimen>
      <Specimen of="QueueList">
        <QueueList view={view} queue={home.queue} />
      </Specimen>
      <Specimen of="ReviewList">
        <ReviewList view={view} reviews={queue.reviews} />
      </Specimen>
      <Specimen of="UnwrittenList">
        <UnwrittenList view={view} unwritten={queue.unwritten} />
      </Specimen>
      <Specimen of="TagList counted">
        <TagList tags={tags.tags} counted />
      </Specimen>
      <Specimen of="FirstSteps">
        <FirstSteps view={view} />
      </Specimen>
    </StylePart>
  );
}
