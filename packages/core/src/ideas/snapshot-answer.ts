import { decode as decodeAs } from '../store/document.ts';
import { StoaError } from '../store/errors.ts';
import { send } from '../store/rest.ts';
import {
  decode,
  decodeDocument,
  type QueryRow,
  type Wire,
  type WireDocument,
  type WireFields,
} from '../store/wire.ts';
import { snapshotLifeMs } from './first.ts';
import { ideaRow } from './row.ts';

/** Most ideas that may have changed since a first page was put together: as many or more, and the list itself is asked for. */
export const mostChanged = 10;

/** What decides an idea's place in a plain list: the ideas that are pinned, the field of its order, its id. */
export type Place = readonly [pinned: boolean, by: number, id: string];

/** Sorts places as the plain list does. */
export const comparePlaces = (one: Place, other: Place): number =>
  Number(other[0]) - Number(one[0]) || other[1] - one[1] || (one[2] < other[2] ? 1 : -1);

/** The list that a snapshot stands for. */
interface ListBody {
  readonly structuredQuery: {
    readonly orderBy: readonly { readonly field: { readonly fieldPath: string } }[];
    readonly limit: number;
  };
}

/** A first page's snapshot, in Firestore's encoding: its ideas are as a list would give them. */
interface WirePage {
  readonly asOf: string;
  readonly isAll: boolean;
  readonly rows: readonly WireDocument[];
}

/**
 * The answer to a first list, `body`, from the snapshot at `url` and what has changed since: 2 billed reads and one for each
 * change but the first. From the list itself where the snapshot is missing, unreadable, too old, or too much has changed.
 * `early` is the snapshot as the loader asked for it. Rejects with `StoaError`.
 */
export async function answerFromSnapshot(
  url: string,
  body: string,
  early?: Promise<Response>,
): Promise<readonly QueryRow[]> {
  const list = url.replace(/\/snapshots\/[a-z-]+/, ':runQuery');
  try {
    const rows = await rowsFrom(await send(url, { early }), list, body);
    if (rows) return rows;
  } catch (error) {
    // The loader may have asked before the network came back; who has just asked in vain does not ask again.
    if (!early && error instanceof StoaError && error.code === 'offline') throw error;
  }
  return (await send(list, { body })) as QueryRow[];
}

/** The list of what has changed since, from the list's own request; see `changedIdeas`. As text: the encoder is not there yet. */
const changedBody = (body: string, since: string) =>
  body.replace(
    /"where":(.*),"orderBy".*/,
    `"where":{"compositeFilter":{"op":"AND","filters":[$1,{"fieldFilter":{"field":{"fieldPath":"touchedAt"},"op":"GREATER_THAN","value":{"timestampValue":"${since}"}}}]}},"orderBy":[{"field":{"fieldPath":"touchedAt"},"direction":"ASCENDING"}],"limit":${mostChanged}}}`,
  );

/** The list's rows; undefined where the snapshot cannot tell them. Throws where it is no snapshot. */
async function rowsFrom(
  snapshot: unknown,
  list: string,
  body: string,
): Promise<readonly QueryRow[] | undefined> {
  const page = pageIn(snapshot as WireDocument);
  if (Date.now() - Date.parse(page.asOf) > snapshotLifeMs) return undefined;
  const { orderBy, limit } = (JSON.parse(body) as ListBody).structuredQuery;
  const changed = (await send(list, { body: changedBody(body, page.asOf) })) as QueryRow[];
  const newer = changed.flatMap(({ document }) => (document ? [document] : []));
  if (newer.length >= mostChanged) return undefined;
  return merge(page, newer, orderBy[1]?.field.fieldPath ?? '', limit);
}

/** The first `limit` ideas; undefined where one that is not known here may be among them. */
function merge({ rows, isAll }: WirePage, newer: readonly WireDocument[], field: string, limit: number) {
  const place = ({ name, fields = {} }: WireDocument): Place => [
    valueOf(fields, 'pinned') as boolean,
    Number(valueOf(fields, field)),
    name,
  ];
  const known = new Map([...rows, ...newer].map((document) => [document.name, document]));
  const sorted = [...known.values()].sort((one, other) => comparePlaces(place(one), place(other)));
  const shown = sorted.slice(0, limit);
  // What was read as the last stands for all that was not read: none of those can come before it.
  const [last, end] = [rows.at(-1), shown.at(-1)];
  const isSure =
    isAll || (last && end && shown.length === limit && comparePlaces(place(end), place(last)) <= 0);
  if (!isSure) return undefined;
  // Throws where a row is not one.
  for (const document of shown) decodeAs(ideaRow, decodeDocument('', document));
  return shown.map((document) => ({ document }));
}

/** A field as it sorts; throws where it is missing. */
function valueOf(fields: WireFields, name: string) {
  const wire = fields[name];
  if (!wire) throw new TypeError(`a row without ${name}`);
  return decode(wire);
}

/** What a snapshot holds; throws where it is none. */
function pageIn({ name, fields = {} }: WireDocument): WirePage {
  const items = mapIn(fields['items']);
  const { asOf, isAll, rows } = items;
  if (!asOf || !('timestampValue' in asOf) || !rows || !('arrayValue' in rows))
    throw new TypeError('no snapshot of a list');
  const root = name.slice(0, name.indexOf('/snapshots/'));
  return {
    asOf: asOf.timestampValue,
    isAll: isAll !== undefined && decode(isAll) === true,
    rows: (rows.arrayValue.values ?? []).map((row) => {
      const { id, ...rest } = mapIn(row);
      if (!id || !('stringValue' in id)) throw new TypeError('a row without an id');
      return { name: `${root}/ideas/${id.stringValue}`, fields: rest };
    }),
  };
}

function mapIn(wire: Wire | undefined): WireFields {
  if (!wire || !('mapValue' in wire)) throw new TypeError('no map');
  return wire.mapValue.fields ?? {};
}
