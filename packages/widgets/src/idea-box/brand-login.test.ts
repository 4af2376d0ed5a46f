import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import { until } from '@stoa/core/testing/until';
import { forgetVisitor, showIdeaBox, type ShownBox } from '../testing/idea-box.ts';

const isPressed = (box: ShownBox) => box.find('[part~=vote]').ariaPressed === 'true';

beforeEach(forgetVisitor);
afterEach(fixtureCleanup);

describe('the brand’s own login', () => {
  /** A token as a brand's server makes it; the demo asks for no signature. */
  const tokenFor = (uid: string) =>
    ['{}', JSON.stringify({ uid }), ''].map((part) => btoa(part).replace(/=+$/, '')).join('.');

  const isMember = (box: ShownBox) => until('a member', () => box.site.session.current?.kind === 'member');

  it('is taken from the attribute, and again when there is another', async () => {
    const box = await showIdeaBox();
    box.element.setAttribute('token', tokenFor('ann'));
    await isMember(box);
    const { uid } = box.site.session.current!;
    box.element.token = tokenFor('bo');
    await until('somebody else', () => box.site.session.current?.uid !== uid);
  });

  it('is taken from the element around', async () => {
    const around = document.createElement('stoa-site');
    around.setAttribute('token', tokenFor('ann'));
    const box = await showIdeaBox();
    box.element.replaceWith(around);
    around.append(box.element);
    await isMember(box);
    around.remove();
  });

  it('signs in by the method', async () => {
    const box = await showIdeaBox();
    await box.element.identify(tokenFor('ann'));
    expect(box.site.session.current?.kind).to.equal('member');
  });

  it('says what to do about a token that is none, and works on', async () => {
    const box = await showIdeaBox();
    const failed = oneEvent(box.element, 'stoa-error');
    box.element.token = 'no token';
    const { detail } = (await failed) as CustomEvent<{ code: string }>;
    expect(detail.code).to.equal('token');
    await until('the sentence', () => box.text().includes(box.words.errors.token));
    box.find('[part~=vote]').click();
    await until('my vote', () => isPressed(box));
  });
});
