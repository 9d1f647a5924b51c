(globalThis as any).KK = JSON.parse(process.argv[2]);
await import('./.q-judge.ts');
