import { useNavigate } from "@remix-run/react";
import { useEffect, useInsertionEffect, useLayoutEffect, useRef, useState, type SyntheticEvent } from "react";
import { useForm, type UseFormRegister } from "react-hook-form";
import { fieldProblem, type DraftFields } from "#report-schema/draft-input.ts";
import type { Format } from "#report-schema/format.ts";
import type { DeskData } from "./desk-data.ts";
import { LiveReport } from "./live-report.ts";
import { rewriteText } from "./narrative/insert-text.ts";
import { exchangeWith } from "./saving/exchange.ts";
import { machineStore } from "./saving/machine-store.ts";
import { newChangeId } from "./saving/new-change-id.ts";
import { ReportSaver } from "./saving/report-saver.ts";
import { SaveQueue } from "./saving/save-queue.ts";

/** React complains of layout effects while rendering on the server, where there is no layout. */
const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

export interface ReportForm {
  readonly register: UseFormRegister<DraftFields>;
  readonly live: LiveReport;
  readonly saver: ReportSaver;
  readonly onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
}

/**
 * The report's form in the browser: takes over what was typed before the scripts came, saves every change by itself,
 * and shows what others write. One form, one report: another report mounts another.
 * @param shown what stands in the form: what the server keeps, or what it could not read of a plain form
 */
export function useReportForm(format: Format, data: DeskData, shown: DraftFields): ReportForm {
  const { register, setValue } = useForm<DraftFields>({ defaultValues: shown });
  const [live] = useState(
    () =>
      new LiveReport(
        format,
        data.identity,
        data.unit,
        shown,
        data.previous ?? undefined,
        data.settings,
        data.beside.statements,
        data.scores ?? undefined,
      ),
  );
  const [saver] = useState(() => saverOf(live, data));
  useEffect(() => () => live.close(), [live]);

  // Fields are taken over in one step: read before the form library sets them, and put back after.
  const first = useRef(shown);
  const typed = useRef<DraftFields>({});
  useInsertionEffect(() => {
    typed.current = typedBeforeScripts(first.current);
  }, []);
  const kept = useRef(data.fields);
  useBrowserLayoutEffect(() => {
    // What the desk itself writes (a paste, a suggestion, a colleague's value) is shown in the fields.
    let isBegun = false;
    const stopShowing = live.onChanges((changes) => {
      for (const { name, after, origin } of changes) {
        const text = isBegun && origin === "written" ? textNamed(name) : undefined;
        // What the desk writes into a text at a person's word can be taken back like typing.
        if (text) rewriteText(text, after);
        else if (origin !== "typed") setValue(name, after);
      }
    });
    const refused = Object.entries(first.current).filter(([name, text]) => kept.current[name] !== text);
    const stopSaving = saver.start({ ...Object.fromEntries(refused), ...typed.current });
    typed.current = {};
    isBegun = true;
    return () => {
      stopSaving();
      stopShowing();
    };
  }, [live, saver, setValue]);

  useEffect(() => saver.takeUp(data.version, data.fields, data.lastSave), [saver, data]);

  const navigate = useNavigate();
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter;
    const goesOn = button instanceof HTMLButtonElement && button.value === "check";
    void saver.saveNow().then((isSaved) => {
      if (isSaved && goesOn) navigate(data.submitAddress);
    });
  };
  return { register, live, saver, onSubmit };
}

function textNamed(name: string): HTMLTextAreaElement | undefined {
  const field = document.getElementsByName(name)[0];
  return field instanceof HTMLTextAreaElement ? field : undefined;
}

function saverOf(live: LiveReport, data: DeskData): ReportSaver {
  return new ReportSaver(
    live,
    new SaveQueue(data.fields, newChangeId, (name, text) => fieldProblem(live.format, name, text)),
    machineStore(data.accountId, data.reportId, () => localStorage),
    exchangeWith(data.fieldsAddress, data.accountId),
    data.version,
    data.lastSave,
  );
}

/** On an old machine people type before the scripts are there; what then stands in the page and was not sent so. */
function typedBeforeScripts(fields: DraftFields): DraftFields {
  const form = document.querySelector<HTMLFormElement>("#report-form");
  if (!form) return {};
  const texts = new FormData(form);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, sent]) => {
      const text = texts.get(name);
      if (typeof text !== "string") return [];
      // A form brings its line ends as CRLF.
      const typed = text.replaceAll("\r\n", "\n");
      return typed === sent ? [] : [[name, typed]];
    }),
  );
}
