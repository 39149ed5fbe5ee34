import { writeVault } from './write-vault.ts';

/* Writes a generated vault: node scripts/dist/bench/make-vault.js FOLDER [NOTES] */

const [folder, count = '5000', ...rest] = process.argv.slice(2);
if (folder === undefined || rest.length > 0) {
  process.stderr.write('Usage: node scripts/dist/bench/make-vault.js FOLDER [NOTES, by default 5000]\n');
  process.exitCode = 2;
} else {
  try {
    const { notes, bytes } = await writeVault(folder, Number(count));
    process.stdout.write(`${notes} notes of ${Math.round(bytes / notes)} bytes on average\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
