import medusa from "@medusajs/eslint-plugin"
import query from "@tanstack/eslint-plugin-query"
import jsxA11y from "eslint-plugin-jsx-a11y"
import reactHooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"

const TYPESCRIPT = ["**/*.{ts,tsx,mts}"]
const REACT = ["src/admin/**/*.{ts,tsx}", ".storybook/**/*.{ts,tsx}", "test/**/*.tsx"]
const TESTS = ["**/__tests__/**", "**/*.test.*", "**/*.stories.tsx", "test/**", "e2e/**", ".storybook/**", "*.config.*"]

/** `src/admin/features/<feature>/api` is a client: the rules for API routes do not mean it. */
const NOT_A_ROUTE = ["src/admin/features/**", "src/admin/components/**", "src/admin/lib/**"]

const isAbout = (block, folder) => block.files?.some((pattern) => pattern.includes(folder))

/** Medusa's presets, for the product's own files; the parser is set once, below. */
const medusaRules = medusa.configs.strict
  .filter((block) => block.rules && Object.keys(block.rules).length > 0)
  .map((block) => ({
    ...block,
    ignores: [...(block.ignores ?? []), ...TESTS, ...(isAbout(block, "/api/") ? NOT_A_ROUTE : [])],
  }))

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      ".medusa/**",
      ".cache/**",
      ".data/**",
      "**/dist/**",
      "storybook-static/**",
      "test-results/**",
      "coverage/**",
      "static/**",
      ".storybook/public/**",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },
  {
    plugins: { "@medusajs": medusa, "@typescript-eslint": tseslint.plugin },
    languageOptions: { sourceType: "module" },
    rules: {
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-debugger": "error",
      "no-else-return": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    files: ["**/*.{mjs,cjs,js}"],
    rules: { "no-unused-vars": ["error", { argsIgnorePattern: "^_" }], "no-unreachable": "error" },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./src/admin/tsconfig.json", "./tsconfig.tools.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `query.graph` answers `any` until Medusa has written `.medusa/types`, so these would judge
      // a fresh checkout and a used one differently.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  ...medusaRules,
  {
    files: ["src/contracts/**", "src/admin/**"],
    rules: { "@medusajs/zod-import-source": "off" },
  },
  {
    // No request is there to be answered with an HTTP status, or Medusa may not be imported.
    files: [
      "medusa-config.ts",
      "demo/**",
      "bench/**",
      "src/contracts/**",
      "src/sizing/**",
      "src/shipping/**",
      "src/mail/**",
    ],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    files: REACT,
    extends: [
      reactHooks.configs.flat.recommended,
      jsxA11y.flatConfigs.recommended,
      query.configs["flat/recommended"],
    ],
    // It warns of what the React compiler leaves alone; the dashboard is built without it.
    rules: {
      "react-hooks/incompatible-library": "off",
      // A dialog that opens puts the focus into its first field; on a page's own elements it stays wrong.
      "jsx-a11y/no-autofocus": ["error", { ignoreNonDOM: true }],
    },
  },
  {
    // A part that is shown before its texts are there shows the names of them.
    files: ["src/admin/**"],
    ignores: ["src/admin/lib/lazy.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "react", importNames: ["lazy"], message: "Use lazy of src/admin/lib, which waits for the texts." }] },
      ],
    },
  },
  {
    // A migration that has run somewhere cannot be divided any more.
    files: ["src/modules/*/migrations/**"],
    rules: { "max-lines": "off" },
  },
  {
    // What a person at a terminal reads.
    files: ["demo/**", "bench/**", "econt-sandbox/start.mjs", "test/run.mjs", "test/lib/**", "scripts/**"],
    rules: { "no-console": "off" },
  }
)
