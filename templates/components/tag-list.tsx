import type { TagCard } from '@layerwise/builder';
import type { VNode } from 'preact';

/** Tags in a line; `counted` adds how many notes carry each. */
export function TagList({
  tags,
  counted,
}: {
  readonly tags: readonly TagCard[];
  readonly counted: boolean;
}): VNode {
  return (
    <ul class="tags">
      {tags.map((tag) => (
        <li>
          <a class="tag p-category" href={tag.href}>
            #{tag.title.replace(/^#/, '')}
          </a>
          {counted && <small>{tag.notes}</small>}
        </li>
      ))}
    </ul>
  );
}
