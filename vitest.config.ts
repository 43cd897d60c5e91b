import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // What looks and reasons keeps nothing between two tests: its files share two processes, which load its modules once.
      {
        extends: true,
        test: { name: 'reasoning', include: ['packages/{contract,knowledge,message,engine}/**/*.test.ts'], isolate: false },
      },
      // What starts programs or asks this computer has a process for each file.
      {
        extends: true,
        test: { name: 'surroundings', include: ['{apps,tools,bench}/**/*.test.ts', 'packages/{wire,host,client,lab}/**/*.test.ts'] },
      },
    ],
    // Two processes are enough for a small machine.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Real sockets and real time: a slow machine makes a test slow, never flaky.
    retry: 0,
    passWithNoTests: true,
    // Source runs as in production, by Node's own type stripping.
    experimental: { viteModuleRunner: false },
  },
});
