import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";

interface Props {
  readonly replies: readonly string[];
  readonly onTake: (reply: string) => void;
}

/** Usual sentences under the field of a reason, each a button: Tab and Enter take one over, and it can be changed then. */
export const ReplyList = ({ replies, onTake }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language].fields;
  if (replies.length === 0) return null;
  return (
    <fieldset class="replies" data-testid="replies">
      <legend class="quiet small">{text.replies}</legend>
      {replies.map((reply) => (
        <button key={reply} type="button" class="reply" onClick={() => onTake(reply)}>
          {reply}
        </button>
      ))}
    </fieldset>
  );
};
