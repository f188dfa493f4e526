import { formSaveWords, machineWords } from "./save-words.ts";
import { useSaverPart } from "./saver-context.ts";

/** How the whole form stands with the server, and what the person can do about it. */
export function SaveState() {
  const tone = useSaverPart((saver) => formSaveWords(saver).tone, "afterwards");
  const words = useSaverPart((saver) => formSaveWords(saver).words, "afterwards");
  const trouble = useSaverPart(machineWords, "afterwards");
  const line = useSaverPart((saver) => saver.line.kind, "afterwards");
  const isTrouble = tone !== "saved" && tone !== "saving";
  return (
    <div className={`save-state save-state-${tone}`}>
      <span>{words}</span>
      {line === "loggedOut" && (
        <a href="/login" target="_blank" rel="noreferrer">
          在新窗口登录，登录后回到本页会自动保存
        </a>
      )}
      {line === "closed" && (
        <button className="small" type="button" onClick={() => location.reload()}>
          重新打开页面
        </button>
      )}
      {trouble !== "" && <span className="save-trouble">{trouble}</span>}
      {/* Every keystroke saves; only trouble, and its end, is worth interrupting a screen reader. */}
      <span className="visually-hidden" role="status">
        {isTrouble ? `${words}${trouble}` : ""}
      </span>
    </div>
  );
}
