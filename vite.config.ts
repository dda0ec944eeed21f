import { createRequire } from "node:module"
import react from "@vitejs/plugin-react"
import tailwindcss, { type Config } from "tailwindcss"
import { defineConfig } from "vite"

// Its ES module build imports `tailwindcss/plugin` without an ending, which Node refuses.
const uiPreset = createRequire(import.meta.url)("@medusajs/ui-preset") as Config

/**
 * Vite as Storybook and the browser tests use it. The admin itself is built by Medusa's own
 * bundler; the globals below stand in for those it defines, the Tailwind set-up is the same.
 */
export default defineConfig({
  plugins: [react()],
  define: {
    __BACKEND_URL__: JSON.stringify("/"),
    __BASE__: JSON.stringify("/app"),
    __AUTH_TYPE__: JSON.stringify("session"),
    __JWT_TOKEN_STORAGE_KEY__: JSON.stringify("medusa_auth_token"),
    __STOREFRONT_URL__: JSON.stringify("http://localhost:8000"),
    __MAX_UPLOAD_FILE_SIZE__: JSON.stringify(1024 * 1024),
  },
  resolve: { dedupe: ["react", "react-dom", "react-router-dom", "@tanstack/react-query"] },
  // Named, because a dependency found during a run makes Vite reload the page under a test.
  optimizeDeps: {
    include: [
      "@dnd-kit/core",
      "@hookform/resolvers/zod",
      "@medusajs/admin-sdk",
      "@medusajs/dashboard/components",
      "@medusajs/dashboard/hooks",
      "@medusajs/icons",
      "@medusajs/js-sdk",
      "@medusajs/ui",
      "@tanstack/react-query",
      "@tanstack/react-virtual",
      "@tiptap/core",
      "@tiptap/extension-bold",
      "@tiptap/extension-document",
      "@tiptap/extension-hard-break",
      "@tiptap/extension-italic",
      "@tiptap/extension-list",
      "@tiptap/extension-paragraph",
      "@tiptap/extension-text",
      "@tiptap/extension-underline",
      "@tiptap/react",
      "i18next",
      "react-dom/client",
      "react-hook-form",
      "react-i18next",
      "react-router-dom",
      "react/jsx-dev-runtime",
      "zod",
    ],
  },
  css: {
    postcss: {
      plugins: [
        tailwindcss({
          presets: [uiPreset],
          darkMode: "class",
          content: [
            "./src/admin/**/*.{ts,tsx}",
            "./.storybook/*.tsx",
            "./node_modules/@medusajs/ui/dist/esm/**/*.js",
            "./node_modules/@medusajs/dashboard/src/components/**/*.tsx",
          ],
        }),
      ],
    },
  },
})
