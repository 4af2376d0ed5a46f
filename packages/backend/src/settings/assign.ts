import type { Stored, StoredMap } from '@stoa/core/store/store';
import { Mistake } from '../mistake.ts';
import { checkSettings, defaultSettings, settingNames } from './check.ts';
import { suggestion } from './nearest.ts';

/** A typed word as the setting holds it; what cannot be one stays a text, for the check to name. */
function valueOf(sample: Stored | undefined, typed: string): string | number | string[] {
  if (Array.isArray(sample)) return typed.trim() === '' ? [] : typed.split(',').map((each) => each.trim());
  return typeof sample === 'number' && /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : typed;
}

/** Who may enter a board, as typed: `dealer,500`. */
function gateOf(typed: string): StoredMap {
  const words = typed.split(',').map((each) => each.trim());
  const isPoints = (word: string) => /^\d+$/.test(word);
  const points = words.find(isPoints);
  return {
    roles: words.filter((word) => word && !isPoints(word)),
    points: points === undefined ? null : Number(points),
  };
}

/** A map with one key set; a board is taken away by nothing. */
function withKey(name: string, map: StoredMap, key: string, typed: string): StoredMap {
  if (name !== 'boards') return { ...map, [key]: valueOf((defaultSettings[name] as StoredMap)[key], typed) };
  const { [key]: _gone, ...others } = map;
  return typed.trim() ? { ...others, [key]: gateOf(typed) } : others;
}

/**
 * Settings with `assignments` (`gapSeconds=10`, `need.idea=member`, `statuses=new,done`, `boards.dealers=dealer,500`)
 * carried out; throws a `Mistake`.
 */
export function assign(settings: StoredMap, assignments: readonly string[]): StoredMap {
  let changed = settings;
  for (const assignment of assignments) {
    const [, name = '', key, typed = ''] = /^([^.=]+)(?:\.([^=]+))?=(.*)$/s.exec(assignment) ?? [];
    if (name === '') throw new Mistake(`“${assignment}” sets nothing: write it like gapSeconds=10.`);
    if (!settingNames.includes(name))
      throw new Mistake(`${name} is not a setting.${suggestion(name, settingNames)}`);
    const value =
      key === undefined
        ? valueOf(defaultSettings[name], typed)
        : withKey(name, changed[name] as StoredMap, key, typed);
    changed = { ...changed, [name]: value };
  }
  const { settings: checked, problems } = checkSettings(changed);
  if (problems.length > 0) throw new Mistake(problems.join('\n'));
  return checked;
}
