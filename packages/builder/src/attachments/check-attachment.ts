import { type ContentKind, contentOf, extensionOf } from './content-kind.ts';
import { recogniseSignature, type Signature } from './recognise-signature.ts';

/** Whether an attachment may be published; if not, why, as the rest of a sentence that begins with its name. */
export type Verdict =
  | { readonly allowed: true; readonly kind: ContentKind; readonly signature: Signature }
  | { readonly allowed: false; readonly because: string };

/** Files by which hosts are told how to serve a site. */
const hostFiles =
  /^(?:_headers|_redirects|_routes\.json|_worker\..*|\.ht.*|\.user\.ini|\.nojekyll|web\.config|cname|vercel\.json|now\.json|netlify\.toml|firebase\.json|static\.json|staticwebapp\.config\.json|wrangler\.(?:toml|json))$/u;

/** Where a server does not know the last extension, Apache for one goes by the one before. */
const activeWithin = /\.(?:x?html?|xht|[ps]html|php\d?|phar|cgi|asp|aspx|jsp|svgz?|xml|xslt?)\./u;

/** Decides by its name and first bytes whether an attachment may be published, before any more of it is read. */
export function checkAttachment(path: string, head: Uint8Array): Verdict {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFC')
    .toLowerCase();
  if (hostFiles.test(name)) return refuse('tells web hosts how to serve a site');
  const kind = contentOf(path);
  const extension = extensionOf(path);
  if (kind === null) {
    return refuse(
      extension === '' ? 'has no extension' : `is of a type that is not published (.${extension})`,
    );
  }
  if (kind.type === 'other' && activeWithin.test(name)) {
    return refuse('has a second extension by which some servers would run it');
  }
  const { signatures } = kind;
  if (head.length === 0) {
    return signatures === null ? { allowed: true, kind, signature: 'unknown' } : refuse('is empty');
  }
  const signature = recogniseSignature(head);
  const fits = signatures === null ? !isActive(signature) : signatures.has(signature);
  if (fits) return { allowed: true, kind, signature };
  return refuse(`is called .${extension}, but its content is ${describe(signature)}`);
}

function refuse(because: string): Verdict {
  return { allowed: false, because };
}

function isActive(signature: Signature): boolean {
  return signature === 'markup' || signature === 'program';
}

function describe(signature: Signature): string {
  switch (signature) {
    case 'unknown':
      return 'something else';
    case 'markup':
      return 'HTML or XML';
    case 'program':
      return 'a program';
    default:
      return signature;
  }
}
