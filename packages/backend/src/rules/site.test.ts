import { checkTables } from './check-table.fixture.ts';

checkTables('site', ['', 'secrets/words', 'snapshots/{name}']);
