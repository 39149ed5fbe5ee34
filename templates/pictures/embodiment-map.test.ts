import type { ToolCard, ToolStatus } from '@layerwise/builder';
import { describe, expect, it } from 'vitest';
import { layOutMap } from './embodiment-map.ts';

function tool(
  id: string,
  status: ToolStatus | null,
  principles: readonly string[],
  declared = true,
): ToolCard {
  return {
    id,
    title: id,
    href: `/tools/${id}/`,
    description: '',
    status,
    since: null,
    until: null,
    succeededBy: null,
    succeeds: [],
    notes: 0,
    described: true,
    principles: principles.map((principle) => ({
      id: principle,
      title: principle,
      href: `/principles/${principle}/`,
      description: '',
      grasp: null,
      notes: 0,
      described: true,
      evidence: { declared, notes: [] },
    })),
  };
}

describe('layOutMap', () => {
  it('draws nothing where no tool rests on a principle', () => {
    expect(layOutMap([], 24)).toBeNull();
    expect(layOutMap([tool('a', 'using', [])], 24)).toBeNull();
  });

  it('puts tools in use above retired ones, and each principle near its tools', () => {
    const map = layOutMap(
      [tool('old', 'retired', ['P', 'Q']), tool('new', 'using', ['Q'], false), tool('lone', 'using', [])],
      24,
    );
    expect(map?.tools.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(map?.principles.map(({ id }) => id)).toEqual(['Q', 'P']);
    expect(map?.curves).toEqual([
      { path: 'M0,250C500,250,500,250,1000,250', declared: false },
      { path: 'M0,750C500,750,500,750,1000,750', declared: true },
      { path: 'M0,750C500,750,500,250,1000,250', declared: true },
    ]);
    expect(map?.left).toEqual({ tools: 0, principles: 0 });
  });

  it('takes those with most to show where there are too many, and says how many are left', () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      tool(`t${index}`, null, [`p${index}`, 'shared', `q${index % 7}`]),
    );
    const map = layOutMap([...many, tool('big', 'retired', ['shared', 'q0', 'q1', 'q2'])], 24);
    expect(map?.tools).toHaveLength(24);
    expect(map?.tools.at(-1)?.id).toBe('big');
    expect(map?.principles).toHaveLength(24);
    expect(map?.principles.map(({ id }) => id)).toContain('shared');
    expect(map?.left).toEqual({ tools: 1977, principles: 1984 });
  });

  it('draws what a tool’s own note declares alone, where there are more lines than can be followed', () => {
    const names = Array.from({ length: 20 }, (_, index) => `p${index}`);
    const both = (id: string): ToolCard => {
      const evident = tool(id, 'using', names, false).principles;
      return { ...tool(id, 'using', []), principles: [...tool(id, 'using', ['own']).principles, ...evident] };
    };
    const few = layOutMap([both('a'), both('b')], 24);
    expect(few?.curves).toHaveLength(42);
    const many = layOutMap(
      [...['a', 'b', 'c', 'd', 'e', 'f'].map(both), tool('g', 'using', ['p1'], false)],
      24,
    );
    expect(many?.curves.filter(({ declared }) => declared)).toHaveLength(6);
    expect(many?.curves.filter(({ declared }) => !declared)).toHaveLength(1);
  });
});
