import { useState } from "preact/hooks";
import type { StaffView } from "../../../shared/contracts/staff-api.ts";
import { today as dayOf } from "../../browser/clock-text.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { staff as en } from "../../text/staff-en.ts";
import { staff as vi } from "../../text/staff-vi.ts";
import { placeOfWork } from "../consultations.ts";
import { placeName, useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { useLoad } from "../use-load.ts";
import { StaffForm } from "./staff-form.tsx";

type Office = StaffView["offices"][number];

/** The same for somebody who may only look. */
const StaffList = ({ office }: { office: Office }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const today = dayOf(serverNow());
  if (office.officers.length === 0) return <p class="quiet">{text.nobody}</p>;
  return (
    <ul class="plain-list">
      {office.officers.map(({ officer, share, procedures = [], departments = [], absences }) => (
        <li key={officer} data-testid="staff-line">
          <strong>{officer}</strong> · {text.share} {share} · {text.open(office.open[officer] ?? 0)}{" "}
          {absences.some(({ from, to }) => from <= today && today <= to) && <span class="tag warn">{text.away}</span>}
          <div class="quiet small">{[...procedures, ...departments].join(", ") || text.all}</div>
        </li>
      ))}
    </ul>
  );
};

/** Among whom the work of each office is shared out. */
export const StaffScreen = () => {
  const desk = useDesk();
  const text = { vi, en }[desk.language];
  const place = placeOfWork(desk, "");
  const { answer, reload, replace } = useLoad<StaffView>(`/staff?${new URLSearchParams(place)}`);
  const [told, setTold] = useState("");
  const saved = (view: StaffView, sentence: string) => {
    replace(view);
    setTold(sentence);
  };
  return (
    <section>
      <ScreenTitle title={text.title} />
      <p class="quiet small wide-text">{text.more}</p>
      <p role="status" class={told === "" ? "only-heard" : "notice"} data-testid="told">
        {told}
      </p>
      {answer?.kind !== "ok" ? (
        <LoadState answer={answer} onAgain={reload} />
      ) : (
        answer.value.offices.map((office) => (
          <section class="card staff-office" key={office.office ?? ""} data-testid="staff-office">
            <h2>{placeName(office.name, desk)}</h2>
            {answer.value.mayEdit ? (
              <StaffForm
                key={answer.value.version}
                office={office}
                place={place}
                version={answer.value.version}
                onSaved={saved}
              />
            ) : (
              <StaffList office={office} />
            )}
          </section>
        ))
      )}
    </section>
  );
};
