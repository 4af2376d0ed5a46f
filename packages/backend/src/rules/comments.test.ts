import { checkTables } from './check-table.fixture.ts';

checkTables('comments', [
  '{on}/{post}/comments/{comment}',
  '{on}/{post}/comments/{comment}/reports/{member}',
  '{path=**}/comments/{comment}',
]);
