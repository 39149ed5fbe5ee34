import { describe, expect, it } from 'vitest';
import { sketchVault, type VaultSketch } from '../../test/sketch-vault.ts';
import { fillSiteConfig } from '../config/fill-site-config.ts';
import { learn } from './learn.ts';

const learnFrom = (sketch: VaultSketch) =>
  learn({ vault: sketchVault(sketch), history: null, today: '2026-06-30', config: fillSiteConfig({}) });

describe('a principle', () => {
  it('is found by title, alias, file name and path, in any letter case', () => {
    const { learning, diagnostics } = learnFrom({
      'principles/move-less': { title: 'Move less data', aliases: ['Locality'] },
      a: { principles: ['MOVE LESS DATA'] },
      b: { principles: ['locality', 'Move-Less'] },
      c: { principles: ['principles/move-less'] },
    });
    expect([...learning.principles.keys()]).toEqual(['principles/move-less']);
    expect(learning.principles.get('principles/move-less')?.progress.unlayered).toEqual(['a', 'b', 'c']);
    expect(diagnostics).toEqual([]);
  });

  it('is not the note of another kind that has its name', () => {
    const { learning } = learnFrom({
      Locality: { layer: 'deepen', principles: ['locality'] },
      'principles/data': { title: 'Move less data', aliases: ['Locality'] },
    });
    expect(learning.principles.get('principles/data')).toMatchObject({
      grasp: 'deepen',
      note: 'principles/data',
    });
  });

  it('has a page of its own where no note describes it, even if another note has its name', () => {
    const { learning } = learnFrom({
      Locality: { layer: 'skim', principles: ['Locality'] },
      b: { principles: ['locality'] },
    });
    expect(learning.principles.get('Locality')).toMatchObject({
      note: null,
      url: '/principles/locality/',
      grasp: 'skim',
      progress: { notes: { skim: ['Locality'] }, unlayered: ['b'] },
    });
  });

  it('is grasped as deep as the deepest note that carries it, its own included', () => {
    const { learning } = learnFrom({
      'principles/P': { layer: 'explore' },
      'principles/Q': {},
      a: { layer: 'skim', principles: ['P'] },
      b: { layer: 'deepen', principles: ['Q'] },
    });
    expect([...learning.principles.values()].map(({ id, grasp }) => [id, grasp])).toEqual([
      ['principles/P', 'explore'],
      ['principles/Q', 'deepen'],
    ]);
  });

  it('that no note describes is pointed out once, and each time where a slip is likely', () => {
    const { diagnostics } = learnFrom({
      'principles/Locality': { aliases: ['Move less data'] },
      a: { principles: ['Localty', 'Idempotence'], positions: { 'principles.0': { line: 3, column: 5 } } },
      b: { principles: ['Move les data', 'idempotence', 'localty'] },
    });
    expect(
      diagnostics.map(({ path, line, column, message, hint }) => ({
        at: `${path}:${line}:${column}`,
        message,
        hint,
      })),
    ).toEqual([
      {
        at: 'a.md:3:5',
        message: "No note describes the principle 'Localty'.",
        hint: "Did you mean 'Locality'?",
      },
      {
        at: 'a.md:1:1',
        message: "No note describes the principle 'Idempotence'.",
        hint: "Write a note of kind 'principle' with this title, or give the name as an alias to one that means it.",
      },
      {
        at: 'b.md:1:1',
        message: "No note describes the principle 'Move les data'.",
        hint: "Did you mean 'Move less data'?",
      },
      {
        at: 'b.md:1:1',
        message: "No note describes the principle 'localty'.",
        hint: "Did you mean 'Locality'?",
      },
    ]);
  });
});

