import { useEffect, useRef, useState } from "react";

/** Said so long before a person is logged out. */
const warnSeconds = 5 * 60;
const lookEveryMs = 15_000;
/** Somebody who types or clicks is told to the server at most this often. */
const tellEveryMs = 2 * 60_000;

type Notice = { readonly kind: "soon"; readonly minutes: number } | { readonly kind: "over" };

/**
 * Warns before the session ends for want of use, and says so when it has ended. What was typed stays on the page: nobody
 * is taken away from it. Another window that is used keeps this one alive, so the server is asked, not a clock here.
 */
export function IdleWatch({ idleMinutes }: { readonly idleMinutes: number }) {
  const [notice, setNotice] = useState<Notice>();
  const askAt = useRef(0);
  const toldAt = useRef(0);

  useEffect(() => {
    askAt.current = Date.now() + idleMinutes * 60_000 - warnSeconds * 1000;
    toldAt.current = Date.now();
    const look = async (): Promise<void> => {
      if (Date.now() < askAt.current) return;
      const left = await askServer("GET");
      if (left === undefined) return;
      if (left > warnSeconds) askAt.current = Date.now() + (left - warnSeconds) * 1000;
      setNotice(noticeOf(left));
    };
    const active = (): void => {
      if (Date.now() - toldAt.current < tellEveryMs) return;
      toldAt.current = Date.now();
      void stay().then((left) => {
        if (left === undefined) return;
        askAt.current = Date.now() + Math.max(0, left - warnSeconds) * 1000;
        setNotice(noticeOf(left));
      });
    };
    const timer = setInterval(() => void look(), lookEveryMs);
    document.addEventListener("keydown", active);
    document.addEventListener("pointerdown", active);
    return () => {
      clearInterval(timer);
      document.removeEventListener("keydown", active);
      document.removeEventListener("pointerdown", active);
    };
  }, [idleMinutes]);

  if (!notice) return null;
  if (notice.kind === "over") {
    return (
      <div className="idle-notice" role="alert">
        <span>已自动退出。这一页还在，填写的内容没有丢；请在新窗口登录后，回到这里继续。</span>
        <a className="button" href="/login" target="_blank" rel="noreferrer">
          重新登录
        </a>
      </div>
    );
  }
  const goOn = async (): Promise<void> => {
    const left = await stay();
    if (left !== undefined) setNotice(noticeOf(left));
    if (left) askAt.current = Date.now() + Math.max(0, left - warnSeconds) * 1000;
  };
  return (
    <div className="idle-notice" role="alert">
      <span>很久没有操作，再过约 {notice.minutes} 分钟将自动退出。</span>
      <button type="button" onClick={() => void goOn()}>
        继续使用
      </button>
    </div>
  );
}

function noticeOf(secondsLeft: number): Notice | undefined {
  if (secondsLeft <= 0) return { kind: "over" };
  if (secondsLeft > warnSeconds) return undefined;
  return { kind: "soon", minutes: Math.ceil(secondsLeft / 60) };
}

function stay(): Promise<number | undefined> {
  return askServer("POST");
}

/** undefined when the server does not answer: a broken line ends no session. */
async function askServer(method: "GET" | "POST"): Promise<number | undefined> {
  try {
    const response = await fetch("/session", { method, cache: "no-store" });
    if (!response.ok) return undefined;
    const { secondsLeft } = (await response.json()) as { secondsLeft: unknown };
    return typeof secondsLeft === "number" ? secondsLeft : undefined;
  } catch {
    return undefined;
  }
}
