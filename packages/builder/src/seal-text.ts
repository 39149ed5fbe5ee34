import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Makes the secret that texts are sealed with, out of something that only those know who may read them. */
export function makeSecret(known: string): Buffer {
  return createHash('sha256').update(known).digest();
}

/**
 * Encrypts a text (AES-256-GCM), so that nobody reads it, or changes it unnoticed, without the secret. The same text and
 * secret give the same result: the initialisation vector is made of them.
 */
export function sealText(text: string, secret: Buffer): string {
  const iv = createHmac('sha256', secret).update(text).digest().subarray(0, IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, iv);
  const sealed = [cipher.update(text, 'utf8'), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString('base64');
}

/** Opens what `sealText` made; null where the secret is another, or anything was changed. */
export function openText(sealed: string, secret: Buffer): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.toString('base64') !== sealed || bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const opened = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
    return Buffer.concat(opened).toString('utf8');
  } catch {
    return null;
  }
}

/**
 * Gives the part of a sealed text that no other text, and no other secret, has: initialisation vector and tag. It can be
 * looked at without the secret, and says nothing.
 */
export function markOf(sealed: string): string {
  return sealed.slice(0, Math.ceil(((IV_BYTES + TAG_BYTES) * 4) / 3));
}
