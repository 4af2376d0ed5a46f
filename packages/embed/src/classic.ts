import { start } from './stoa.ts';

const script = document.currentScript as HTMLScriptElement | null;
start(script, script?.src ?? location.href);
