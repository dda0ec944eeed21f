import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { signUpBody, storeTopicsQuery } from "../../../contracts/email-campaign-sign-up"
import { storeSignupBody, storeSignupQuery } from "../../../contracts/email-campaign-signup-campaign"
import { requireFeature } from "../../lib/features"
import { ipOf, rateLimit } from "../../lib/rate-limit"
import { validateQuery } from "../../lib/validate"

const HOUR = 3600
const isOn = requireFeature("email-campaign")

/** Gates and validation of `/store/email`. Beside this limit an address gets four links a day, whoever asks. */
export const storeEmailMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/email/topics", methods: ["GET"], middlewares: [isOn, validateQuery(storeTopicsQuery)] },
  { matcher: "/store/email/signup", methods: ["GET"], middlewares: [isOn, validateQuery(storeSignupQuery)] },
  {
    matcher: "/store/email/signup",
    methods: ["POST"],
    middlewares: [
      isOn,
      rateLimit({ name: "email-sign-up", limit: 30, perSeconds: HOUR, key: (req) => `ip:${ipOf(req)}` }),
      validateAndTransformBody(storeSignupBody),
    ],
  },
  {
    matcher: "/store/email/subscribe",
    methods: ["POST"],
    middlewares: [
      isOn,
      rateLimit({ name: "email-sign-up", limit: 30, perSeconds: HOUR, key: (req) => `ip:${ipOf(req)}` }),
      validateAndTransformBody(signUpBody),
    ],
  },
]
