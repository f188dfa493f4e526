import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { zodResolver } from "@hookform/resolvers/zod";
import { useEffect, useInsertionEffect, useLayoutEffect, useMemo, useRef, type SyntheticEvent } from "react";
import { useForm, type UseFormRegister } from "react-hook-form";
import { draftFieldsSchema, figureField, narrativeField, type DraftFields } from "#report-schema/draft-input.ts";
import { figureIndex, typedFigures } from "#report-schema/figure-index.ts";
import { narrativeKeys, type Format, type Section } from "#report-schema/format.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { placeText } from "#report-schema/place.ts";
import type { Report } from "#report-schema/report.ts";
import type { UnitFacts } from "#report-schema/rules/rule.ts";
import { BalanceRows } from "./balance-rows.tsx";
import { sectionAnchor } from "./cell-address.ts";
import { DeskSidebar } from "./desk-sidebar.tsx";
import { FigureCell, TotalCell } from "./figure-cell.tsx";
import { LiveReport, type ReportIdentity } from "./live-report.ts";
import { LiveReportContext } from "./live-report-context.ts";
import { FacetChecklist, NarrativeField } from "./narrative-field.tsx";
import { Remark } from "./remark.tsx";
import { SaveBar, type LastSave } from "./save-bar.tsx";
import { StatutoryGrid } from "./statutory-grid.tsx";

export interface DeskData {
  readonly identity: ReportIdentity;
  readonly unit: UnitFacts;
  /** Last year's report, to check against. */
  readonly previous: Report | null;
  readonly version: number;
  readonly fields: DraftFields;
  readonly lastSave: LastSave;
  readonly pdfAddress: string;
}

/** React complains of layout effects while rendering on the server, where there is no layout. */
const useBrowserLayoutEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

/** Hints under the texts, by the narrative they belong to. */
const hints = {
  opening: "写明编制依据、统计期限、电子版获取方式和联系方式；可以不写。一段一行。",
  overview: "一段一行，小标题单独成行，如“（一）主动公开”。",
  problems: "写本年度存在的主要问题和改进情况，不能为空或只写“无”。",
  other: "写收取信息处理费的情况和其他事项；留空时文件上印“无”。",
} as const;

/** The form a clerk fills: six sections in printed order, findings beside them. Works as a plain form without scripts. */
export function ReportDesk({
  data,
  problems,
  remark,
}: {
  readonly data: DeskData;
  readonly problems: Readonly<Record<string, string>>;
  /** The office's words when it sent the report back. */
  readonly remark: string;
}) {
  const format = formatById(data.identity.formatId);
  const { register, getValues, setValue, handleSubmit } = useForm<DraftFields>({
    defaultValues: data.fields,
    resolver: zodResolver(draftFieldsSchema(format)),
  });
  const live = useMemo(
    () => new LiveReport(format, data.identity, data.unit, data.fields, data.previous ?? undefined),
    // A saved state arrives through `takeSaved`; only another report makes another live one.
    [format, data.identity.unit, data.identity.year],
  );
  useEffect(() => () => live.close(), [live]);

  // Fields are taken over in one step: read before the form library sets them, and put back after.
  const typed = useRef<DraftFields>({});
  useInsertionEffect(() => {
    typed.current = typedBeforeScripts(data.fields);
  }, []);
  useBrowserLayoutEffect(() => {
    for (const [name, text] of Object.entries(typed.current)) {
      setValue(name, text);
      refreshLive(format, live, name, text);
    }
  }, []);

  const sent = useRef<DraftFields | undefined>(undefined);
  const submit = useSubmit();
  const navigation = useNavigation();

  useEffect(() => {
    const before = sent.current;
    if (!before) return;
    sent.current = undefined;
    const now = getValues();
    for (const [name, saved] of Object.entries(data.fields)) {
      // What was typed after the save was sent stays, still to be saved; the rest takes the form the server kept.
      if (now[name] === saved || now[name] !== before[name]) continue;
      setValue(name, saved);
      refreshLive(format, live, name, saved);
    }
    live.takeSaved(data.fields);
  }, [data.version, data.fields, format, getValues, live, setValue]);

  const onSubmit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>): void => {
    const button = event.nativeEvent.submitter;
    event.preventDefault();
    void handleSubmit(() => {
      sent.current = { ...getValues() };
      submit(button instanceof HTMLButtonElement ? button : event.currentTarget, { preventScrollReset: true });
    })(event);
  };

  return (
    <LiveReportContext.Provider value={live}>
      <Form className="desk" id="report-form" method="post" noValidate preventScrollReset onSubmit={onSubmit as never}>
        <input type="hidden" name="version" value={data.version} />
        <SaveBar
          identity={data.identity}
          lastSave={data.lastSave}
          pdfAddress={data.pdfAddress}
          isSaving={navigation.state !== "idle" && navigation.formData !== undefined}
        />
        <DeskSidebar format={format} />
        <div className="desk-paper">
          {remark !== "" && <Remark remark={remark} />}
          {Object.keys(problems).length > 0 && <FormProblems format={format} problems={problems} />}
          <section className="part" id={sectionAnchor("opening")}>
            <h2>开头段</h2>
            <NarrativeField
              fewestRows={3}
              hint={hints.opening}
              label="开头段"
              name="opening"
              register={register}
              text={data.fields[narrativeField("opening")] ?? ""}
            />
          </section>
          {format.sections.map((section) => (
            <DeskSection key={section.id} format={format} section={section} fields={data.fields} register={register} />
          ))}
        </div>
      </Form>
    </LiveReportContext.Provider>
  );
}

