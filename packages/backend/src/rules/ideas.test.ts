import { checkTables } from './check-table.fixture.ts';

checkTables('ideas', ['ideas/{idea}']);
