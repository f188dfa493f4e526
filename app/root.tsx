import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
  type UIMatch,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { findPerson } from "#app/session/require-person.ts";
import { ErrorPage } from "#app/components/error-page.tsx";
import { FocusKept } from "#app/components/focus-kept.tsx";
import { IdleWatch } from "#app/components/idle-watch.tsx";
import { RehearsalMark } from "#app/components/rehearsal-mark.tsx";
import { SiteFrame } from "#app/components/site-frame.tsx";
import { hasRole } from "#report-schema/access.ts";
import { readRoundKey } from "#report-schema/round-key.ts";
import styles from "#app/styles/app.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = () => [{ title: "政府信息公开工作年度报告" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await findPerson(request, context);
  return {
    nonce: context.nonce,
    person: person && {
      name: person.name,
      runsRounds: hasRole(person, "office") || hasRole(person, "admin"),
      administers: hasRole(person, "admin"),
    },
    idleMinutes: context.idleMinutes,
    isDemo: context.demoAccounts !== undefined,
  };
}

let linksFollowed = 0;

/**
 * Under which a page's scrolled place is remembered. A link within a page leads to its place every time: the router
 * knows all of them by one key, and would go back to where the one before was left.
 */
function placeKey({ key, hash }: { readonly key: string; readonly hash: string }): string {
  return hash === "" ? key : `${hash} ${(linksFollowed += 1)}`;
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  // The nonce is never in the page's source as the browser shows it; a second render must not compare it.
  const nonce = typeof document === "undefined" ? data?.nonce : "";
  return (
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration getKey={placeKey} nonce={nonce ?? ""} />
        <Scripts nonce={nonce ?? ""} />
      </body>
    </html>
  );
}

export default function App() {
  const data = useRouteLoaderData<typeof loader>("root");
  const isRehearsal = useMatches().some(isOfRehearsal);
  return (
    <SiteFrame person={data?.person} isDemo={data?.isDemo ?? false}>
      <RehearsalMark shown={isRehearsal} />
      <Outlet />
      <FocusKept />
      {data?.person && <IdleWatch idleMinutes={data.idleMinutes} />}
    </SiteFrame>
  );
}

/** By the address of a round's pages; pages of a report say it in what they loaded. */
function isOfRehearsal({ params, data }: UIMatch): boolean {
  const said = typeof data === "object" && data !== null && "isRehearsal" in data && data.isRehearsal === true;
  return said || readRoundKey(params.year ?? "")?.isRehearsal === true;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
