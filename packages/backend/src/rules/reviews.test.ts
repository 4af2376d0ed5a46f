import { checkTables } from './check-table.fixture.ts';

checkTables('reviews', [
  'items/{item}',
  'items/{item}/reviews/{member}',
  'items/{item}/reviews/{member}/helpful/{reader}',
  'items/{item}/reviews/{member}/media/{medium}',
  'items/{item}/reviews/{member}/reports/{reporter}',
  'items/{item}/receipts/{code}',
  '{path=**}/reviews/{review}',
]);
