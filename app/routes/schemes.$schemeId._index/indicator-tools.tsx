import { Form, Link } from "@remix-run/react";
import type { Indicator } from "#report-schema/scoring/scheme.ts";

/** The small steps beside an indicator: change, up, down, remove. */
export function IndicatorTools({ one, edit }: { readonly one: Indicator; readonly edit: number }) {
  return (
    <span className="scheme-tools">
      <Link to={`indicators/${one.id}`} aria-label={`改“${one.name}”`}>
        改
      </Link>
      <Form method="post">
        <input type="hidden" name="id" value={one.id} />
        <input type="hidden" name="edit" value={edit} />
        <button className="step-button" name="intent" value="up" aria-label={`“${one.name}”上移`}>
          ↑
        </button>
        <button className="step-button" name="intent" value="down" aria-label={`“${one.name}”下移`}>
          ↓
        </button>
        <button className="step-button" name="intent" value="remove" aria-label={`删去“${one.name}”`}>
          删
        </button>
      </Form>
    </span>
  );
}
