import { sweep } from './sweep.ts';

void sweep(1);
