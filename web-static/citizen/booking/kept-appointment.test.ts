import { expect, test } from "vitest";
import { appointmentFragment, parseAppointmentLink } from "./kept-appointment.ts";

test("the link of an appointment leads back to it, and no other fragment does", () => {
  const key = { id: "01288.ho-tich-chung-thuc.261124.0900.Zk3_a9Qx1b-2", secret: "0123456789" };
  expect(parseAppointmentLink(appointmentFragment(key))).toEqual(key);
  for (const other of ["", "#main", "#01288.x~1", "#H14.101-261126-00001.ABC"])
    expect(parseAppointmentLink(other)).toBeUndefined();
});
