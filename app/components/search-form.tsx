import { Form, Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";

/** Looks for words in a list through the address, so that it works without scripts and can be sent to a colleague. */
export function SearchForm({
  label,
  words,
  children,
}: {
  readonly label: string;
  readonly words: string;
  /** Further choices of the same form. */
  readonly children?: ReactNode;
}) {
  const { pathname, search } = useLocation();
  return (
    <Form className="search-form" method="get" key={search}>
      <label htmlFor="search-words">{label}</label>
      <input id="search-words" name="q" type="search" defaultValue={words} maxLength={100} />
      {children}
      <button type="submit">查找</button>
      {words !== "" && <Link to={pathname}>显示全部</Link>}
    </Form>
  );
}
