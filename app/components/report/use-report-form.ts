import { useSubmit } from "@remix-run/react";
import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useInsertionEffect, useLayoutEffect, useRef, useState, type SyntheticEvent } from "react";
import { useForm, type UseFormRegister } from "react-hook-form";
import { draftFieldsSchema, type DraftFields } from "#report-schema/draft-input.ts";
import type { Format } from "#report-schema/format.ts";
import type { DeskData } from "./desk-data.ts";
import { LiveReport } from "./live-report.ts";

/** React complains of layout effects while rendering on the server, where there is no layout. */
const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

export interface ReportForm {
  readonly register: UseFormRegister<DraftFields>;
  readonly live: LiveReport;
  readonly onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
}

/**
 * The report's form in the browser: takes over what was typed before the scripts came, sends it whole, and brings the
 * saved state and later typing together. One form, one report: another report mounts another.
 * @param wasRefused the last save was not read, so what `data` holds is not what the server keeps
 */
export function useReportForm(format: Format, data: DeskData, wasRefused: boolean): ReportForm {
  const { register, getValues, setValue, handleSubmit } = useForm<DraftFields>({
    defaultValues: data.fields,
    resolver: zodResolver(draftFieldsSchema(format)),
  });
  const [live] = useState(
    () => new LiveReport(format, data.identity, data.unit, data.fields, data.previous ?? undefined, data.settings),
  );
  useEffect(() => () => live.close(), [live]);

  // Fields are taken over in one step: read before the form library sets them, and put back after.
  const first = useRef(data.fields);
  const typed = useRef<DraftFields>({});
  useInsertionEffect(() => {
    typed.current = typedBeforeScripts(first.current);
  }, []);
  useBrowserLayoutEffect(() => {
    for (const [name, text] of Object.entries(typed.current)) {
      setValue(name, text);
    }
    live.write(typed.current, "typed");
    typed.current = {};
  }, [live, setValue]);

  // What the desk itself writes (a paste, a suggestion, a colleague's value) is shown in the fields.
  useEffect(
    () =>
      live.onChanges((changes) => {
        for (const { name, after, origin } of changes) if (origin !== "typed") setValue(name, after);
      }),
    [live, setValue],
  );

  const sent = useRef<DraftFields | undefined>(undefined);
  useEffect(() => {
    const before = sent.current;
    sent.current = undefined;
    if (!before || wasRefused) return;
    const now = getValues();
    // What was typed after the save was sent stays, still to be saved; the rest takes the form the server kept.
    const taken = Object.entries(data.fields).filter(
      ([name, saved]) => now[name] !== saved && now[name] === before[name],
    );
    live.write(Object.fromEntries(taken), "kept");
    live.takeSaved(data.fields);
  }, [data.fields, getValues, live, wasRefused]);

  const submit = useSubmit();
  const onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    const form = event.currentTarget;
    const button = (event.nativeEvent as SubmitEvent).submitter;
    event.preventDefault();
    void handleSubmit(() => {
      sent.current = { ...getValues() };
      submit(button instanceof HTMLButtonElement ? button : form, { preventScrollReset: true });
    })(event);
  };
  return { register, live, onSubmit };
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
