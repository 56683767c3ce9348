import { vi } from "vitest";
import { allowance } from "./people/allowance.ts";
import { birth } from "./people/birth.ts";
import { castAt } from "./people/cast.ts";
import { guardianship } from "./people/guardianship.ts";
import { mishaps } from "./people/mishaps.ts";
import { saturday } from "./people/saturday.ts";
import { school } from "./people/school.ts";

// A test waits as people do, for a phone's next look at the line; a busy machine needs longer for all of it.
vi.setConfig({ testTimeout: 90_000 });

// A Saturday on which the centre is open.
const cast = castAt("2026-11-28T07:30");

saturday(cast);
birth(cast);
allowance(cast);
guardianship(cast);
school(cast);
mishaps(cast);
