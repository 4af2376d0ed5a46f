import { checkTables } from './check-table.fixture.ts';

checkTables('comments', [
  'ideas/{idea}/comments/{comment}',
  'ideas/{idea}/comments/{comment}/reports/{member}',
  '{path=**}/comments/{comment}',
]);
