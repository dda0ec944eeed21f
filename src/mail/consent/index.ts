export { type Fold, foldConsent, type Said, type Standing } from "./fold"
