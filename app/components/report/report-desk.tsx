import { Form } from "@remix-run/react";
import type { UseFormRegister } from "react-hook-form";
import { figureField, narrativeField, type DraftFields } from "#report-schema/draft-input.ts";
import { typedFigures } from "#report-schema/figure-index.ts";
import type { Format, Section } from "#report-schema/format.ts";
import { formatById } from "#report-schema/formats/registry.ts";
import { placeText } from "#report-schema/place.ts";
import { BesideTable, DeskBesideForm } from "./desk-beside-form.tsx";
import { LastYearToggle } from "./last-year/last-year-shown.tsx";
import { sectionAnchor } from "./cell-address.ts";
import type { DeskData } from "./desk-data.ts";
import { DeskSidebar } from "./desk-sidebar.tsx";
import { SectionFindings } from "./explaining/section-findings.tsx";
import { EntryGrid } from "./grid/entry-grid.tsx";
import type { WaivedFindings } from "./finding-list.tsx";
import { LiveReportContext } from "./live-report-context.ts";
import { FacetChecklist, NarrativeField } from "./narrative-field.tsx";
import { PreviewPlace } from "./preview/preview-place.tsx";
import { Remark } from "./remark.tsx";
import { SaveBar } from "./save-bar.tsx";
import { ConflictSummary } from "./saving/conflict-choice.tsx";
import { SaverContext } from "./saving/saver-context.ts";
import { UnsavedWhenClosed } from "./saving/unsaved-when-closed.tsx";
import { useQuietSections } from "./use-quiet-sections.ts";
import { useReportForm } from "./use-report-form.ts";

/** Hints under the texts, by the narrative they belong to. */
const hints = {
  opening: "写明编制依据、统计期限、电子版获取方式和联系方式；可以不写。一段一行。",
  overview: "一段一行。加粗的行在文件上排成标题；光标所在行可以用按钮改成两级标题或正文。",
  problems: "写本年度存在的主要问题和改进情况，不能为空或只写“无”。",
  other: "写收取信息处理费的情况和其他事项；留空时文件上印“无”。",
} as const;

/** The form a clerk fills: six sections in printed order, findings beside them. Works as a plain form without scripts. */
export function ReportDesk({
  data,
  typed,
  problems,
  remark,
}: {
  readonly data: DeskData;
  /** What was sent by a plain form and could not be read: shown again, so that nothing is lost. */
  readonly typed: DraftFields;
  readonly problems: Readonly<Record<string, string>>;
  /** The office's words when it sent the report back. */
  readonly remark: string;
}) {
  const format = formatById(data.identity.formatId);
  const fields = { ...data.fields, ...typed };
  const { register, live, saver, onSubmit } = useReportForm(format, data, fields);
  const sections = useQuietSections<HTMLDivElement>();

  return (
    <LiveReportContext.Provider value={live}>
      <SaverContext.Provider value={saver}>
        <DeskBesideForm beside={data.beside}>
          <Form
            autoComplete="off"
            className="desk"
            id="report-form"
            method="post"
            noValidate
            preventScrollReset
            onSubmit={onSubmit}
          >
            <input type="hidden" name="version" value={data.version} />
            <SaveBar
              identity={data.identity}
              pdfAddress={data.pdfAddress}
              wordAddress={data.wordAddress}
              excelAddress={data.excelAddress}
              internalAddress={data.internalAddress}
              historyAddress={data.historyAddress}
            />
            <DeskSidebar
              format={format}
              waived={data.waived}
              waiversAddress={data.waiversAddress}
              beside={data.beside}
            />
            <div className="desk-paper" ref={sections}>
              <UnsavedWhenClosed format={format} />
              <ConflictSummary format={format} />
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
                  text={fields[narrativeField("opening")] ?? ""}
                />
                <SectionFindings format={format} section="" waived={data.waived} />
              </section>
              {format.sections.map((section) => (
                <DeskSection
                  key={section.id}
                  format={format}
                  section={section}
                  fields={fields}
                  register={register}
                  waived={data.waived}
                />
              ))}
            </div>
            <PreviewPlace address={data.beside.previewAddress} />
          </Form>
        </DeskBesideForm>
      </SaverContext.Provider>
    </LiveReportContext.Provider>
  );
}

function DeskSection({
  format,
  section,
  fields,
  register,
  waived,
}: {
  readonly format: Format;
  readonly section: Section;
  readonly fields: DraftFields;
  readonly register: UseFormRegister<DraftFields>;
  readonly waived: WaivedFindings;
}) {
  const table = format.tables.find((candidate) => candidate.id === section.table);
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
      {table && <LastYearToggle anchor={sectionAnchor(section.id)} />}
      {table && (
        <EntryGrid format={format} table={table} caption={section.heading} fields={fields} register={register} />
      )}
      {table && <BesideTable table={table} />}
      <SectionFindings format={format} section={section.id} waived={waived} />
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
