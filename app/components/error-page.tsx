import { isRouteErrorResponse, Link, useRouteError } from "@remix-run/react";

interface Words {
  readonly title: string;
  readonly sentence: string;
}

const titles: Readonly<Record<number, string>> = {
  403: "没有权限",
  404: "没有找到",
  405: "不能这样操作",
  413: "内容过大",
};

function wordsOf(error: unknown): Words & { readonly status: number } {
  if (isRouteErrorResponse(error)) {
    // Sentences of our own are plain text; the framework's own words are English and stay out of sight.
    const own = typeof error.data === "string" && /\p{Script=Han}/u.test(error.data);
    return {
      status: error.status,
      title: titles[error.status] ?? "无法办理",
      sentence: own ? (error.data as string) : "没有这个页面，可能地址有误，或内容已被移走。",
    };
  }
  return {
    status: 500,
    title: "系统出了问题",
    sentence: "刚才的操作没有完成，已保存的内容不受影响。请返回重试；如果一再出现，请把时间和所做的操作告诉管理员。",
  };
}

/** What people see when a page cannot be shown: what happened, and a way on. */
export function ErrorPage() {
  const { status, title, sentence } = wordsOf(useRouteError());
  return (
    <>
      <header className="site-head">
        <Link className="site-name" to="/">
          政府信息公开工作年度报告
        </Link>
      </header>
      <main className="error-page" id="main">
        <p className="error-status">{status}</p>
        <h1>{title}</h1>
        <p>{sentence}</p>
        <p>
          <Link to="/">返回首页</Link>
        </p>
      </main>
    </>
  );
}
