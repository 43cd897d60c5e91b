import { defineConfig } from 'oxlint';
import { architecture } from './tools/check/architecture.ts';

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['build/**', '**/*.gen.ts', '**/*.gen.json'],
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: true }],
    'no-empty': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],

    // Assertions stand at the edge, where outside data comes in; review sees them there.
    'typescript/no-unsafe-type-assertion': 'off',
    // The protocols are made of control characters.
    'no-control-regex': 'off',
    'no-misleading-character-class': 'off',
    // False where a closure or a narrower type is at work.
    'no-unmodified-loop-condition': 'off',
    'typescript/no-unnecessary-type-assertion': 'off',
    // Matters of taste that short functions settle better.
    'no-shadow': 'off',
    'import/no-named-as-default-member': 'off',
    'promise/always-return': 'off',
    'promise/no-callback-in-promise': 'off',
    'typescript/consistent-return': 'off',
    // Plain objects have methods here, and none of them asks for `this`.
    'typescript/unbound-method': 'off',
    'typescript/no-base-to-string': 'off',
    'typescript/no-meaningless-void-operator': 'off',
    'typescript/no-misused-spread': 'off',
    'typescript/require-array-sort-compare': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-reverse': 'off',
    // A copy is needed where the list changes while it is walked.
    'unicorn/no-useless-spread': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-new-array': 'off',
    // A step of a scripted server may be followed by another: `then`.
    'unicorn/no-thenable': 'off',
    'unicorn/prefer-string-starts-ends-with': 'off',
    // The command's entry file does nothing but import.
    'import/no-unassigned-import': 'off',
    // A rule for windows in a browser; here it meets worker threads.
    'unicorn/require-post-message-target-origin': 'off',
  },
  overrides: architecture,
});
