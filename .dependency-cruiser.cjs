/**
 * Imports go one way:
 * contracts <- sizing, shipping <- modules, providers, admin (rules shared by both halves)
 * contracts <- mail <- modules, providers (rules of mail, on the server)
 * contracts, lib <- modules, providers <- links, workflows <- api, subscribers, jobs
 * contracts <- admin/lib, admin/components <- admin/features <- admin/routes, admin/widgets
 * HTTP is the only bridge between the two halves.
 */
const SERVER = "^src/(api|lib|modules|providers|workflows|links|subscribers|jobs|policies|scripts)/"
const TEST = "/__tests__/|\\.(test|stories)\\.tsx?$"
const NODE_ONLY = "@medusajs/(framework|medusa|utils|modules-sdk|workflows-sdk|core-flows)(/|$)"

const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to })

module.exports = {
  forbidden: [
    rule("no-circular", "Two files that need each other are one file, or three.", {}, { circular: true }),
    rule(
      "no-unresolved",
      "The file is not there, or the package is not installed.",
      {},
      { couldNotResolve: true }
    ),
    rule(
      "contracts-are-leaves",
      "Server and browser both load the contracts: zod and other contracts, nothing else.",
      { path: "^src/contracts/", pathNot: TEST },
      { pathNot: "^src/contracts/|^node_modules/zod/" }
    ),
    rule(
      "sizing-is-pure",
      "Arithmetic of size guides runs in the browser and on the server: contracts and small libraries only.",
      { path: "^src/sizing/", pathNot: TEST },
      { path: "^src/", pathNot: "^src/(sizing|contracts)/" }
    ),
    rule(
      "shipping-is-pure",
      "Rules of shipping run in the browser and on the server: contracts and small libraries only.",
      { path: "^src/shipping/", pathNot: TEST },
      { path: "^src/", pathNot: "^src/(shipping|contracts)/" }
    ),
    rule(
      "mail-is-pure",
      "Rules of mail know no database and no Medusa: contracts and small libraries only.",
      { path: "^src/mail/", pathNot: TEST },
      { path: "^src/", pathNot: "^src/(mail|contracts)/" }
    ),
    rule(
      "lib-is-a-leaf",
      "What modules share to talk to the database knows none of them.",
      { path: "^src/lib/", pathNot: TEST },
      { path: "^src/", pathNot: "^src/lib/" }
    ),
    rule("admin-not-to-server", "HTTP is the bridge.", { path: "^src/admin/" }, { path: SERVER }),
    rule("server-not-to-admin", "HTTP is the bridge.", { path: SERVER }, { path: "^src/admin/" }),
    rule(
      "browser-no-node-medusa",
      "It builds, and makes the admin 4 MB bigger; types are free.",
      { path: "^src/(admin|contracts|sizing|shipping|mail)/", pathNot: TEST },
      { path: NODE_ONLY, dependencyTypesNot: ["type-only"] }
    ),
    rule(
      "admin-feature-isolated",
      "A feature can be switched off, so no other may need it. Share through components or lib.",
      { path: "^src/admin/features/([^/]+)/" },
      { path: "^src/admin/features/", pathNot: "^src/admin/features/$1/" }
    ),
    rule(
      "admin-shared-not-to-feature",
      "Shared code serves features; it does not know them.",
      { path: "^src/admin/(lib|components|i18n)/" },
      { path: "^src/admin/(features|routes|widgets)/" }
    ),
    rule(
      "admin-not-to-entry",
      "Routes and widgets are entries; nothing is imported from them.",
      { path: "^src/admin/", pathNot: TEST },
      { path: "^src/admin/(routes|widgets)/" }
    ),
    rule(
      "components-are-presentational",
      "Props in, callbacks out: requests belong into the containers.",
      { path: "^src/admin/features/[^/]+/components/", pathNot: TEST },
      { path: "^src/admin/features/[^/]+/api/|^src/admin/lib/sdk" }
    ),
    rule(
      "module-isolated",
      "A module knows no HTTP, no workflow and no other module; links and workflows tie them.",
      { path: "^src/modules/([^/]+)/", pathNot: TEST },
      {
        path: "^src/(modules|providers|workflows|links|api|subscribers|jobs|policies)/",
        pathNot: "^src/modules/$1/",
      }
    ),
    rule(
      "provider-behind-module",
      "A provider speaks for a module, which the host gives it, and sees it through its index.ts.",
      { path: "^src/providers/", pathNot: TEST },
      { path: "^src/(modules/[^/]+/(?!index\\.ts$)|workflows|links|api|subscribers|jobs|policies)" }
    ),
    rule(
      "workflow-feature-door",
      "Another feature's workflows are reached through its index.ts.",
      { path: "^src/workflows/([^/]+)/" },
      { path: "^src/workflows/[^/]+/(?!index\\.ts$)", pathNot: "^src/workflows/$1/" }
    ),
    rule(
      "workflows-not-up",
      "Workflows and links do not know who starts them.",
      { path: "^src/(workflows|links)/", pathNot: TEST },
      { path: "^src/(api|subscribers|jobs)/" }
    ),
    rule(
      "entry-via-door",
      "Routes, subscribers and jobs see a module or a workflow through its index.ts.",
      { path: "^src/(api|subscribers|jobs)/", pathNot: TEST },
      { path: "^src/(modules|workflows)/[^/]+/(?!index\\.ts$)" }
    ),
    rule(
      "no-prod-to-test",
      "What ships does not need what tests it.",
      { path: "^src/", pathNot: TEST },
      { path: `${TEST}|^test/|^e2e/` }
    ),
    rule(
      "sandbox-is-no-mirror",
      "It stands for Econt: what it took from the client it could not prove wrong.",
      { path: "^econt-sandbox/" },
      { path: "^src/" }
    ),
    rule(
      "no-prod-to-tools",
      "The plugin ships src alone.",
      { path: "^src/", pathNot: TEST },
      { path: "^(demo|bench|econt-sandbox|\\.storybook)/" }
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.medusa|\\.storybook/public" },
  },
}
