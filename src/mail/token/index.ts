export { deriveKey } from "./keys"
export { type Reading, TOKEN_KINDS, type TokenClaims, type TokenKind, Tokens } from "./token"
