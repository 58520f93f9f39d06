import { describe, expect, test } from 'vitest';
import { helpRequest } from '#domain/help-request.ts';
import { aDirectory, aService } from '../../fixtures/builders.ts';

const today = '2026-03-04';
const base = aDirectory();
const office = aService({ id: 'loket' });
const sure = aService({ id: 'naast-u', certainty: 'medium' });
const hearsay = aService({ id: 'misschien', certainty: 'low' });
const city = (client_support: readonly string[]) => ({ ...base.city, help_request: { service: 'loket', client_support } });
const services = [office, sure, hearsay];

describe('the way to ask for support', () => {
  test('has the office and who stands beside one, in the order of the city', () => {
    const request = helpRequest(aDirectory({ services, city: city(['misschien', 'naast-u']) }), today);
    expect(request.service?.id).toBe('loket');
    expect(request.support.map(({ id }) => id)).toEqual(['misschien', 'naast-u']);
  });

  test('says so when nobody is sure who stands beside one', () => {
    const isSure = (...support: string[]) => helpRequest(aDirectory({ services, city: city(support) }), today).isSupportSure;
    expect(isSure('misschien', 'naast-u')).toBe(true);
    expect(isSure('misschien')).toBe(false);
    expect(isSure()).toBe(false);
  });

  test('leaves the general contact alone in a city that has not told', () => {
    const request = helpRequest(aDirectory({ services, city: { ...base.city, help_request: undefined } }), today);
    expect(request).toEqual({ service: undefined, support: [], isSupportSure: false });
  });
});