function DeskSection({
  format,
  section,
  fields,
  register,
}: {
  readonly format: Format;
  readonly section: Section;
  readonly fields: DraftFields;
  readonly register: UseFormRegister<DraftFields>;
}) {
  const table = format.tables.find((candidate) => candidate.id === section.table);
  const index = figureIndex(format);
  return (
    <section className="part" id={sectionAnchor(section.id)}>
      <h2>{section.heading}</h2>
      {section.narrative && (
        <>
          <FacetChecklist section={section} />
          <NarrativeField
            fewestRows={section.narrative === "other" ? 3 : 10}
            hint={hints[section.narrative]}
            label={section.heading}
            name={section.narrative}
            register={register}
            text={fields[narrativeField(section.narrative)] ?? ""}
          />
        </>
      )}
      {table && (
        <StatutoryGrid
          table={table}
          caption={section.heading}
          foot={<BalanceRows format={format} table={table} />}
          figure={(cell) =>
            index.get(cell.figure)?.computed ? (
              <TotalCell key={cell.figure} cell={cell} label={placeText(format, cell.figure)} />
            ) : (
              <FigureCell
                key={cell.figure}
                cell={cell}
                label={placeText(format, cell.figure)}
                register={register}
                text={fields[figureField(cell.figure)] ?? ""}
              />
            )
          }
        />
      )}
    </section>
  );
}

function FormProblems({
  format,
  problems,
}: {
  readonly format: Format;
  readonly problems: Readonly<Record<string, string>>;
}) {
  const label = (name: string): string => {
    const figure = typedFigures(format).find(({ id }) => figureField(id) === name);
    if (figure) return placeText(format, figure.id);
    const section = format.sections.find(({ narrative }) => narrative && narrativeField(narrative) === name);
    return section?.heading ?? "表单";
  };
  return (
    <div className="problem-box" role="alert">
      <h2>没有保存，请先改正：</h2>
      <ul>
        {Object.entries(problems).map(([name, sentence]) => (
          <li key={name}>
            {label(name)}：{sentence}
          </li>
        ))}
      </ul>
    </div>
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

function refreshLive(format: Format, live: LiveReport, name: string, text: string): void {
  const figure = typedFigures(format).find(({ id }) => figureField(id) === name);
  if (figure) live.setFigure(figure.id, text);
  const key = narrativeKeys.find((candidate) => narrativeField(candidate) === name);
  if (key) live.setNarrative(key, text);
}
