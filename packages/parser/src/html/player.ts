import type { Element } from 'hast';

/** A video or a post elsewhere, by what its own site calls it. */
interface Player {
  readonly type: 'youtube' | 'tweet';
  /** The page of it. */
  readonly page: string;
  /** What a frame shows. */
  readonly frame: string;
}

const videoId = /^[\w-]{6,20}$/u;

/**
 * Recognises the address of a YouTube video or of a post on X (Twitter) in an image, as Obsidian embeds them.
 *
 * @returns undefined for any other address.
 */
export function readPlayer(url: string): Player | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const host = hostname.replace(/^(?:www|m|mobile)\./u, '');
  if (host === 'youtu.be') return youtube(pathname.slice(1), searchParams);
  if (host === 'youtube.com' || host === 'youtube-nocookie.com') {
    const inPath = /^\/(?:embed|shorts|live|v)\/(?<id>[^/]+)/u.exec(pathname)?.groups?.['id'];
    return youtube(inPath ?? (pathname === '/watch' ? (searchParams.get('v') ?? '') : ''), searchParams);
  }
  if (host === 'twitter.com' || host === 'x.com') {
    const id = /^\/\w+\/status\/(?<id>\d{1,25})\/?$/u.exec(pathname)?.groups?.['id'];
    if (id === undefined) return undefined;
    return {
      type: 'tweet',
      page: `https://x.com${pathname}`,
      frame: `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`,
    };
  }
  return undefined;
}

function youtube(id: string, search: URLSearchParams): Player | undefined {
  if (!videoId.test(id)) return undefined;
  const start = toSeconds(search.get('t') ?? search.get('start') ?? '');
  return {
    type: 'youtube',
    page: `https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${start}` : ''}`,
    frame: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start > 0 ? `&start=${start}` : ''}`,
  };
}

/** `90`, `90s`, `1m30s` or `1h2m3s` in seconds; 0 for anything else. */
function toSeconds(text: string): number {
  const match = /^(?:(?<hours>\d{1,3})h)?(?:(?<minutes>\d{1,5})m)?(?:(?<seconds>\d{1,6})s?)?$/u.exec(text);
  const { hours = '0', minutes = '0', seconds = '0' } = match?.groups ?? {};
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/**
 * The placeholder of a player: a link to its page, which a script of the theme turns into a frame on click. Nothing is
 * loaded from elsewhere before that.
 */
export function playerLink(player: Player, label: string, inLink: boolean): Element {
  const children = [{ type: 'text' as const, value: label }];
  if (inLink) return { type: 'element', tagName: 'span', properties: {}, children };
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['player'],
      dataPlayer: player.type,
      dataFrame: player.frame,
      href: player.page,
      rel: ['external', 'noopener'],
    },
    children,
  };
}
