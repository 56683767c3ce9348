import { useState } from "preact/hooks";
import type { AppointmentView, BookedAppointment } from "../../../shared/contracts/appointment-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import { type Answer, api } from "../../browser/api.ts";
import { today } from "../../browser/clock-text.ts";
import { newKey } from "../../browser/new-key.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { useAnswers } from "../../browser/use-poll.ts";
import { appointment as en } from "../../text/appointment-en.ts";
import { appointment as vi } from "../../text/appointment-vi.ts";
import { keptNumber } from "../kept-number.ts";
import { TimeField } from "./booking-form.tsx";
import { type AppointmentKey, appointmentFragment } from "./kept-appointment.ts";
import { MyAppointment } from "./my-appointment.tsx";
import { troubleText } from "./trouble-text.ts";

interface Props {
  readonly commune: string;
  readonly slug: string;
  readonly language: Language;
  readonly booked: AppointmentKey;
  readonly onMoved: (booked: BookedAppointment) => void;
  readonly onForget: () => void;
}

const REFRESH_MS = 60_000;

/** Another time. @param onStay back to the old one; absent where that cannot be kept */
const Moving = (
  props: Pick<Props, "commune" | "language" | "booked" | "onMoved"> & { line: string; onStay?: () => void },
) => {
  const { commune, language, booked, line, onMoved, onStay } = props;
  const text = { vi, en }[language];
  const [slotAt, setSlotAt] = useState("");
  const [key, setKey] = useState(newKey);
  const [trouble, setTrouble] = useState<string>();
  const pick = (next: string) => {
    setSlotAt(next);
    setKey(newKey());
  };
  const move = async () => {
    if (slotAt === "") return setTrouble(text.needTime);
    const answer = await api().post<BookedAppointment>("/appointments/own/move", { body: { ...booked, slotAt }, key });
    if (answer.kind === "ok") return onMoved(answer.value);
    setTrouble(troubleText(answer, language));
  };
  return (
    <section class="card">
      <p>{onStay === undefined ? text.chooseAgain : text.moving}</p>
      <TimeField {...{ commune, language, line, slotAt }} fault={undefined} onSlot={pick} />
      {trouble !== undefined && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
      <p class="row">
        <button type="button" class="button" onClick={() => void move()}>
          {onStay === undefined ? text.chooseThis : text.moveHere}
        </button>
        {onStay !== undefined && (
          <button type="button" class="button second" onClick={onStay}>
            {text.stay}
          </button>
        )}
      </p>
    </section>
  );
};

const isToday = ({ slotAt }: AppointmentView): boolean => today(Date.parse(slotAt)) === today(serverNow());

/** The holder's appointment, looked at again each minute, and what he can do with it. */
export const Held = (props: Props) => {
  const { commune, slug, language, booked, onMoved, onForget } = props;
  const text = { vi, en }[language];
  const [view, setView] = useState<AppointmentView>();
  const [trouble, setTrouble] = useState<string>();
  const [isMoving, setIsMoving] = useState(false);
  const ask = (act: string) => api().post<AppointmentView>(`/appointments/own/${act}`, { body: booked });
  const take = (answer: Answer<AppointmentView>): number => {
    setTrouble(troubleText(answer, language));
    if (answer.kind !== "ok") return REFRESH_MS;
    setView(answer.value);
    if (answer.value.ticket !== undefined) keptNumber(commune).write({ ticket: answer.value.ticket });
    return REFRESH_MS;
  };
  useAnswers(() => ask("look"), take, booked.id);
  const act = async (name: string) => void take(await ask(name));
  const cancel = () => {
    if (confirm(text.cancelSure)) void act("cancel");
  };
  const link = `${location.origin}${location.pathname}${appointmentFragment(booked)}`;
  return (
    <>
      {trouble !== undefined && (
        <p class="notice warn" role="alert">
          {trouble}
        </p>
      )}
      {view === undefined && trouble === undefined && <p role="status">{text.loading}</p>}
      {view !== undefined && <MyAppointment {...{ view, slug, language }} />}
      {view?.status === "booked" && !isMoving && (
        <>
          {isToday(view) && (
            <>
              <button type="button" class="button" onClick={() => void act("check-in")}>
                {text.checkIn}
              </button>
              <p class="quiet small">{text.checkInHint}</p>
            </>
          )}
          <p class="row">
            <button type="button" class="button second" onClick={() => setIsMoving(true)}>
              {text.move}
            </button>
            <button type="button" class="button second" onClick={cancel}>
              {text.cancel}
            </button>
          </p>
          <p class="quiet small">
            {text.keep}{" "}
            <a href={link} class="own-link">
              {text.link}
            </a>
          </p>
        </>
      )}
      {view?.status === "booked" && isMoving && (
        <Moving {...{ commune, language, booked, onMoved, line: view.line }} onStay={() => setIsMoving(false)} />
      )}
      {view?.status === "closed-out" && <Moving {...{ commune, language, booked, onMoved, line: view.line }} />}
      {(view === undefined ? trouble !== undefined : view.status !== "booked") && (
        <button type="button" class="button second" onClick={onForget}>
          {text.another}
        </button>
      )}
    </>
  );
};
