import { lettersOutside } from "../../../shared/domain/message/letters-outside.ts";
import { measureSms, roomOf } from "../../../shared/domain/message/sms.ts";
import { dong } from "../../site/dong.ts";
import { useDesk } from "../desk.ts";
import { useMessageWords } from "./use-message-words.ts";

/** How much of its segments a text fills, what that costs, and which letter made it dearer. */
export const SegmentBar = ({ text, priceVnd }: { text: string; priceVnd: number }) => {
  const { language } = useDesk();
  const words = useMessageWords().size;
  const size = measureSms(text);
  const room = roomOf(size);
  const [first, ...others] = lettersOutside(text);
  const cost = size.segments * priceVnd;
  return (
    <div class="segments" data-testid="segments" data-segments={size.segments}>
      <meter
        aria-label={words.used(size.units, room)}
        min={0}
        max={room}
        high={room * 0.95}
        optimum={0}
        value={size.units}
      />
      <p>
        <strong>{words.used(size.units, room)}</strong>
        {" · "}
        <span class={size.segments > 1 ? "tag warn" : "tag good"}>{words.segments(size.segments)}</span>
        {" · "}
        {words.encodings[size.encoding]}
      </p>
      <p class="quiet small">
        {words.cost(dong(cost, language))} · {words.many(dong(cost * 1000, language))}
      </p>
      {first !== undefined && (
        <p class="small">
          {words.why(first.letter, first.at + 1)} {others.length > 0 && words.others(others.length)}
        </p>
      )}
    </div>
  );
};
