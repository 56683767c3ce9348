import { useState } from "preact/hooks";
import type { AppointmentView, DayAppointments } from "../../../shared/contracts/appointment-api.ts";
import { problemText } from "../../browser/api.ts";
import { today } from "../../browser/clock-text.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { ScreenTitle } from "../screen-title.tsx";
import { useLoad } from "../use-load.ts";
import { AppointmentRow, type Because, halves } from "./appointment-row.tsx";
import { BookForCaller } from "./book-for-caller.tsx";
import { CloseDay } from "./close-day.tsx";
import { useWords } from "./use-words.ts";

/** The day's appointments by time: who is expected, has come, was cancelled or did not come. */
export const AppointmentScreen = () => {
  const { api, language, role } = useDesk();
  const text = useWords();
  const [date, setDate] = useState(() => today(serverNow()));
  const { answer, reload } = useLoad<DayAppointments>(`/appointments/${role.scope}/day/${date}`);
  const [told, setTold] = useState("");
  const say = (sentence: string) => {
    setTold(sentence);
    void reload();
  };
  const act = async (one: AppointmentView, name: string, body: object, done: (after: AppointmentView) => string) => {
    const after = await api.post<AppointmentView>(`/appointments/${encodeURIComponent(one.id)}/${name}`, { body });
    if (after.kind === "ok") say(done(after.value));
    else say(after.kind === "refused" ? problemText(after.problem, language) : text[after.kind]);
  };
  const arrived = (one: AppointmentView) =>
    void act(one, "check-in", {}, ({ ticket }) => text.checkedIn(ticket?.number ?? ""));
  const cancel = (one: AppointmentView, because: Because) =>
    void act(one, "cancel", { because }, ({ code }) => text.cancelled(halves(code)));
  return (
    <section>
      <ScreenTitle title={text.title} />
      <p role="status" class={told === "" ? "only-heard" : "notice"} data-testid="told">
        {told}
      </p>
      <div class="desk-two">
        <div>
          <div class="field">
            <label for="appointment-day">{text.day}</label>
            <input
              id="appointment-day"
              type="date"
              value={date}
              onChange={(event) => event.currentTarget.value !== "" && setDate(event.currentTarget.value)}
            />
          </div>
          {answer?.kind === "ok" && answer.value.closedFor !== undefined && (
            <p class="notice warn" data-testid="day-closed">
              {text.closed(text.causes[answer.value.closedFor])}
            </p>
          )}
          {answer?.kind !== "ok" ? (
            <LoadState answer={answer} onAgain={reload} />
          ) : answer.value.appointments.length === 0 ? (
            <p class="empty card">{text.empty}</p>
          ) : (
            <ul class="plain-list">
              {answer.value.appointments.map((one) => (
                <AppointmentRow
                  key={one.id}
                  one={one}
                  onArrived={() => arrived(one)}
                  onCancel={(because) => cancel(one, because)}
                />
              ))}
            </ul>
          )}
        </div>
        <div>
          <BookForCaller commune={role.scope} onBooked={say} />
          {role.role === "commune-lead" && <CloseDay key={date} commune={role.scope} date={date} onDone={say} />}
        </div>
      </div>
    </section>
  );
};
