import type { Feedback, Page } from '@layerwise/builder';
import { describe, expect, it } from 'vitest';
import { pageOf, siteWith } from '../test/fixtures.ts';
import { between, linksOf, render } from '../test/render.ts';

const nothing: Feedback = { giscus: null, email: null, newIssue: null, webmention: null };
const discussions = { repo: 'you/notes', repoId: 'R_1', category: 'Announcements', categoryId: 'DIC_1' };
const giscus = { ...discussions, load: 'click' } as const;
const note = pageOf('note');

function renderWith(feedback: Partial<Feedback>, page: Page = note): string {
  return render(page, { site: siteWith({ feedback: { ...nothing, ...feedback } }) });
}

function linksWith(feedback: Partial<Feedback>): readonly (readonly [href: string, text: string])[] {
  return linksOf(between(renderWith(feedback), '<section class="feedback">', '</section>'));
}

describe('a reader can answer a note', () => {
  it('by e-mail, with the subject and the address of the note', () => {
    const [[href = '', text] = []] = linksWith({ email: 'you@example.org' });
    expect(text).toBe('Reply by e-mail');
    const mail = new URL(href.replaceAll('&amp;', '&'));
    expect(mail.pathname).toBe('you@example.org');
    expect(mail.searchParams.get('subject')).toBe(`Re: ${note.title}`);
    expect(mail.searchParams.get('body')).toBe(`https://example.org/learn${note.url}\n\n`);
  });

  it('by a new issue that is filled in, also where the form has fields already', () => {
    const form = 'https://github.com/you/notes/issues/new';
    for (const newIssue of [form, `${form}?labels=resource`]) {
      const [[href = '', text] = []] = linksWith({ newIssue });
      expect(text).toBe('Share a resource');
      const { searchParams, origin, pathname } = new URL(href.replaceAll('&amp;', '&'));
      expect(origin + pathname).toBe(form);
      expect(searchParams.get('title')).toBe(`A resource for “${note.title}”`);
      expect(searchParams.get('body')).toBe(`https://example.org/learn${note.url}\n\n`);
      expect(searchParams.get('labels')).toBe(newIssue === form ? null : 'resource');
    }
  });

  it('by comments, whose site the policy names on that page alone', () => {
    const html = renderWith({ giscus });
    expect(html).toContain("frame-src 'self' https://giscus.app;");
    expect(html).not.toContain("script-src 'self' https:");
    const frame = new URL(between(html, 'data-frame="', '"').replaceAll('&amp;', '&'));
    expect(frame.origin + frame.pathname).toBe('https://giscus.app/en/widget');
    expect(Object.fromEntries(frame.searchParams)).toMatchObject({
      ...discussions,
      term: `learn${note.url}`,
    });
    expect(renderWith({ giscus }, pageOf('topics'))).not.toContain('giscus');
  });

  it('by comments that come by themselves only where the site says so', () => {
    expect(renderWith({ giscus })).not.toContain('data-load');
    expect(renderWith({ giscus: { ...giscus, load: 'seen' } })).toContain(' data-load="seen"');
  });

  it('by webmention, whose endpoint every page names', () => {
    const link = '<link rel="webmention" href="https://webmention.io/example.org/webmention"/>';
    const webmention = 'https://webmention.io/example.org/webmention';
    expect(renderWith({ webmention })).toContain(link);
    expect(renderWith({ webmention })).not.toContain('class="feedback"');
  });
});

describe('nothing is offered', () => {
  it('on a site that says nothing of it', () => {
    expect(render(note)).not.toContain('class="feedback"');
    expect(renderWith({})).not.toContain('class="feedback"');
  });

  it('on a note that says `comments: false`', () => {
    const quiet = pageOf('note', { ...note.data, comments: false });
    const html = renderWith({ giscus, email: 'you@example.org' }, quiet);
    expect(html).not.toContain('class="feedback"');
    expect(html).not.toContain('giscus');
  });
});
