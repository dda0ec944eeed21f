import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const env = process.env
const isProduction = env.NODE_ENV === "production"

/** Values that ship in examples everywhere; a live shop must not run on them. */
const WELL_KNOWN_SECRETS = ["supersecret", "secret", "changeme", "password"]
const SHORTEST_SECRET = 24

/**
 * Reads a secret from the environment.
 * @throws in production, when it is missing, well known or too short.
 */
const secret = (name: string): string => {
  const value = env[name] ?? ""
  if (!isProduction) {
    return value || `development-only-${name.toLowerCase()}`
  }
  if (value.length < SHORTEST_SECRET || WELL_KNOWN_SECRETS.includes(value)) {
    throw new Error(
      `${name} is missing, well known or shorter than ${SHORTEST_SECRET} characters. ` +
        `Set it to a random value, for example: openssl rand -hex 32`
    )
  }
  return value
}

/** Redis carries events, workflows, locks and cache when REDIS_URL is set. */
const redisModules = (redisUrl: string) => [
  {
    resolve: "@medusajs/medusa/event-bus-redis",
    options: { redisUrl, jobOptions: { attempts: 5, backoff: { type: "exponential", delay: 1000 } } },
  },
  { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
  {
    resolve: "@medusajs/medusa/locking",
    options: {
      providers: [
        { resolve: "@medusajs/medusa/locking-redis", id: "locking-redis", is_default: true, options: { redisUrl } },
      ],
    },
  },
  {
    resolve: "@medusajs/medusa/caching",
    options: {
      providers: [
        { resolve: "@medusajs/caching-redis", id: "caching-redis", is_default: true, options: { redisUrl } },
      ],
    },
  },
]

const backendUrl = env.MEDUSA_BACKEND_URL ?? "http://localhost:9000"

const fileProvider = env.S3_BUCKET
  ? {
      resolve: "@medusajs/medusa/file-s3",
      id: "s3",
      options: {
        file_url: env.S3_FILE_URL,
        access_key_id: env.S3_ACCESS_KEY_ID,
        secret_access_key: env.S3_SECRET_ACCESS_KEY,
        region: env.S3_REGION,
        bucket: env.S3_BUCKET,
        endpoint: env.S3_ENDPOINT,
      },
    }
  : {
      resolve: "@medusajs/medusa/file-local",
      id: "local",
      options: { upload_dir: env.BIJOU_UPLOAD_DIR ?? "static", backend_url: `${backendUrl}/static` },
    }

const localMails = {
  resolve: "@medusajs/medusa/notification",
  options: {
    providers: [
      { resolve: "@medusajs/medusa/notification-local", id: "local", options: { name: "Log", channels: ["feed", "email"] } },
    ],
  },
}

const given = env.BIJOU_OPTIONS ? JSON.parse(env.BIJOU_OPTIONS) : {}

/** Options of the suite; the same object a host passes to the plugin. */
const bijou = {
  ...given,
  econt: { encryption_key: secret("BIJOU_ENCRYPTION_KEY"), sandbox_url: env.BIJOU_ECONT_SANDBOX_URL ?? "", ...given.econt },
  "email-campaign": { secret: secret("BIJOU_ENCRYPTION_KEY"), public_url: backendUrl, ...given["email-campaign"] },
}

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    databaseLogging: false,
    redisUrl: env.REDIS_URL,
    workerMode: (env.MEDUSA_WORKER_MODE as "shared" | "worker" | "server") ?? "shared",
    http: {
      storeCors: env.STORE_CORS ?? "http://localhost:8000",
      adminCors: env.ADMIN_CORS ?? backendUrl,
      authCors: env.AUTH_CORS ?? backendUrl,
      jwtSecret: secret("JWT_SECRET"),
      cookieSecret: secret("COOKIE_SECRET"),
    },
    // A session cookie marked `secure` is dropped by browsers on plain http: only the demo and tests turn it off.
    ...(env.BIJOU_PLAIN_HTTP === "true" ? { cookieOptions: { secure: false, sameSite: "lax" as const } } : {}),
  },
  admin: {
    disable: env.DISABLE_MEDUSA_ADMIN === "true",
    backendUrl: "/",
  },
  featureFlags: {
    rbac: env.MEDUSA_FF_RBAC === "true",
    caching: Boolean(env.REDIS_URL),
  },
  modules: [
    { resolve: "./src/modules/bijou_core", options: bijou },
    { resolve: "./src/modules/bijou_review", options: bijou },
    { resolve: "./src/modules/bijou_size_guide", options: bijou },
    { resolve: "./src/modules/bijou_econt", options: bijou },
    { resolve: "./src/modules/bijou_email_campaign", dependencies: ["notification"], options: bijou },
    {
      resolve: "@medusajs/medusa/fulfillment",
      dependencies: ["bijou_econt"],
      options: {
        providers: [
          { resolve: "@medusajs/medusa/fulfillment-manual", id: "manual" },
          { resolve: "./src/providers/econt", id: "econt" },
        ],
      },
    },
    { resolve: "@medusajs/medusa/file", options: { providers: [fileProvider] } },
    // A demo has nobody to send mails to: they are written to its log.
    ...(env.BIJOU_MAILS_TO_LOG === "true" ? [localMails] : []),
    // `featureFlags.rbac` alone does not load the module: the list of modules is made before flags are known.
    ...(env.MEDUSA_FF_RBAC === "true" ? [{ resolve: "@medusajs/medusa/rbac" }] : []),
    ...(env.REDIS_URL ? redisModules(env.REDIS_URL) : []),
  ],
})
