import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/session/require-person.ts";
import { loadLikeness, type LikenessPage } from "./load-likeness.ts";
import { MarkedSide } from "./marked-side.tsx";

export const meta: MetaFunction = () => [{ title: "雷同对照 · 政府信息公开工作年度报告" }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const person = await requirePerson(request, context);
  const asked = new URL(request.url).searchParams.get("with");
  return data(await loadLikeness(context.db, person, params.reportId ?? "", asked));
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

export default function LikenessRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <h1>雷同对照</h1>
      <p className="lead">{page.title}</p>
      <p>
        底色标出的是两份年报相同或只改了数字的句子，点一句可看到另一份的对应句。编报依据、统计期限、小标题等各单位都要写的话不计。
      </p>
      {page.others.length > 0 && <Others page={page} />}
      {page.shown ? (
        <Sides shown={page.shown} unit={page.unit} year={page.year} />
      ) : (
        <p className="panel">与上年年报和本年度已报送的其他年报没有明显相同的文字。</p>
      )}
      <p className="actions">
        <Link className="button" to={`/reports/${page.id}`}>
          返回年报
        </Link>
      </p>
    </div>
  );
}

function Others({ page }: { readonly page: LikenessPage }) {
  return (
    <nav aria-label="对照的年报">
      <ul className="likeness-others">
        {page.others.map(({ key, unit, year, share }) => (
          <li key={key}>
            <Link aria-current={key === page.shown?.key ? "page" : undefined} to={`?with=${encodeURIComponent(key)}`}>
              {unit} {year} 年度（{percent(share)}）
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Shown = NonNullable<LikenessPage["shown"]>;

function Sides({ shown, unit, year }: { readonly shown: Shown; readonly unit: string; readonly year: number }) {
  return (
    <>
      <p>
        本报告有 {shown.sentences} 句与对照的年报相同或只改了数字，占全部文字的 {percent(shown.share)}。
      </p>
      <div className="likeness-sides">
        <article className="panel" aria-labelledby="own-title">
          <h2 id="own-title">
            {unit} {year} 年度
          </h2>
          <MarkedSide side={shown.own} name="own" otherName={shown.other ? "other" : undefined} />
        </article>
        <article className="panel" aria-labelledby="other-title">
          <h2 id="other-title">
            {shown.unit} {shown.year} 年度
          </h2>
          {shown.other ? (
            <MarkedSide side={shown.other} name="other" otherName="own" />
          ) : (
            <p>别的单位的年报公布前只有主管部门能看。左边标出的句子与它相同，请按本单位的实际情况改写。</p>
          )}
        </article>
      </div>
    </>
  );
}
