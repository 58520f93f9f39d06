import { describe, expect, test } from 'vitest';
import { aDirectory, aNeed, aTopic, aService, anUrgentLine } from '../../../fixtures/builders.ts';
import { found, searching } from '../../../fixtures/searching.ts';

const lines = [
  anUrgentLine('113', {
    words: {
      nl: ['wil dood', 'zelfmoord', 'leven niet meer'],
      en: ['want to die', 'suicide'],
      tr: ['ölmek istiyorum', 'intihar'],
      ar: ['أريد أن أموت', 'انتحار'],
      pl: ['chcę umrzeć', 'samobójstwo'],
      uk: ['хочу померти', 'самогубство'],
    },
  }),
  anUrgentLine('112', { words: { nl: ['brand in huis', 'krijg geen lucht', 'dreigt met mes'], en: ['house on fire'] } }),
  anUrgentLine('veilig-thuis'),
];
const needs = [
  aNeed('iemand-missen', {
    words: {
      nl: ['vader dood', 'dood', 'rouw'],
      en: ['death', 'die'],
      tr: ['ölüm', 'istiyorum', 'ölmek'],
      ar: ['موت', 'أموت'],
      pl: ['śmierć', 'umrzeć'],
      uk: ['смерть', 'померти'],
    },
  }),
  aNeed('mes-slijpen', { words: { nl: ['mes', 'brood', 'rode kool'] } }),
  aNeed('huis', { words: { nl: ['huis', 'brand', 'moord', 'zelf', 'lucht', 'leven'], en: ['house', 'fire'] } }),
  aNeed('thuis-niet-veilig', { sensitive: true, urgent: [lines[2]!], words: { nl: ['bang voor mijn man', 'word geslagen'] } }),
  aNeed('schulden', { urgent: [lines[2]!], words: { nl: ['aanmaning van de deurwaarder'] } }),
];
const ask = searching(
  aDirectory({ topics: [aTopic('zorgen', needs)], urgent: lines, services: [aService({ id: 'iets', needs: ['huis'] })] }),
);
const linesFor = (typed: string): readonly string[] => ask(typed).urgent;

describe('danger that is typed whole shows its line', () => {
  test.each([
    ['ik wil dood', '113'],
    ['Ik wil DOOD!', '113'],
    ['zelfmoord', '113'],
    ['ik wil niet meer leven', '113'],
    ['er is brand in ons huis', '112'],
    ['help ik krijg bijna geen lucht meer', '112'],
    ['hij dreigt nu met een mes', '112'],
    ['i want to die', '113'],
    ['my house is on fire', '112'],
    ['ölmek istiyorum', '113'],
    ['olmek istiyorum', '113'],
    ['أريد أن أموت', '113'],
    ['اريد ان اموت', '113'],
    ['chcę umrzeć', '113'],
    ['chce umrzec', '113'],
    ['хочу померти', '113'],
    ['دائما افكر في الانتحار', '113'],
  ])('%s', (typed, line) => {
    expect(linesFor(typed)).toContain(line);
    expect(linesFor(`${typed} `)).toContain(line);
  });

  test.each([
    ['zelfmord', '113'],
    ['zelvmoord', '113'],
    ['zelf moord', '113'],
    ['brant in huis', '112'],
    ['krijg geen lugt', '112'],
    ['suicde', '113'],
    ['sucide', '113'],
    ['intihra', '113'],
    ['انتحاار', '113'],
    ['samobojstow', '113'],
    ['самогубсво', '113'],
  ])('also with a slip: %s', (typed, line) => {
    expect(linesFor(typed)).toContain(line);
  });

  test('in the middle of a story', () => {
    expect(linesFor('mijn vrouw is weg en ik slaap niet en ik wil gewoon dood en niemand die het ziet')).toContain('113');
  });

  test('once, however often it is typed, and more lines when more is the matter', () => {
    expect(linesFor('ik wil dood wil dood zelfmoord zelfmoord')).toEqual(['113']);
    expect([...linesFor('zelfmoord en brand in huis')].sort()).toEqual(['112', '113']);
  });

  test('above what else was found, which stays', () => {
    const { urgent, hits } = ask('wil dood');
    expect(urgent).toEqual(['113']);
    expect(found({ hits })).toContain('need:iemand-missen');
  });
});

describe('a part of it is no danger', () => {
  test.each([
    'dood',
    'ik wil',
    'wil',
    'die',
    'istiyorum',
    'أموت',
    'umrzeć',
    'померти',
    'huis',
    'brand',
    'zelf',
    'lucht',
    'mes',
    'leven',
    'fire',
  ])('%s', (typed) => {
    expect(linesFor(typed)).toEqual([]);
  });

  test.each(['mijn vader is dood', 'vader is dood gegaan', 'de dood van mijn moeder'])(
    'little words count: %s is not "wil dood"',
    (typed) => {
      expect(linesFor(typed)).toEqual([]);
      expect(found(ask(typed))[0]).toBe('need:iemand-missen');
    },
  );

  test('nor are its words when they stand far apart', () => {
    expect(linesFor('ik wil graag weten wie er kan komen eten nu mijn vader dood is')).toEqual([]);
  });

  test.each(['rode kool', 'brood', 'rood', 'een mes slijpen', 'zelf klussen in huis'])(
    'and what looks like it is not: %s',
    (typed) => {
      expect(linesFor(typed)).toEqual([]);
    },
  );
});

describe('what is better kept from others', () => {
  test('shows its lines when it is surely what was meant', () => {
    expect(linesFor('ik ben bang voor mijn man')).toEqual(['veilig-thuis']);
    expect(linesFor('ik word geslagen')).toEqual(['veilig-thuis']);
  });

  test('and not when only a word of it was typed among others', () => {
    expect(linesFor('een cadeau voor een jarige man uit de buurt')).toEqual([]);
  });

  test('what may be seen shows none, also when lines belong to it', () => {
    expect(found(ask('aanmaning van de deurwaarder'))[0]).toBe('need:schulden');
    expect(linesFor('aanmaning van de deurwaarder')).toEqual([]);
  });
});
