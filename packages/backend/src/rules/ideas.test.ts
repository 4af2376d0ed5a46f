import { checkTables } from './check-table.fixture.ts';

checkTables('ideas', [
  'ideas/{idea}',
  'ideas/{idea}/history/{entry}',
  'ideas/{idea}/media/{medium}',
  'ideas/{idea}/reports/{member}',
]);