describe('a tool', () => {
  it('embodies what its own note declares, and what another note names together with it', () => {
    const { learning } = learnFrom({
      'principles/P': { tools: ['T'] },
      'principles/Q': {},
      'tools/T': { principles: ['Q'] },
      a: { principles: ['Q', 'P'], tools: ['T', 'U'] },
    });
    expect(learning.tools.get('tools/T')?.embodiments).toEqual([
      { tool: 'tools/T', principle: 'principles/P', declared: false, evidence: ['a', 'principles/P'] },
      { tool: 'tools/T', principle: 'principles/Q', declared: true, evidence: ['a'] },
    ]);
    expect(learning.principles.get('principles/P')?.embodiments.map(({ tool }) => tool)).toEqual([
      'U',
      'tools/T',
    ]);
  });

  it('with no principle behind it is pointed out, at its own note or where it is named first', () => {
    const { diagnostics } = learnFrom({
      'tools/T': {},
      b: {
        tools: ['Q', 'U'],
        positions: { 'tools.1': { line: 4, column: 9 }, tools: { line: 2, column: 1 } },
      },
      c: { tools: ['u'] },
    });
    expect(
      diagnostics.map(({ rule, path, line, column, message }) => [
        rule,
        `${path}:${line}:${column}`,
        message,
      ]),
    ).toEqual([
      ['tool-without-principle', 'b.md:2:1', "No principle is behind the tool 'Q' yet."],
      ['tool-without-principle', 'b.md:4:9', "No principle is behind the tool 'U' yet."],
      ['tool-without-principle', 'tools/T.md:1:1', "No principle is behind the tool 'T' yet."],
    ]);
  });

  it('is known by its own note, its years and what took over from it', () => {
    const { learning } = learnFrom({
      'principles/P': {},
      'tools/Old': {
        status: 'retired',
        since: '2010',
        until: '2016-05',
        succeededBy: 'new one',
        principles: ['P'],
      },
      'tools/New': { aliases: ['New One'], status: 'using', principles: ['P'] },
      'tools/Older': { succeededBy: 'New', principles: ['P'] },
    });
    expect(learning.tools.get('tools/Old')).toMatchObject({
      status: 'retired',
      since: '2010',
      until: '2016-05',
      succeededBy: 'tools/New',
    });
    expect(learning.tools.get('tools/New')).toMatchObject({
      since: null,
      succeededBy: null,
      succeeds: ['tools/Old', 'tools/Older'],
    });
  });

  it('that took over has a page even if nothing else names it', () => {
    const { learning } = learnFrom({ 'tools/Old': { succeededBy: 'Brand new' } });
    expect(learning.tools.get('Brand new')).toMatchObject({
      url: '/tools/brand-new/',
      note: null,
      succeeds: ['tools/Old'],
    });
  });

  it('does not succeed itself, by whatever name', () => {
    const { learning, diagnostics } = learnFrom({
      'principles/P': {},
      'tools/Self': {
        aliases: ['Me'],
        succeededBy: 'me',
        principles: ['P'],
        positions: { 'succeeded-by': { line: 5, column: 15 } },
      },
    });
    expect(learning.tools.get('tools/Self')).toMatchObject({ succeededBy: null, succeeds: [] });
    expect(diagnostics).toMatchObject([
      { rule: 'frontmatter-value', severity: 'warning', path: 'tools/Self.md', line: 5, column: 15 },
    ]);
  });

  it('may be in a circle of successors, which is kept and pointed out once', () => {
    const { learning, diagnostics } = learnFrom({
      'principles/P': {},
      'tools/C': { succeededBy: 'A', principles: ['P'] },
      'tools/A': { succeededBy: 'B', principles: ['P'] },
      'tools/B': { succeededBy: 'C', principles: ['P'] },
      // Leads into the circle and is not in it.
      'tools/0': { succeededBy: 'B', principles: ['P'] },
    });
    expect([...learning.tools.values()].map(({ id, succeededBy }) => [id, succeededBy])).toEqual([
      ['tools/0', 'tools/B'],
      ['tools/A', 'tools/B'],
      ['tools/B', 'tools/C'],
      ['tools/C', 'tools/A'],
    ]);
    expect(diagnostics.map(({ path, message }) => [path, message])).toEqual([
      ['tools/A.md', 'These tools succeed each other in a circle: A → B → C → A.'],
    ]);
  });
});
