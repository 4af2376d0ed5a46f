import { basename, join, relative, resolve } from 'node:path';
import { projectFiles, type Plan } from '../project/files.ts';
import { snippet } from '../project/snippet.ts';
import { checkFolder, writeNew } from '../project/write.ts';
import { checkSettings } from '../settings/check.ts';
import { settingsFileName } from '../settings/file.ts';
import { checkLocale, checkEmail, checkProject, checkSite } from '../checks.ts';
import { isOn, textOf, type Command, type Terminal, type Values } from './command.ts';
import { Mistake } from '../mistake.ts';

const fileNames = [
  'firebase.json',
  '.firebaserc',
  'firestore.rules',
  'firestore.indexes.json',
  settingsFileName,
];

function checkName(name: string): string {
  const [problem] = checkSettings({ name }).problems;
  if (problem !== undefined) throw new Mistake(problem);
  return name;
}

/** Ids of Google's locations: `eur3`, `europe-west1`. */
function checkLocation(id: string): string {
  if (/^[a-z]+(\d+|-[a-z]+\d+)$/.test(id)) return id;
  throw new Mistake(
    `“${id}” is no location: it looks like eur3, nam5 or asia-southeast1 (https://firebase.google.com/docs/firestore/locations).`,
  );
}

interface Question {
  readonly option: keyof Plan;
  readonly ask: string;
  readonly check: (answer: string) => string;
  /** Taken without asking anything under --yes, or for an empty answer. */
  readonly usual?: (given: Partial<Plan>) => string;
}

const titled = (id: string): string =>
  id.replace(/(^|-)([a-z0-9])/g, (_, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase());

const questions: readonly Question[] = [
  { option: 'project', ask: 'Firebase project id (new or existing)', check: checkProject },
  {
    option: 'name',
    ask: 'Name of your site',
    check: checkName,
    usual: ({ project }) => titled(project ?? ''),
  },
  { option: 'owner', ask: 'Your e-mail address, with which you will sign in as owner', check: checkEmail },
  { option: 'locale', ask: 'Language of the widgets', check: checkLocale, usual: () => 'en' },
  {
    option: 'location',
    ask: 'Where Google keeps the data, for good (eur3 Europe, nam5 America, asia-southeast1 …)',
    check: checkLocation,
    usual: () => 'nam5',
  },
  { option: 'site', ask: 'Site id', check: checkSite, usual: () => 'main' },
];

/** Asks until the answer is one; a wrong one is told and asked again. */
async function answer(
  question: Question,
  given: Partial<Plan>,
  { ask, say }: Required<Pick<Terminal, 'ask' | 'say'>>,
): Promise<string> {
  const usual = question.usual?.(given);
  for (;;) {
    const typed = (await ask(`${question.ask}${usual === undefined ? '' : ` [${usual}]`}: `)).trim();
    try {
      return question.check(typed === '' && usual !== undefined ? usual : typed);
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      say(error.message);
    }
  }
}

async function plan(values: Values, terminal: Terminal): Promise<Plan> {
  const given: Partial<Record<keyof Plan, string>> = {};
  // Flags first, so that a wrong one is told before anything is asked.
  for (const { option, check } of questions) {
    const value = textOf(values, option);
    if (value !== undefined) given[option] = check(value);
  }
  const { ask, say } = terminal;
  const missing = questions.filter(({ option }) => given[option] === undefined);
  const unanswerable = missing.filter(({ usual }) => usual === undefined).map(({ option }) => `--${option}`);
  const mayAsk = ask && !isOn(values, 'yes');
  if (!mayAsk && unanswerable.length > 0)
    throw new Mistake(`Missing: ${unanswerable.join(', ')}. See stoa init --help.`);
  for (const question of missing)
    given[question.option] = mayAsk
      ? await answer(question, given, { ask, say })
      : question.check(question.usual?.(given) ?? '');
  return given as Plan;
}

/** How `stoa` is started from the repository, where nothing of it is on the PATH. */
const runStoa = 'npx -y pnpm@12.21.0 stoa';

/** A path as one word of a command line. */
const quoted = (path: string): string => (/^[\w./\\:-]+$/.test(path) ? path : `"${path}"`);

const nextSteps = (folder: string, made: Plan): string => {
  const within = (file: string): string => quoted(join(folder, file));
  const settings = `--file ${within(settingsFileName)}`;
  return `Three steps to a live widget:

1. Make the project, if there is none: https://console.firebase.google.com → Create a project → id ${made.project}
   (the free plan is enough; Analytics is not needed).

2. ${runStoa} deploy ${quoted(folder)}
   Signs you in to Firebase, then makes the database and the web app, turns on sign-in for guests and by password, deploys
   the rules and pushes the settings. It prints the snippet with your key in it.

   By hand instead, in the console of ${made.project}:
   - Build → Firestore Database → Create database → Standard, ${made.location}, production mode
   - Build → Authentication → Get started → Sign-in method → Anonymous and Email/Password → Enable
     (you sign in as owner by password; Google too, or take it out:
     ${runStoa} settings set signIn=password ${settings})
   - Authentication → Settings → Authorised domains → Add the domain of your site (for Google and links in mails)
   - Project settings → General → Your apps → Web (</>) → Register; copy apiKey and projectId into the snippet
   - npx -y firebase-tools@15.34.2 login
     npx -y firebase-tools@15.34.2 deploy --only firestore --config ${within('firebase.json')}
     ${runStoa} settings push ${settings}

3. Paste this into your page, with your apiKey in it:

${snippet(made)}
`;
};

/** `stoa init`: the files that an owner deploys, and what to do next. */
export const init: Command = {
  name: 'init',
  summary: 'Writes the files of a new community into a folder and says what to click and paste.',
  usage: '[folder] --project ID --owner EMAIL [options]',
  options: {
    project: { type: 'string', value: 'ID', help: 'Firebase project' },
    owner: { type: 'string', value: 'EMAIL', help: 'address that the owner signs in with' },
    name: { type: 'string', value: 'TEXT', help: 'name of the site (from the project)' },
    site: { type: 'string', value: 'ID', help: 'site id; one project may hold several (main)' },
    locale: { type: 'string', value: 'TAG', help: 'language of the widgets (en)' },
    location: { type: 'string', value: 'ID', help: 'where Google keeps the data, for good (nam5)' },
    yes: { type: 'boolean', help: 'asks nothing' },
  },
  async run(values, [folder = '.', ...others], terminal) {
    if (others.length > 0) throw new Mistake(`Name one folder, not ${others.length + 1}.`);
    const target = resolve(terminal.cwd, folder);
    await checkFolder(target, fileNames);
    const made = await plan(values, terminal);
    const files = await projectFiles(made);
    await writeNew(target, files);
    const shown = relative(terminal.cwd, target) || '.';
    terminal.say(`Wrote ${[...files.keys()].join(', ')} into ${shown === '.' ? basename(target) : shown}.\n`);
    terminal.say(nextSteps(shown, made));
    return 0;
  },
};
