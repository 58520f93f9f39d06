import { describe, expect, test } from 'vitest';
import { tellSearch } from '#i18n/tell-search.ts';
import { aDirectory, aLocation, aNeed, anUrgentLine, aService, aTopic, aWijk, aWijkteam, text } from '../../fixtures/builders.ts';
import { searching } from '../../fixtures/searching.ts';

const directory = aDirectory({
  wijken: [aWijk('oost', { name: 'Lindenoost' })],
  wijkteams: [aWijkteam({ id: 'team', name: 'Wijkteam Lindenoost' })],
  locations: [aLocation({ id: 'kerk', name: 'Zwanenkerk' })],
  topics: [aTopic('contact', [aNeed('alleen', { name: text('Ik voel me alleen'), words: { nl: ['eenzaam', 'verdriet'] } })])],
  services: [
    aService({ id: 'kamer', name: 'Buurtkamer', needs: ['alleen'] }),
    aService({ id: 'koor', name: 'Zangkoor', needs: [], summary: text('Ook tegen verdriet.') }),
  ],
  urgent: [anUrgentLine('113', { name: text('Iemand die luistert'), words: { nl: ['wil dood'] } })],
});
const ask = searching(directory);
const tell = (typed: string, most = Infinity): string[] => tellSearch(typed, ask(typed), directory, most).split('\n');

describe('an editor who tries a word', () => {
  test('reads the names, the ids, and the scores as Dutch writes them', () => {
    const [head, need, , offer] = tell('eenzaam');
    expect(head).toContain('eenzaam');
    expect(need).toMatch(/1,00.*Ik voel me alleen.*alleen/);
    expect(offer).toMatch(/0,\d\d.*Buurtkamer.*kamer/);
  });

  test('reads the name of a wijk, a wijkteam and a place', () => {
    expect(tell('lindenoost ').join('\n')).toMatch(/Lindenoost.*oost[^]*Wijkteam Lindenoost.*team/);
    expect(tell('zwanenkerk').join('\n')).toMatch(/Zwanenkerk.*kerk/);
  });

  test('reads why: the words that people type, the need it helps with, or loose words', () => {
    const reasons = tell('verdriet').filter((line) => line.startsWith('     '));
    expect(reasons).toHaveLength(3);
    expect(reasons[0]).toMatch(/verdriet.*nl/);
    expect(reasons[1]).toContain('Ik voel me alleen');
    expect(new Set(reasons).size).toBe(3);
  });

  test('reads danger before anything that was found', () => {
    const lines = tell('ik wil dood zo eenzaam');
    const danger = lines.findIndex((line) => line.includes('Iemand die luistert'));
    expect(danger).toBe(1);
    expect(lines.findIndex((line) => line.includes('Ik voel me alleen'))).toBeGreaterThan(danger);
  });

  test('reads how a slip was read', () => {
    expect(tell('eenzaqm')[1]).toMatch(/eenzaqm.*eenzaam/);
  });

  test('reads how much more there is', () => {
    const [, , , more, ...rest] = tell('verdriet', 1);
    expect(more).toContain('2');
    expect(rest).toEqual([]);
  });

  test('reads that nothing was found, or that nothing was asked', () => {
    const [nothing, vague] = [tell('zxqvwk'), tell('hoe kan dat')];
    expect(nothing).toHaveLength(2);
    expect(vague).toHaveLength(2);
    expect(nothing[1]).not.toBe(vague[1]);
  });

  test('reads what comes nearest, when nothing was found', () => {
    const far = `verdriet ${'qwrtp zxqvw plkmn bvcxz hgfds '.repeat(5)}`;
    const answer = { ...ask(far), hits: [], nearest: ['alleen'] };
    expect(tellSearch(far, answer, directory, 10).split('\n').at(-1)).toMatch(/Ik voel me alleen/);
  });
});
