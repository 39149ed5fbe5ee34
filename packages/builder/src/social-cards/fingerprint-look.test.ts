import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cardLook } from '../../test/card-look.ts';
import { fingerprintLook } from './fingerprint-look.ts';

it('is the same for the same look, and changes with a colour and with a font', async () => {
  const first = await fingerprintLook(cardLook);
  expect(first).toMatch(/^[0-9a-f]{64}$/u);
  expect(await fingerprintLook({ ...cardLook, colors: { ...cardLook.colors } })).toBe(first);
  const colors = { ...cardLook.colors, ink: '#111111' };
  expect(await fingerprintLook({ ...cardLook, colors })).not.toBe(first);
  const folder = await mkdtemp(join(tmpdir(), 'layerwise-fonts-'));
  await writeFile(join(folder, 'font.ttf'), 'another font');
  expect(await fingerprintLook({ ...cardLook, fonts: [join(folder, 'font.ttf')] })).not.toBe(first);
  await rm(folder, { recursive: true });
});
