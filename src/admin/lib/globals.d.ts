/** Constants the admin bundler of the host puts in; missing under a test runner. */
declare const __BACKEND_URL__: string | undefined
declare const __BASE__: string | undefined
declare const __AUTH_TYPE__: "session" | "jwt" | undefined
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined
