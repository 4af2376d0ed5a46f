import { checkTables } from './check-table.fixture.ts';

checkTables('members', [
  'members/{member}',
  'members/{member}/private/mine',
  'members/{member}/private/contact',
  'members/{member}/private/ban',
  'merges/{from}',
]);
