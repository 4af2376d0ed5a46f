/* global document, location, navigator, URLSearchParams */
'use strict';

const brands = {
  dive: {
    name: 'Abyss Dive Co',
    every: {
      '.wordmark': 'Abyss Dive Co',
      '.foot .where': 'Pier 4, Harbour Road\nCompressor running from 7:00',
      '.foot .when': 'Every day 7:00 to 19:00\nNight dives on Fridays',
      '.foot .write': 'dive@abyss.example',
      '.foot .motto': 'Abyss Dive Co. Never alone, never in a hurry.',
    },
    '/': {
      image: '/art/abyss.svg',
      h1: 'Below thirty metres it goes quiet',
      '.hero .lead':
        'Small boats, long dives and two guides for six people. We have kept divers safe off this coast since 1998.',
      '.hero .button': 'See what divers ask for',
      '.wanted h2': 'What divers want most',
      '.asked h2': 'Three things that changed because somebody asked',
      '.asked li:nth-child(1) h3': 'Nitrox without a surcharge',
      '.asked li:nth-child(1) p': 'Included on every second dive since spring.',
      '.asked li:nth-child(2) h3': 'A rack for cameras',
      '.asked li:nth-child(2) p': 'Padded, rinsed, and nobody puts a weight belt on it.',
      '.asked li:nth-child(3) h3': 'Hoods in every size',
      '.asked li:nth-child(3) p': 'From XXS, on the hooks beside the compressor.',
      '.asked .button': 'Ask for the next one',
    },
    '/ideas/': {
      h1: 'What should we change down there?',
      '.intro .lead':
        'Sites, gear, the boat, the soup. Write it the way you would sign it under water: short. Divers vote, the crew answers.',
    },
    '/club/': {
      image: '/art/abyss.svg',
      h1: 'The people you surface with',
      '.intro .lead': 'One dive with us and you belong. There is no card; there is a logbook by the kettle.',
      '.main > h2:nth-of-type(1)': 'What we do together',
      '.main > p:nth-of-type(1)':
        'Night dive on Fridays, the wall on Sundays, and once a month a dive for nets and line: forty kilos last time, and one bicycle.',
      '.main > h2:nth-of-type(2)': 'Who keeps it going',
      '.main > p:nth-of-type(2)':
        'Ines fills, Marek drives the boat, Yuki knows where the octopus lives and will not say.',
    },
    '/zh/ideas/': { h1: '下一次下潜，想改点什么？' },
  },
  bakery: {
    name: 'Levain & Daughters',
    every: {
      '.wordmark': 'Levain & Daughters',
      '.foot .where': '12 Mill Lane\nthe blue door beside the chapel',
      '.foot .when': 'Wednesday to Sunday\n6:30 until the shelves are empty',
      '.foot .write': 'bread@levain.example',
      '.foot .motto': 'Levain & Daughters, bakers since the second daughter could reach the table.',
    },
    '/': {
      image: '/art/bakery.svg',
      h1: 'Bread that takes until tomorrow',
      '.hero .lead':
        'Flour from the next valley, one starter, three bakers. What we make is decided at the counter, often by you.',
      '.hero .button': 'See what people ask for',
      '.wanted h2': 'What people want most',
      '.asked h2': 'Three loaves that exist because somebody asked',
      '.asked li:nth-child(1) h3': 'Half a rye',
      '.asked li:nth-child(1) p': 'For those who live alone. It is now half of all the rye we sell.',
      '.asked li:nth-child(2) h3': 'The seeded one, without poppy',
      '.asked li:nth-child(2) p': 'On Thursdays and Saturdays.',
      '.asked li:nth-child(3) h3': 'Yesterday’s shelf',
      '.asked li:nth-child(3) p': 'By the door, at half the price, from eight o’clock.',
      '.asked .button': 'Ask for the next one',
    },
    '/ideas/': {
      h1: 'What shall we bake next?',
      '.intro .lead':
        'Tell us as you would across the counter. Others say if they would eat it too, and we answer when the oven is cold.',
    },
    '/club/': {
      image: '/art/bakery.svg',
      h1: 'Those who know the starter by name',
      '.intro .lead': 'Her name is Odile. If you have carried one of her loaves home, you belong.',
      '.main > h2:nth-of-type(1)': 'What we do together',
      '.main > p:nth-of-type(1)':
        'First Sunday of the month the oven is yours: bring your own dough and a name for the slip. On Thursdays at four there is soup and yesterday’s bread, and nobody counts.',
      '.main > h2:nth-of-type(2)': 'Who keeps it going',
      '.main > p:nth-of-type(2)':
        'Anna bakes, Ruth bakes earlier, and Mr Okonkwo has tasted every new loaf since 2011.',
    },
    '/zh/ideas/': { h1: '下一炉，你想吃什么？' },
  },
};

const name = new URLSearchParams(location.search).get('brand');
const brand = Object.hasOwn(brands, name ?? '') ? brands[name] : undefined;

if (brand) {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = `/brands/${name}.css`;
  sheet.setAttribute('blocking', 'render');
  // Widgets read the page's colours again when this attribute changes.
  sheet.addEventListener('load', () => (document.documentElement.dataset.theme = name));
  document.head.append(sheet);
}

document.addEventListener('DOMContentLoaded', () => {
  if (brand) wear(brand);
  for (const link of document.querySelectorAll('.brands a')) {
    const own = new URL(link.href).searchParams.get('brand');
    if (own === (brand ? name : null)) link.setAttribute('aria-current', 'true');
  }
  for (const snippet of document.querySelectorAll('.snippet')) offerCopy(snippet);
});

/** Puts the brand's name, words and pictures in the page, and keeps the brand in its links. */
function wear(brand) {
  for (const other of document.querySelectorAll('.ours')) other.remove();
  const words = { ...brand.every, ...brand[location.pathname.replace(/index\.html$/, '')] };
  for (const [selector, text] of Object.entries(words)) {
    if (selector === 'image') document.querySelector('.hero > img, .wide').src = text;
    else document.querySelector(selector)?.replaceChildren(...lines(text));
  }
  document.querySelector('.foot .write')?.removeAttribute('href');
  document.title = `${document.querySelector('h1').textContent} · ${brand.name}`;
  for (const link of document.querySelectorAll('a[href^="/"]'))
    if (!link.closest('.brands')) link.search = `?brand=${name}`;
}

const lines = (text) =>
  text.split('\n').flatMap((line, index) => (index ? [document.createElement('br'), line] : [line]));

/** Adds a Copy button to a snippet, where the browser can copy. */
function offerCopy(snippet) {
  if (!navigator.clipboard) return;
  const { label, done, failed } = snippet.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = label;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'copied';
  button.addEventListener('click', async () => {
    const written = navigator.clipboard.writeText(snippet.querySelector('code').textContent);
    status.textContent = await written.then(
      () => done,
      () => failed,
    );
  });
  snippet.append(button, status);
}
