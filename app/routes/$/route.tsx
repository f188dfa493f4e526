import { notFound } from "#app/refusals.ts";

/** Every address that is no page of ours. */
export function loader(): never {
  throw notFound();
}

export function action(): never {
  throw notFound();
}

export default function NoPage() {
  return null;
}
