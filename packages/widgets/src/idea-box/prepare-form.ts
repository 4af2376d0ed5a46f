import { loadFeatureStrings } from '../strings/features.ts';

/** Brings all that writing an idea takes, so that it may begin without a network. What did not load is asked for again. */
export const prepareForm = (locale: string): Promise<unknown> =>
  Promise.allSettled([
    import('./post-form.ts'),
    import('../features/media/pictures.ts'),
    import('../features/media/media.styles.ts'),
    loadFeatureStrings('composer', locale),
    loadFeatureStrings('media', locale),
  ]);
