import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,apps,tools,bench}/**/*.test.ts'],
    // What a test holds open on loopback ends with its own process; two are enough for a small machine.
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
