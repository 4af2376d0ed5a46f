import { expect } from '@open-wc/testing';

/** Asserts that a widget and what floats over it are accessible, once nothing fades in any more. */
export async function isAccessible({ element }: { readonly element: HTMLElement }): Promise<void> {
  await Promise.allSettled((element.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished));
  await expect(element).to.be.accessible();
}
