import type { Page, SiteConfig } from '@layerwise/builder';
import type { VNode } from 'preact';
import type { View } from './view.ts';

/** Where comments come from. */
export const commentsOrigin = 'https://giscus.app';

/** Whether a page can be commented on: it is one of a note that does not say otherwise, and the site has comments. */
export function hasComments(page: Page, { feedback }: SiteConfig): boolean {
  return feedback?.giscus != null && isOpen(page);
}

function isOpen({ data }: Page): boolean {
  return 'comments' in data && data.comments;
}

/** How a reader can answer a note: comments, an e-mail, a resource shared as an issue. */
export function Feedback({ view, page }: { readonly view: View; readonly page: Page }): VNode | null {
  const { feedback } = view.site.config;
  if (feedback === undefined || !isOpen(page)) return null;
  const { giscus, email, newIssue } = feedback;
  if (giscus === null && email === null && newIssue === null) return null;
  const { words, site } = view;
  const address = (site.config.site ?? '') + site.href(page.url);
  return (
    <section class="feedback">
      <h2>{words.feedback.heading}</h2>
      <p class="meta">
        {email !== null && (
          <a href={writeMail(email, page.title, site.config.site === null ? '' : address)}>
            {words.feedback.mail}
          </a>
        )}
        {newIssue !== null && (
          <a href={writeIssue(newIssue, words.feedback.resourceFor(page.title), address)}>
            {words.feedback.share}
          </a>
        )}
        {giscus !== null && (
          <a href={`https://github.com/${giscus.repo}/discussions`}>{words.feedback.discussions}</a>
        )}
      </p>
      {giscus !== null && (
        <button
          class="comments"
          type="button"
          data-frame={writeFrame(view, page, giscus)}
          data-load={giscus.load === 'seen' ? giscus.load : undefined}
        >
          {words.feedback.comments}
        </button>
      )}
    </section>
  );
}

function writeMail(email: string, title: string, address: string): string {
  const body = address === '' ? '' : `&body=${encodeURIComponent(`${address}\n\n`)}`;
  return `mailto:${email}?subject=${encodeURIComponent(`Re: ${title}`)}${body}`;
}

/** The form for a new issue or discussion, filled in. */
function writeIssue(form: string, title: string, address: string): string {
  const filled = `title=${encodeURIComponent(title)}&body=${encodeURIComponent(`${address}\n\n`)}`;
  return `${form}${form.includes('?') ? '&' : '?'}${filled}`;
}

type Giscus = NonNullable<NonNullable<SiteConfig['feedback']>['giscus']>;

/** The address of the comments; the script adds what only the browser knows. */
function writeFrame(view: View, page: Page, { repo, repoId, category, categoryId }: Giscus): string {
  const fields = {
    repo,
    repoId,
    category,
    categoryId,
    // As `data-mapping="pathname"` names a discussion.
    term: view.site.href(page.url).slice(1) || 'index',
    strict: '1',
    reactionsEnabled: '1',
    emitMetadata: '0',
    inputPosition: 'top',
    description: page.description,
  };
  const language = view.wording.lang.split('-')[0] ?? 'en';
  return `${commentsOrigin}/${language}/widget?${new URLSearchParams(fields)}`;
}
