import { Link } from "@remix-run/react";

/** Back to the year's board for whoever may open it, home for everybody else. @param board key of the round, or none */
export function WayBack({ board }: { readonly board: string | null }) {
  return board === null ? <Link to="/">返回首页</Link> : <Link to={`/rounds/${board}`}>返回进度</Link>;
}
