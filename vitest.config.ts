import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // What looks and reasons keeps nothing between two tests: its files share processes, which load its modules once.
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
    // Most of these tests wait for something: one process more than a small machine has processors.
    pool: 'forks',
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Real sockets and real time: a slow machine makes a test slow, never flaky.
    retry: 0,
    passWithNoTests: true,
    // Source runs as in production, by Node's own type stripping.
    experimental: { viteModuleRunner: false },
  },
});
