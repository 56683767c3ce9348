import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { BookedAppointment } from "../../../shared/contracts/appointment-api.ts";
import type { Language } from "../../../shared/domain/localized.ts";
import { api, problemText } from "../../browser/api.ts";
import { newKey } from "../../browser/new-key.ts";
import { rememberCommune } from "../../browser/own-commune.ts";
import { appointment as en } from "../../text/appointment-en.ts";
import { appointment as vi } from "../../text/appointment-vi.ts";
import { languageOf } from "../../text/language.ts";
import { type BookingFault, BookingForm, type BookingWish, NO_WISH } from "./booking-form.tsx";
import { Held } from "./held.tsx";
import { type AppointmentKey, keptAppointment, keyOf, parseAppointmentLink } from "./kept-appointment.ts";

interface Props {
  readonly commune: string;
  readonly slug: string;
  readonly language: Language;
}

const BookAppointment = ({ commune, slug, language }: Props) => {
  const text = { vi, en }[language];
  const store = keptAppointment(commune);
  const [booked, setBooked] = useState<AppointmentKey | undefined>(
    () => parseAppointmentLink(location.hash) ?? store.read()?.booked,
  );
  const [wish, setWish] = useState<BookingWish>(NO_WISH);
  const [fault, setFault] = useState<BookingFault>();
  const [isSending, setIsSending] = useState(false);

  const keep = (next: BookedAppointment) => {
    const key = keyOf(next);
    store.write({ booked: key });
    setBooked(key);
    setWish(NO_WISH);
  };
  const forget = () => {
    store.forget();
    history.replaceState(history.state, "", location.pathname);
    setBooked(undefined);
  };
  const send = async (key: string, body: object) => {
    setIsSending(true);
    const answer = await api().post<BookedAppointment>("/appointments", { body, key });
    setIsSending(false);
    if (answer.kind === "ok") return keep(answer.value);
    // Whether it was booked is not known: the wish keeps its key, and pressing again finds the same appointment.
    if (answer.kind !== "refused") return setFault({ text: text[answer.kind] });
    store.forget();
    setFault({ text: problemText(answer.problem, language), field: answer.problem.field });
  };
  const book = () => {
    if (wish.line === "") return setFault({ text: text.needLine, field: "line" });
    if (wish.slotAt === "") return setFault({ text: text.needTime, field: "slotAt" });
    const phone = wish.phone.replace(/[\s.-]/g, "");
    const { line, slotAt, priority, procedure } = wish;
    const said = { ...(phone === "" ? {} : { phone }), ...(procedure === "" ? {} : { procedure }) };
    const body = { commune, language, line, slotAt, priority, ...said };
    const before = store.read()?.pending;
    const isSame = before !== undefined && JSON.stringify(before.body) === JSON.stringify(body);
    const pending = isSame ? before : { key: newKey(), body };
    store.write({ pending });
    setFault(undefined);
    void send(pending.key, body);
  };
  // A wish of before the page was closed: it may have been booked, so its answer is asked for.
  useEffect(() => {
    const pending = store.read()?.pending;
    if (booked === undefined && pending !== undefined) void send(pending.key, pending.body);
  }, []);

  if (booked !== undefined)
    return <Held key={booked.id} {...{ commune, slug, language, booked }} onMoved={keep} onForget={forget} />;
  const change = (next: BookingWish) => {
    setWish(next);
    setFault(undefined);
  };
  return <BookingForm {...{ commune, slug, language, wish, fault, isSending }} onChange={change} onBook={book} />;
};

const root = document.getElementById("book-appointment");
if (root !== null) {
  root.replaceChildren();
  const { commune = "", slug = "" } = root.dataset;
  void rememberCommune(slug);
  render(<BookAppointment {...{ commune, slug }} language={languageOf(document.documentElement.lang)} />, root);
}
