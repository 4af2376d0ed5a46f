import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Me } from '../members/me.ts';
import type { SiteSettings } from '../sites/kind.ts';
import { stateOf } from './state.ts';

const me = (points: number) => ({ points }) as Me;
const settings = (
  moderation: SiteSettings['moderation'],
  guests: SiteSettings['guests'] = 'post',
): SiteSettings => ({ moderation, guests, trustedPoints: 100 }) as SiteSettings;

describe('the state of a new post', () => {
  it('is approved where moderators come after', () => {
    assert.equal(stateOf(me(0), settings('after'), false), 'approved');
    assert.equal(stateOf(me(0), settings('after'), true), 'approved');
  });

  it('is pending where moderators come first', () => {
    assert.equal(stateOf(me(5000), settings('before'), false), 'pending');
  });

  it('is pending until the member has the points to be trusted', () => {
    assert.equal(stateOf(me(99), settings('trusted'), false), 'pending');
    assert.equal(stateOf(me(100), settings('trusted'), false), 'approved');
  });

  it('is pending for a guest where guests wait', () => {
    assert.equal(stateOf(me(5000), settings('after', 'pending'), true), 'pending');
    assert.equal(stateOf(me(5000), settings('after', 'pending'), false), 'approved');
  });
});
