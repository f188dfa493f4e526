/** Log-in, home and what everybody may open. */
import { type Area, answers, anybody, away, everybody, instead, missing, notThere } from "./address.ts";

export const generalAddresses: Area = {
  readings: [
    { route: "/", path: "/", answers: everybody },
    { route: "/*", path: "/nowhere", answers: notThere },
    { route: "/healthz", path: "/healthz", answers: anybody },
    { route: "/login", path: "/login", answers: answers(200, 302, 302, 302, 302, 302, 302) },
    { route: "/logout", path: "/logout", answers: away },
    { route: "/setup", path: "/setup", answers: away },
    { route: "/welcome/:token", path: "/welcome/none", answers: notThere },
    { route: "/account", path: "/account", answers: everybody },
    { route: "/account/two-step", path: "/account/two-step", answers: everybody },
    // Nobody's log-in waits for a code here.
    { route: "/login/code", path: "/login/code", answers: away },
    { route: "/session", path: "/session", answers: anybody },
    { route: "/rules", path: "/rules", answers: everybody },
  ],
  writings: [
    {
      route: "/welcome/:token",
      path: "/welcome/none",
      form: { name: "某人", password: "七个不相干的词连在一起", passwordAgain: "七个不相干的词连在一起" },
      answers: notThere,
    },
    { route: "/", path: "/?index", form: { roundId: "round-2025", unitId: "none" }, answers: missing },
    {
      route: "/",
      path: "/?index",
      form: { roundId: "round-2025", unitId: "town" },
      answers: answers(302, 403, 403, 403, 403, 403, 403),
    },
    { route: "/*", path: "/nowhere", form: {}, answers: notThere },
    { route: "/login", path: "/login", form: { login: "" }, answers: answers(400, 302, 302, 302, 302, 302, 302) },
    { route: "/logout", path: "/logout", form: {}, answers: away },
    { route: "/setup", path: "/setup", form: {}, answers: away },
    { route: "/login/code", path: "/login/code", form: { code: "123456" }, answers: away },
    { route: "/session", path: "/session", form: {}, answers: anybody },
    ...["confirm", "renew", "stop"].map((intent) => ({
      route: "/account/two-step",
      path: "/account/two-step",
      form: { intent, code: "" },
      answers: instead(everybody, 200, 400),
    })),
    {
      route: "/account/two-step",
      path: "/account/two-step",
      form: { intent: "stop", code: "123456" },
      answers: instead(everybody, 200, 409),
    },
    {
      route: "/account/two-step",
      path: "/account/two-step",
      form: { intent: "begin" },
      answers: instead(everybody, 200, 302),
    },
    {
      route: "/account",
      path: "/account",
      // Nobody's session goes by this name: nothing ends.
      form: { intent: "end-session", sessionId: "none" },
      answers: instead(everybody, 200, 302),
    },
    {
      route: "/account",
      path: "/account",
      form: { intent: "set-mail", email: "nobody" },
      answers: instead(everybody, 200, 400),
    },
    {
      route: "/account",
      path: "/account",
      form: { intent: "change-password" },
      answers: instead(everybody, 200, 400),
    },
  ],
};
