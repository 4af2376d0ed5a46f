import { checkTables } from './check-table.fixture.ts';

checkTables('votes', ['ideas/{idea}/votes/{voter}', '{path=**}/votes/{vote}']);
