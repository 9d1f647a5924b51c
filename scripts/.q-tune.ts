(globalThis as any).KK = [0.6,0.6,20]; (globalThis as any).AK=0.5;
await import('./.q-judge.ts');
