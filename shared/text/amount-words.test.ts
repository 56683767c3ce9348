import { expect, test } from "vitest";
import { amountWords } from "./amount-words.ts";

test.each([
  [0, "Không đồng"],
  [1000, "Một nghìn đồng"],
  [5000, "Năm nghìn đồng"],
  [15_000, "Mười lăm nghìn đồng"],
  [21_000, "Hai mươi mốt nghìn đồng"],
  [105_000, "Một trăm linh năm nghìn đồng"],
  [110_011, "Một trăm mười nghìn không trăm mười một đồng"],
  [200_000, "Hai trăm nghìn đồng"],
  [1_005_000, "Một triệu không trăm linh năm nghìn đồng"],
  [1_000_001, "Một triệu không trăm linh một đồng"],
  [25_155_555, "Hai mươi lăm triệu một trăm năm mươi lăm nghìn năm trăm năm mươi lăm đồng"],
  [1_000_000_000, "Một tỷ đồng"],
])("%i is written as on a receipt", (amount, words) => expect(amountWords(amount)).toBe(words));
