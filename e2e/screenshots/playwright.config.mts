import { defineConfig } from "@playwright/test"
import everyday from "../../playwright.config.mts"

/** Takes the pictures of the README from the demo: `npm run screenshots`. */
export default defineConfig({
  ...everyday,
  testDir: ".",
  testMatch: "take-*.ts",
  outputDir: "../../test-results",
  globalSetup: "../global-setup.ts",
  use: { ...everyday.use, deviceScaleFactor: 1, trace: "off", screenshot: "off", reducedMotion: "reduce" },
})
